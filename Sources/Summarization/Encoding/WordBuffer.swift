/// The word that a tokenizer is reading, as the vocabulary writes words.
package struct WordBuffer {
    /// Longer words are not cut into tokens but are unknown, as in the reference.
    private static let mostCharacters = 100

    /// UTF-8; the first ``count`` bytes are the word.
    ///
    /// Room for one character more than words may have, of four bytes each.
    private(set) var storage = [UInt8](repeating: 0, count: 4 * (mostCharacters + 1))
    /// Bytes of the word.
    private(set) var count = 0
    /// The hash of the word as a token.
    private(set) var hash = VocabularyHash.word
    private var characters = 0

    /// Whether the word has more characters than words may have; what follows is not kept.
    var isTooLong: Bool { characters > Self.mostCharacters }

    /// Takes in the next byte.
    mutating func append(_ byte: UInt8) {
        guard !isTooLong else { return }
        // Bytes that continue a character are 10xxxxxx.
        if byte & 0xC0 != 0x80 { characters += 1 }
        storage[count] = byte
        hash.add(byte)
        count += 1
    }

    /// Starts a new word.
    mutating func removeAll() {
        count = 0
        characters = 0
        hash = .word
    }
}
