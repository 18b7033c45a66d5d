/// Cuts text into the tokens of a vocabulary, as all-MiniLM-L6-v2 does.
///
/// ```swift
/// WordPieceTokenizer.embedded.tokenize("Embeddings!")     // [7861, 8270, 4667, 2015, 999]
/// ```
///
/// Text is lower-cased and stripped of accents and control characters, words end at white space,
/// punctuation and ideographs, and each word is cut into the longest token that it starts with, the
/// longest that continues it, and so on. A word that does not come out whole is `[UNK]`.
///
/// reference: Devlin et al., "BERT" (2018); the reference implementation is PyPI `tokenizers`,
/// which `Scripts/verify-tokenizer` compares with.
package struct WordPieceTokenizer: Tokenizer {
    /// The tokens.
    package let vocabulary: Vocabulary
    let characters: CharacterTable

    /// A tokenizer of a vocabulary and a table of characters.
    init(vocabulary: Vocabulary, characters: CharacterTable) {
        self.vocabulary = vocabulary
        self.characters = characters
    }

    /// V, count of tokens.
    package var count: Int { vocabulary.count }
    /// The id of a word that cannot be cut into tokens.
    package var unknown: Int32 { vocabulary.unknown }

    package static func emptyWord() -> WordBuffer { WordBuffer() }

    /// Appends the ids of a text's tokens (valid UTF-8); `word` is scratch, empty before and after.
    ///
    /// - Complexity: O(*n*) in the bytes of the text.
    package func append(
        _ bytes: Span<UInt8>,
        to ids: inout [Int32],
        _ word: inout WordBuffer
    ) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                switch characters.asciiKinds[Int(byte)] {
                case .word: word.append(characters.asciiReplacements[Int(byte)])
                case .removed: break
                case .space: finish(&word, &ids)
                case .alone:
                    finish(&word, &ids)
                    if byte == UInt8(ascii: "["), let special = special(at: index - 1, of: bytes) {
                        ids.append(special.id)
                        index += special.text.count - 1
                    } else {
                        word.append(byte)
                        finish(&word, &ids)
                    }
                }
            } else {
                index = appendCharacter(at: index, of: bytes, &word, &ids)
            }
        }
        finish(&word, &ids)
    }
}

extension WordPieceTokenizer {
    /// Takes in the character that starts at `index`, beyond ASCII, and returns the place after it.
    private func appendCharacter(
        at index: Int,
        of bytes: Span<UInt8>,
        _ word: inout WordBuffer,
        _ ids: inout [Int32]
    ) -> Int {
        let (scalar, end) = Self.decode(bytes, at: index)
        if HangulSyllable.range.contains(scalar) {
            let letters = HangulSyllable.letters(of: scalar)
            append(letters.0, to: &word)
            append(letters.1, to: &word)
            if let final = letters.2 { append(final, to: &word) }
            return end
        }
        let entry = characters[scalar]
        switch entry.kind {
        case .removed: return end
        case .space:
            finish(&word, &ids)
            return end
        case .word: append(entry, bytes.extracting(index..<end), to: &word)
        case .alone:
            finish(&word, &ids)
            append(entry, bytes.extracting(index..<end), to: &word)
            finish(&word, &ids)
        }
        return end
    }

    /// Appends a character between U+0800 and U+FFFF.
    private func append(_ letter: UInt32, to word: inout WordBuffer) {
        word.append(0xE0 | UInt8(letter >> 12))
        word.append(0x80 | UInt8(letter >> 6 & 0x3F))
        word.append(0x80 | UInt8(letter & 0x3F))
    }

    /// Appends what the table says of a character, or the character itself.
    private func append(
        _ entry: CharacterTable.Entry,
        _ character: Span<UInt8>,
        to word: inout WordBuffer
    ) {
        if let replacement = characters.replacement(of: entry) {
            for byte in replacement { word.append(byte) }
        } else {
            for index in character.indices { word.append(character[index]) }
        }
    }

    /// The special token that a text writes out at `index`, nil where there is none.
    private func special(
        at index: Int,
        of bytes: Span<UInt8>
    ) -> (text: [UInt8], id: Int32)? {
        vocabulary.special.first { special in
            index + special.text.count <= bytes.count
                && special.text.indices.allSatisfy { special.text[$0] == bytes[index + $0] }
        }
    }

    /// The character beyond ASCII that starts at `index` of valid UTF-8, and the place after it.
    private static func decode(_ bytes: Span<UInt8>, at index: Int) -> (scalar: UInt32, end: Int) {
        let lead = bytes[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        return (scalar, index + length)
    }

    /// Appends the tokens of a whole word and empties it.
    private func finish(_ word: inout WordBuffer, _ ids: inout [Int32]) {
        guard word.count > 0 else { return }
        defer { word.removeAll() }
        guard !word.isTooLong else { return ids.append(unknown) }
        let whole = word.storage.span.extracting(0..<word.count)
        if let id = vocabulary.id(of: whole, word.hash, continues: false) {
            return ids.append(id)
        }
        let count = ids.count
        var start = 0
        while start < word.count {
            guard let piece = longestToken(of: whole, from: start) else {
                ids.removeSubrange(count...)
                return ids.append(unknown)
            }
            ids.append(piece.id)
            start = piece.end
        }
    }

    /// The longest token that a word has from `start` on, nil where there is none.
    private func longestToken(of word: Span<UInt8>, from start: Int) -> (id: Int32, end: Int)? {
        var hash = start == 0 ? VocabularyHash.word : .continuation
        var longest: (Int32, Int)?
        for end in start + 1...start + min(vocabulary.longest, word.count - start) {
            hash.add(word[end - 1])
            let token = word.extracting(start..<end)
            if let id = vocabulary.id(of: token, hash, continues: start > 0) { longest = (id, end) }
        }
        return longest
    }
}
