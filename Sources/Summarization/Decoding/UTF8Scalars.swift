/// Reading UTF-8 scalar by scalar, in both directions, without a `String`.
///
/// Nothing here traps: a byte that starts no scalar reads as U+FFFD of length 1.
extension Span where Element == UInt8 {
    /// The scalar that starts at `position`, and how many bytes it takes (1 to 4).
    ///
    /// `position` must be below `count`.
    func scalar(at position: Int) -> (value: Unicode.Scalar, length: Int) {
        let lead = self[position]
        guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, position + length <= count else { return ("\u{FFFD}", 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = self[position + offset]
            guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }

    /// The scalar that ends just before `position`, and how many bytes it takes; nil at 0.
    func scalar(before position: Int) -> (value: Unicode.Scalar, length: Int)? {
        guard position > 0 else { return nil }
        var start = position - 1
        while start > 0, position - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        let read = scalar(at: start)
        return start + read.length == position ? read : ("\u{FFFD}", 1)
    }

    /// The first position at or after `position` that is no white space, not past `limit`.
    func skippingWhiteSpace(from position: Int, limit: Int = .max) -> Int {
        var position = position
        while position < Swift.min(count, limit) {
            let (value, length) = scalar(at: position)
            guard value.isWhiteSpace else { break }
            position += length
        }
        return position
    }

    /// Whether `position` is the end, or white space starts there.
    func isBlank(at position: Int) -> Bool {
        position >= count || scalar(at: position).value.isWhiteSpace
    }
}
