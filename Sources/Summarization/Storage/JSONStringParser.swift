/// Reads a JSON string: the long runs between escapes are copied at once.
enum JSONStringParser {
    /// What is wrong, and at which byte.
    struct Failure: Error {
        let offset: Int
        let words: String
    }

    /// The string that starts with the quote at `position`, which moves past its last quote.
    ///
    /// - Throws: `Failure`.
    static func parse(_ bytes: [UInt8], from position: inout Int) throws(Failure) -> String {
        let start = position + 1
        var end = runEnd(bytes, from: start)
        if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
            position = end + 1
            return try text(bytes.span.extracting(start..<end), at: start)
        }
        var content = Array(bytes[start..<end])
        while true {
            guard end < bytes.count else {
                throw Failure(offset: bytes.count, words: "ends inside a string")
            }
            switch bytes[end] {
            case UInt8(ascii: "\""):
                position = end + 1
                return try text(content.span, at: start)
            case UInt8(ascii: "\\"):
                let next = try escape(bytes, at: end, into: &content)
                end = runEnd(bytes, from: next)
                content += bytes[next..<end]
            default:
                throw Failure(offset: end, words: "a control character inside a string")
            }
        }
    }

    /// The first quote, backslash or control character from `start` on, else the end.
    private static func runEnd(_ bytes: [UInt8], from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let span = unsafe bytes.span.bytes
        var index = start
        // Eight bytes at once: a byte is below n where (x - n) borrows and x has no top bit. The
        // lowest such byte is exact, which is all that is asked for.
        while index + 8 <= bytes.count {
            let word = UInt64(
                littleEndian: unsafe span.unsafeLoadUnaligned(
                    fromByteOffset: index,
                    as: UInt64.self
                )
            )
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let found =
                ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
                | ((word &- (ones &* 0x20)) & ~word)
            if found & tops != 0 { return index + (found & tops).trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count, !endsRun(bytes[index]) { index += 1 }
        return index
    }

    private static func endsRun(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Appends what the escape at `start` means and returns the place after it.
    private static func escape(
        _ bytes: [UInt8],
        at start: Int,
        into content: inout [UInt8]
    ) throws(Failure) -> Int {
        guard start + 1 < bytes.count else {
            throw Failure(offset: bytes.count, words: "ends inside a string")
        }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            content.append(bytes[start + 1])
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): return try unicodeEscape(bytes, at: start, into: &content)
        default: throw Failure(offset: start, words: "an escape that JSON does not know")
        }
        return start + 2
    }

    /// `\uXXXX`, or two of them that make one character of the supplementary planes.
    private static func unicodeEscape(
        _ bytes: [UInt8],
        at start: Int,
        into content: inout [UInt8]
    ) throws(Failure) -> Int {
        guard let first = unit(bytes, at: start) else {
            throw Failure(offset: start, words: "\\u without four hexadecimal digits")
        }
        var value = first
        var end = start + 6
        if 0xD800..<0xDC00 ~= first, let second = unit(bytes, at: end), 0xDC00..<0xE000 ~= second {
            value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            end += 6
        }
        // Nil for a surrogate that stands alone.
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        content += UTF8.encode(scalar).map(Array.init) ?? []
        return end
    }

    /// The UTF-16 code unit that `\uXXXX` at `start` writes, nil when there is none.
    private static func unit(_ bytes: [UInt8], at start: Int) -> UInt32? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
            bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start + 2..<start + 6] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"):
                value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }

    private static func text(_ content: Span<UInt8>, at start: Int) throws(Failure) -> String {
        do {
            return String(copying: try UTF8Span(validating: content))
        } catch {
            throw Failure(offset: start, words: "a string that is not UTF-8")
        }
    }
}
