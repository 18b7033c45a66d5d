/// Finds the bytes at which something may happen: stops, brackets, list markers.
///
/// Everything else, nearly all of a text, is passed at one comparison a byte.
struct MarkFinder {
    /// Bit b of the k-th mask: whether byte 64 k + b is looked at.
    ///
    /// Bytes 0x80 to 0xBF have no mask: they only continue a character.
    private var masks: (UInt64, UInt64, UInt64) = (0, 0, 0)

    init(rules: LanguageRules) {
        for byte: UInt8 in [0x21, 0x28, 0x29, 0x2E, 0x3F, 0x5B] { add(byte) }
        // First bytes of the characters that are asked for at a mark.
        for byte: UInt8 in [0xCD, 0xD6, 0xD8, 0xDB, 0xDC, 0xDF] { add(byte) }
        for byte: UInt8 in [0xE0, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0] { add(byte) }
        if rules.hasArmenianColon { add(0x3A) }
        if rules.hasGreekQuestionMark { add(0x3B) }
    }

    /// The first such byte at or after `position`.
    func next(in text: Span<UInt8>, from position: Int) -> Int? {
        let (low, middle, high) = masks
        var position = position
        while position < text.count {
            let byte = text[position]
            let mask = byte < 0x40 ? low : byte < 0x80 ? middle : byte < 0xC0 ? 0 : high
            if mask >> UInt64(byte & 63) & 1 != 0 { return position }
            position += 1
        }
        return nil
    }

    private mutating func add(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: masks.0 |= bit
        case 1: masks.1 |= bit
        default: masks.2 |= bit
        }
    }
}
