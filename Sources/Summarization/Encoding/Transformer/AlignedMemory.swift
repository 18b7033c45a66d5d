/// Zeroed memory for numbers, aligned to a line of the cache, freed with the last reference.
///
/// A class, because workspaces hand out pointers into it.
@safe
final class AlignedMemory: Sendable {
    /// Bytes of a line of the cache, and of the widest registers.
    private static let alignment = 64

    /// The first byte.
    ///
    /// Whoever holds the memory sees to it that one thread uses it at a time.
    nonisolated(unsafe) let start: UnsafeMutableRawPointer
    let byteCount: Int

    init(byteCount: Int) {
        unsafe start = UnsafeMutableRawPointer.allocate(
            byteCount: byteCount,
            alignment: Self.alignment
        )
        unsafe start.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
        self.byteCount = byteCount
    }

    deinit { unsafe start.deallocate() }

    /// Memory for so many numbers.
    convenience init(count: Int, of precision: TransformerPrecision = .float32) {
        self.init(byteCount: count * precision.size)
    }

    /// As float32.
    @unsafe var floats: UnsafeMutablePointer<Float> {
        unsafe start.assumingMemoryBound(to: Float.self)
    }

    /// As bfloat16.
    @unsafe var halves: UnsafeMutablePointer<UInt16> {
        unsafe start.assumingMemoryBound(to: UInt16.self)
    }

    /// A copy of the bytes.
    func copy() -> [UInt8] {
        unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: byteCount))
    }
}
