/// Read-only bytes that stay where they are: in a mapped file, or in the program itself.
///
/// ```swift
/// let storage = ByteStorage(try MemoryMap(path: path))
/// let first = storage.withBytes { $0.byteCount > 0 ? $0.unsafeLoad(as: UInt8.self) : nil }
/// ```
///
/// Large tensors are read in place, so that a program starts without touching what it does not use.
@safe
package struct ByteStorage: Sendable {
    /// Keeps the bytes alive; nil when they live as long as the program.
    private let map: MemoryMap?
    /// The first byte, nil where there is none; valid while a copy of the storage lives.
    ///
    /// Safe to share: nobody writes the bytes, and `map` keeps them.
    nonisolated(unsafe) let start: UnsafeRawPointer?
    /// Bytes.
    package let count: Int

    /// All bytes of a mapped file.
    package init(_ map: MemoryMap) {
        self.map = map
        unsafe start = map.start
        count = map.count
    }

    /// Bytes that are never written nor freed while the program runs, as a constant of a C target.
    ///
    /// - Parameters:
    ///   - start: The first byte.
    ///   - count: Readable bytes from there.
    @unsafe
    package init(permanent start: UnsafeRawPointer, count: Int) {
        map = nil
        unsafe self.start = unsafe start
        self.count = count
    }

    private init(part range: Range<Int>, of whole: ByteStorage) {
        precondition(range.lowerBound >= 0 && range.upperBound <= whole.count)
        map = whole.map
        unsafe start = whole.start.map { unsafe $0 + range.lowerBound }
        count = range.count
    }

    /// A part of the bytes, not copied; the range lies within them.
    package func slice(_ range: Range<Int>) -> ByteStorage {
        ByteStorage(part: range, of: self)
    }

    /// Calls `body` with the bytes, which are valid only meanwhile.
    package func withBytes<Result, Failure>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { withExtendedLifetime(map) {} }
        let buffer = unsafe UnsafeRawBufferPointer(start: start, count: count)
        return try body(unsafe buffer.bytes)
    }

    /// A copy of the bytes.
    package func copy() -> [UInt8] {
        withBytes { bytes in
            unsafe [UInt8](unsafeUninitializedCapacity: bytes.byteCount) { buffer, count in
                count = unsafe bytes.withUnsafeBytes { unsafe buffer.update(fromContentsOf: $0) }
            }
        }
    }
}
