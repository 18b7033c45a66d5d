/// Tells of most characters in a few instructions that no rule of normalization begins with them.
///
/// Characters up to U+FFFF have two bits each, 16 KiB in all. Many letters begin a rule only before
/// a combining character, and those share few first bytes: it is enough to look at the next one.
struct RuleBeginnings: Sendable {
    /// Bytes that can be the first of a character's several.
    private static let leads = UInt8(0xC2)...0xF4
    /// Bytes that continue a character.
    private static let continuations = UInt8(0x80)...0xBF

    /// For each byte, whether it is ASCII, no space, and begins no rule before another such.
    private var isPlain = [Bool](repeating: false, count: 256)
    /// A bit for each character up to U+FFFF: whether it begins a rule.
    private var begins = [UInt64](repeating: 0, count: 1 << 10)
    /// A bit for each character up to U+FFFF: whether it is a rule, or ASCII may follow it in one.
    private var isRule = [UInt64](repeating: 0, count: 1 << 10)
    /// A bit for each byte from 0xC0 on: whether it follows the first character of a rule.
    private var follows: UInt64 = 0

    /// - Parameter trie: Of the rules, whose strings are UTF-8.
    /// - Complexity: O(*c*) for *c* first characters of rules; some 0.1 ms.
    init(of trie: DoubleArray) {
        for byte in UInt8(0)..<0x80 {
            let node = trie.child(of: trie.root, byte)
            if let node { add(UInt32(byte), node, of: trie) }
            let isRule = self.isRule[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
            isPlain[Int(byte)] = byte != UInt8(ascii: " ") && !isRule
        }
        for lead in Self.leads where lead < 0xF0 {
            guard let node = trie.child(of: trie.root, lead) else { continue }
            for second in Self.continuations {
                guard let node = trie.child(of: node, second) else { continue }
                let scalar = UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F)
                if lead < 0xE0 {
                    add(scalar, node, of: trie)
                } else {
                    for third in Self.continuations {
                        guard let node = trie.child(of: node, third) else { continue }
                        add((scalar << 6 | UInt32(third & 0x3F)) & 0xFFFF, node, of: trie)
                    }
                }
            }
        }
    }

    /// Takes in a character with which rules begin.
    private mutating func add(_ scalar: UInt32, _ node: DoubleArray.Node, of trie: DoubleArray) {
        let (word, bit) = (Int(scalar >> 6), UInt64(1) << UInt64(scalar & 63))
        begins[word] |= bit
        if trie.number(at: node) != nil
            || (UInt8(1)..<0x80).contains(where: { trie.child(of: node, $0) != nil })
        {
            isRule[word] |= bit
            return
        }
        for lead in Self.leads where trie.child(of: node, lead) != nil {
            follows |= 1 << UInt64(lead & 63)
        }
    }

    /// How many bytes from `position` on are ASCII that stays as it is and is no white space.
    @inline(__always)
    func countOfPlain(at position: Int, of text: borrowing Span<UInt8>) -> Int {
        let table = isPlain.span
        var end = position
        while end < text.count, unsafe table[unchecked: Int(text[unchecked: end])] { end &+= 1 }
        // The last one may begin a rule with what follows.
        if end > position, end < text.count, mayFollow(text[end]) { end &-= 1 }
        return end &- position
    }

    /// Whether a rule may begin with the character at `position`; false is certain.
    @inline(__always)
    func mayBegin(at position: Int, of text: borrowing Span<UInt8>) -> Bool {
        let (scalar, end) = Self.decode(at: position, of: text)
        guard let scalar else { return true }
        let (word, bit) = (Int(scalar >> 6), UInt64(scalar & 63))
        guard begins[word] >> bit & 1 == 1 else { return false }
        if isRule[word] >> bit & 1 == 1 { return true }
        return end < text.count && mayFollow(text[end])
    }

    @inline(__always)
    private func mayFollow(_ byte: UInt8) -> Bool {
        byte >= 0xC0 && follows >> UInt64(byte & 63) & 1 == 1
    }

    /// The character at `position`, nil if it is beyond U+FFFF, and the place after it.
    @inline(__always)
    private static func decode(
        at position: Int,
        of text: borrowing Span<UInt8>
    ) -> (scalar: UInt32?, end: Int) {
        let lead = UInt32(text[position])
        if lead < 0x80 { return (lead, position + 1) }
        if lead < 0xE0, position + 1 < text.count {
            return ((lead & 0x1F) << 6 | UInt32(text[position + 1] & 0x3F), position + 2)
        }
        guard lead < 0xF0, position + 2 < text.count else { return (nil, position) }
        let second = UInt32(text[position + 1] & 0x3F)
        return ((lead & 0xF) << 12 | second << 6 | UInt32(text[position + 2] & 0x3F), position + 3)
    }
}
