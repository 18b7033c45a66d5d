/// How much speaks for bytes being UTF-8.
struct UTF8Evidence {
    /// Well-formed characters of two bytes and more.
    private(set) var characters = 0
    /// Bytes that belong to no well-formed character; a character cut by the end does not count.
    private(set) var invalid = 0

    /// Counts in one pass.
    init(of bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            if first < 0x80 {
                index += 1
                continue
            }
            let length = Self.length(after: first)
            var end = index + 1
            while end < bytes.count, end < index + length,
                Self.continues(bytes[end], first: first, isSecond: end == index + 1)
            {
                end += 1
            }
            if length > 1, end == index + length {
                characters += 1
                index = end
            } else if length > 1, end == bytes.count {
                return
            } else {
                invalid += 1
                index += 1
            }
        }
    }

    /// Bytes of a character that starts so, 0 when none does.
    private static func length(after first: UInt8) -> Int {
        switch first {
        case 0xc2...0xdf: 2
        case 0xe0...0xef: 3
        case 0xf0...0xf4: 4
        default: 0
        }
    }

    private static func continues(_ byte: UInt8, first: UInt8, isSecond: Bool) -> Bool {
        guard isSecond else { return byte >= 0x80 && byte <= 0xbf }
        // No overlong forms, no surrogates, nothing above U+10FFFF.
        switch first {
        case 0xe0: return byte >= 0xa0 && byte <= 0xbf
        case 0xed: return byte >= 0x80 && byte <= 0x9f
        case 0xf0: return byte >= 0x90 && byte <= 0xbf
        case 0xf4: return byte >= 0x80 && byte <= 0x8f
        default: return byte >= 0x80 && byte <= 0xbf
        }
    }
}
