/// Looking for bytes many at a time.
extension Span<UInt8> {
    /// Whether any byte is this one.
    func contains(_ byte: UInt8) -> Bool { position(of: byte) < count }

    /// The first position from `start`, at most `count`, on that has the byte; `count` where none
    /// has.
    func position(of byte: UInt8, from start: Int = 0) -> Int {
        var position = start
        // The end of a script is far off.
        while position + 64 <= count {
            let words = unsafe bytes.unsafeLoadUnaligned(
                fromByteOffset: position,
                as: SIMD8<UInt64>.self
            )
            let differences = words ^ (Self.ones &* UInt64(byte))
            let marks = (differences &- Self.ones) & ~differences & Self.tops
            let halves = marks.lowHalf | marks.highHalf
            let quarters = halves.lowHalf | halves.highHalf
            guard quarters[0] | quarters[1] == 0 else { break }
            position += 64
        }
        return self.position(of: byte, byte, byte, from: position)
    }

    /// The same for one of three bytes, sixteen at a time.
    @inline(__always)
    func position(
        of first: UInt8,
        _ second: UInt8,
        _ third: UInt8,
        from start: Int = 0
    ) -> Int {
        var position = start
        while position + 16 <= count {
            let words = SIMD2(word(at: position), word(at: position + 8))
            let found =
                Self.marks(of: first, in: words) | Self.marks(of: second, in: words)
                | Self.marks(of: third, in: words)
            if found[0] | found[1] != 0 {
                let bit =
                    found[0] != 0
                    ? found[0].trailingZeroBitCount : 64 + found[1].trailingZeroBitCount
                return position + bit / 8
            }
            position += 16
        }
        while position < count, self[position] != first, self[position] != second,
            self[position] != third
        {
            position += 1
        }
        return position
    }

    /// Eight bytes, the first of them the lowest.
    @inline(__always)
    private func word(at position: Int) -> UInt64 {
        // Unsafe for types of which not every pattern of bits is a value.
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
    }

    /// The top bit of each byte that is this one, and perhaps of some above the first of them.
    ///
    /// Reference: https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
    @inline(__always)
    private static func marks(of byte: UInt8, in words: SIMD2<UInt64>) -> SIMD2<UInt64> {
        let differences = words ^ (ones &* UInt64(byte))
        return (differences &- ones) & ~differences & tops
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var tops: UInt64 { 0x8080_8080_8080_8080 }
}

extension [UInt8] {
    /// Adds a copy of the bytes.
    mutating func append(contentsOf bytes: Span<UInt8>) {
        // The standard library copies only sequences, which a span is not.
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
