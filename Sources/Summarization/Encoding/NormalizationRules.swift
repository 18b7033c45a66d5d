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
    /// For each byte of ASCII, whether it stays when a byte of ASCII follows.
    private let staysInASCII: [Bool]

    /// - Parameter file: The length of the trie in bytes (32 bits, little-endian), the trie, the
    ///   replacements.
    /// - Throws: ``SummarizerError/Code/damagedParameters`` when it is cut off.
    init(_ file: [UInt8]) throws(SummarizerError) {
        let units = file.littleEndianUnits
        guard let size = units.first.map(Int.init), size % 4 == 0, size <= file.count - 4,
            file.last == 0
        else { throw .damaged("the rules of normalization are cut off") }
        let trie = DoubleArray(Array(units[1..<1 + size / 4]))
        self.trie = trie
        replacements = Array(file[(4 + size)...])
        staysInASCII = (UInt8(0)..<128).map { byte in
            guard let node = trie.child(of: DoubleArray.root, byte) else { return true }
            return trie.value(at: node) == nil
                && (UInt8(0)..<128).allSatisfy { trie.child(of: node, $0) == nil }
        }
    }

    /// Whether the character at `position` stays as it is and is one byte long.
    @inline(__always)
    func isPlain(at position: Int, of text: borrowing Span<UInt8>) -> Bool {
        let byte = text[position]
        guard byte < 0x80, staysInASCII[Int(byte)] else { return false }
        return position + 1 == text.count || text[position + 1] < 0x80
    }

    /// The longest rule for the characters from `position` on.
    ///
    /// - Parameters:
    ///   - position: Of the first byte of a character.
    ///   - text: Valid UTF-8.
    /// - Returns: The bytes that it takes and what stands for them, nil where no rule begins.
    func rule(
        at position: Int,
        of text: borrowing Span<UInt8>
    ) -> (length: Int, replacement: ArraySlice<UInt8>)? {
        var node = DoubleArray.root
        var found: (length: Int, value: Int)?
        var end = position
        while end < text.count, let next = trie.child(of: node, text[end]) {
            node = next
            end += 1
            if let value = trie.value(at: node) { found = (end - position, value) }
        }
        guard let found, found.value < replacements.count else { return nil }
        return (found.length, replacements[found.value...].prefix { $0 != 0 })
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
