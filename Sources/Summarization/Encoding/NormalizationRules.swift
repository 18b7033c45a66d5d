/// What becomes of characters before they are cut into pieces: Unicode's compatibility forms.
///
/// The longest rule that begins at a place is applied; a character without a rule stays.
///
/// reference: Kudo and Richardson, "SentencePiece" (2018), §3.2; the file is a
/// `precompiled_charsmap`.
struct NormalizationRules: Sendable {
    private let trie: DoubleArray
    /// What stands for a rule's characters: UTF-8, each ended by a zero byte.
    private let replacements: [UInt8]
    /// What most characters are told by, before the trie is asked.
    private let beginnings: RuleBeginnings

    /// - Parameter file: The length of the trie in bytes (32 bits, little-endian), the trie, the
    ///   replacements.
    /// - Throws: ``SummarizerError/Code/damagedParameters`` when it is cut off.
    init(_ file: [UInt8]) throws(SummarizerError) {
        let units = file.littleEndianUnits
        guard let size = units.first.map(Int.init), size % 4 == 0, size <= file.count - 4,
            file.last == 0
        else { throw .damaged("the rules of normalization are cut off") }
        trie = DoubleArray(Array(units[1..<1 + size / 4]))
        replacements = Array(file[(4 + size)...])
        beginnings = RuleBeginnings(of: trie)
    }

    /// The longest rule for the characters from `position` on.
    ///
    /// - Parameters:
    ///   - position: Of the first byte of a character.
    ///   - text: Valid UTF-8.
    /// - Returns: The bytes that it takes and what stands for them, nil where no rule begins.
    @inline(__always)
    func rule(
        at position: Int,
        of text: borrowing Span<UInt8>
    ) -> (length: Int, replacement: ArraySlice<UInt8>)? {
        beginnings.mayBegin(at: position, of: text) ? search(at: position, of: text) : nil
    }

    /// How many bytes from `position` on are ASCII that stays as it is and is no white space.
    @inline(__always)
    func countOfPlain(at position: Int, of text: borrowing Span<UInt8>) -> Int {
        beginnings.countOfPlain(at: position, of: text)
    }

    /// What ``rule(at:of:)`` finds, told by the trie alone.
    func search(
        at position: Int,
        of text: borrowing Span<UInt8>
    ) -> (length: Int, replacement: ArraySlice<UInt8>)? {
        var node = trie.root
        var found: (length: Int, number: Int)?
        var end = position
        while end < text.count, let next = trie.child(of: node, text[end]) {
            node = next
            end += 1
            if let number = trie.number(at: node) { found = (end - position, number) }
        }
        guard let found, found.number < replacements.count else { return nil }
        return (found.length, replacements[found.number...].prefix { $0 != 0 })
    }
}

extension [UInt8] {
    /// The bytes in groups of four, the last one left out if it is not whole.
    fileprivate var littleEndianUnits: [UInt32] {
        stride(from: 0, to: count - count % 4, by: 4).map { start in
            self[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }
    }
}
