/// The tokens that text is cut into, each with its id: the number of its line, from 0.
///
/// ```swift
/// let vocabulary = try Vocabulary(bytes)
/// vocabulary.id(of: "##ing")                      // 2075
/// ```
///
/// A token that continues a word starts with `##`. Looked up in a hash table with open addressing,
/// which is made in a millisecond, so that it need not be stored.
package struct Vocabulary: Sendable {
    /// Twice the largest vocabulary, so that searches stay short; as many as a hash has slots.
    private static let slotCount = 1 << 16
    /// Tokens at most; an id + 1 fits in half of a slot.
    private static let largest = slotCount / 2
    /// Tokens that stand for no text.
    private static let specialNames = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]

    /// What stands for a word that cannot be cut into tokens: `[UNK]`.
    package private(set) var unknown: Int32 = 0
    /// Tokens that stand for no text; a text that writes one out gets its id.
    private(set) var special: [(text: [UInt8], id: Int32)] = []
    /// Bytes of the longest token, `##` left out.
    private(set) var longest = 0

    /// UTF-8; a line feed ends each token.
    private let bytes: [UInt8]
    /// Where each token starts, and where the last one ends.
    private var starts: [UInt32] = [0]
    /// An id + 1 in the lower 16 bits, above them a fingerprint that saves most comparisons; 0 for
    /// an empty slot.
    private var slots = [UInt32](repeating: 0, count: slotCount)

    /// Count of tokens.
    package var count: Int { starts.count - 1 }

    /// Reads a vocabulary: UTF-8, a token a line.
    ///
    /// - Throws: ``SummarizerError/Code/damagedParameters`` for an empty line, a token that stands
    ///   twice, more than 32,768 tokens, and when one of `[PAD]`, `[UNK]`, `[CLS]`, `[SEP]` and
    ///   `[MASK]` is missing.
    package init(_ file: [UInt8]) throws(SummarizerError) {
        bytes = file.last == UInt8(ascii: "\n") ? file : file + [UInt8(ascii: "\n")]
        starts.reserveCapacity(Self.largest + 1)
        var hash = VocabularyHash.word
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") {
                try insert(tokenEnd: index, hash)
                hash = .word
            } else {
                hash.add(byte)
            }
        }
        for name in Self.specialNames {
            guard let id = id(of: name) else { throw .damaged("vocabulary has no token \(name)") }
            special.append((Array(name.utf8), id))
            if name == "[UNK]" { unknown = id }
        }
    }

    /// The id of a token as it stands in the vocabulary, nil where there is none.
    package func id(of token: String) -> Int32? {
        let text = Array(token.utf8)
        var hash = VocabularyHash.word
        for byte in text { hash.add(byte) }
        return id(of: text.span, hash, continues: false)
    }

    /// Looks up a token whose hash is known.
    ///
    /// - Parameters:
    ///   - text: UTF-8, without `##`.
    ///   - hash: The token's hash.
    ///   - continues: Whether the token continues a word.
    /// - Returns: Its id, nil where there is none.
    func id(of text: Span<UInt8>, _ hash: VocabularyHash, continues: Bool) -> Int32? {
        var slot = hash.slot
        while slots[slot] != 0 {
            if slots[slot] >> 16 == hash.fingerprint {
                let id = Int(slots[slot] & 0xFFFF) - 1
                if isToken(id, text, continues: continues) { return Int32(id) }
            }
            slot = (slot + 1) % Self.slotCount
        }
        return nil
    }
}

extension Vocabulary {
    /// Takes in the token that ends before the line feed at `end`.
    private mutating func insert(tokenEnd end: Int, _ hash: VocabularyHash) throws(SummarizerError)
    {
        let start = Int(starts[count])
        guard end > start else { throw .damaged("vocabulary, line \(count + 1): is empty") }
        guard count < Self.largest, let next = UInt32(exactly: end + 1) else {
            throw .damaged("vocabulary has more than \(Self.largest) tokens")
        }
        let continues =
            end - start > 2 && bytes[start] == UInt8(ascii: "#") && bytes[start + 1] == bytes[start]
        longest = max(longest, end - start - (continues ? 2 : 0))
        var slot = hash.slot
        while slots[slot] != 0 {
            let isSame =
                slots[slot] >> 16 == hash.fingerprint
                && isToken(
                    Int(slots[slot] & 0xFFFF) - 1,
                    bytes.span.extracting(start..<end),
                    continues: false
                )
            guard !isSame else { throw .damaged("vocabulary, line \(count + 1): stands twice") }
            slot = (slot + 1) % Self.slotCount
        }
        starts.append(next)
        slots[slot] = hash.fingerprint << 16 | UInt32(count)
    }

    private func isToken(_ id: Int, _ text: Span<UInt8>, continues: Bool) -> Bool {
        let start = Int(starts[id]) + (continues ? 2 : 0)
        guard start + text.count + 1 == starts[id + 1] else { return false }
        for index in text.indices where text[index] != bytes[start + index] { return false }
        return true
    }
}
