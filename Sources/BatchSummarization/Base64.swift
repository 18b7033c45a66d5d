/// Binary data in the letters of RFC 4648 §4.
enum Base64 {
    /// The bytes that a text stands for; nil when it is not base64.
    ///
    /// White space between the letters and missing padding are allowed, the URL-safe letters are
    /// not.
    static func decode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 4 * 3)
        var bits: UInt32 = 0
        var letters = 0
        var padding = 0
        for letter in text.utf8 where !isWhiteSpace(letter) {
            if letter == UInt8(ascii: "=") {
                padding += 1
                continue
            }
            guard padding == 0, let value = value(of: letter) else { return nil }
            bits = bits << 6 | value
            letters += 1
            if letters % 4 == 0 {
                bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
                bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
                bytes.append(UInt8(truncatingIfNeeded: bits))
            }
        }
        let remainder = letters % 4
        guard remainder != 1, padding == 0 || remainder > 0 && padding == 4 - remainder else {
            return nil
        }
        if remainder > 0 {
            bytes.append(UInt8(truncatingIfNeeded: bits >> (remainder == 2 ? 4 : 10)))
        }
        if remainder == 3 { bytes.append(UInt8(truncatingIfNeeded: bits >> 2)) }
        return bytes
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func value(of letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
