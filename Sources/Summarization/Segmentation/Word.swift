/// A short word, at most 16 bytes of UTF-8, packed so that it needs no allocation.
///
/// Words are equal when they are in lower case. Everything in the tables is that short; a longer
/// word is none of them.
struct Word: Hashable {
    /// The word in lower case, its last byte lowest; no word has a zero byte.
    private var bits: UInt128 = 0
    /// Bit k: whether letter k of the first two is a capital.
    private(set) var capitals: UInt8 = 0

    /// The word in `range` of `text`, without ignorable characters and white space; nil when it is
    /// too long or has a NUL.
    init?(_ text: Span<UInt8>, _ range: Range<Int>) {
        var position = range.lowerBound
        var count = 0
        while position < range.upperBound {
            let (scalar, length) = text.scalar(at: position)
            position += length
            if scalar.isIgnorable || scalar.isWhiteSpace { continue }
            guard append(scalar) else { return nil }
            if count < 2, scalar.isUppercase { capitals |= 1 << count }
            count += 1
        }
    }

    /// The words of a list, separated by white space; those that are too long are left out.
    static func list(_ words: String) -> [Word] {
        let text = words.utf8.span
        var list: [Word] = []
        var position = text.skippingWhiteSpace(from: 0)
        while position < text.count {
            let end = text.endOfRun(from: position) { !$0.isWhiteSpace }
            if let word = Word(text, position..<end) { list.append(word) }
            position = text.skippingWhiteSpace(from: end)
        }
        return list
    }

    static func == (first: Word, second: Word) -> Bool { first.bits == second.bits }

    func hash(into hasher: inout Hasher) { hasher.combine(bits) }

    /// Adds a character in lower case; false when it does not fit.
    private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return append(byte: UInt8(scalar.isUppercase ? scalar.value | 0x20 : scalar.value))
        }
        guard scalar.isUppercase else { return append(bytes: scalar) }
        // One character to one: "İ" alone has two in lower case, and the dot above is left out.
        return append(bytes: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
    }

    private mutating func append(bytes scalar: Unicode.Scalar) -> Bool {
        guard let bytes = UTF8.encode(scalar) else { return false }
        for byte in bytes where !append(byte: byte) { return false }
        return true
    }

    private mutating func append(byte: UInt8) -> Bool {
        guard bits >> 120 == 0, byte != 0 else { return false }
        bits = bits << 8 | UInt128(byte)
        return true
    }
}
