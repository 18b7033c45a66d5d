import Testing

@testable import Summarization

@Suite struct WordPieceTokenizerTests {
    /// Tokens of the program's vocabulary, read back from the ids.
    private func tokens(_ text: String) -> [String] {
        let lines = ModelData.vocabulary.copy().split(separator: 0x0A)
        return WordPieceTokenizer.embedded.tokenize(text).map { id in
            String(decoding: lines[Int(id)], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("", []),
        (" \t\n\u{A0}\u{2028}\u{3000}", []),
        ("Embeddings!", ["em", "##bed", "##ding", "##s", "!"]),
        ("don't 3.14", ["don", "'", "t", "3", ".", "14"]),
        ("café CAFÉ cafe\u{301}", ["cafe", "cafe", "cafe"]),
        ("İstanbul", ["istanbul"]),
        ("soft\u{AD}ware zero\u{200B}es", ["software", "zero", "##es"]),
        ("東京 は", ["東", "京", "は"]),
        ("a東b", ["a", "東", "b"]),
        ("\u{F900}", ["[UNK]"]),
        ("한", ["ᄒ", "##ᅡ", "##ᆫ"]),
        ("가", ["ᄀ", "##ᅡ"]),
        ("a≠b", ["a", "=", "b"]),
        ("word🎉", ["[UNK]"]),
        ("🎉 word", ["[UNK]", "word"]),
        ("[SEP] [sep] [CLS", ["[SEP]", "[", "sep", "]", "[", "cl", "##s"]),
        ("a[MASK]b", ["a", "[MASK]", "b"]),
        ("##ing", ["#", "#", "ing"]),
        ("nul\0l\u{FFFD}l", ["null", "##l"]),
        ("e\u{302E}", ["[UNK]"]),
    ])
    func `text is cut into tokens`(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test func `words of 100 characters are cut, longer ones are unknown`() {
        for letter in ["a", "é", "ᄀ"] {
            #expect(tokens(String(repeating: letter, count: 100)).count > 1)
            #expect(tokens(String(repeating: letter, count: 101)) == ["[UNK]"])
        }
        // 33 syllables of three letters each.
        #expect(tokens(String(repeating: "각", count: 33)).count > 1)
        #expect(tokens(String(repeating: "각", count: 34)) == ["[UNK]"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `long words, long lines and many marks take linear time`() {
        let tokenizer = WordPieceTokenizer.embedded
        #expect(tokenizer.tokenize(String(repeating: "a", count: 1_000_000)).count == 1)
        #expect(tokenizer.tokenize("a" + String(repeating: "\u{301}", count: 300_000)).count == 1)
        let word = String(repeating: "x", count: 100) + " "
        #expect(tokenizer.tokenize(String(repeating: word, count: 1_000)).count > 1_000)
        #expect(tokenizer.tokenize(String(repeating: "[", count: 200_000)).count == 200_000)
    }

    @Test func `Hangul syllables decompose as Unicode says`() {
        for syllable in HangulSyllable.range {
            guard let scalar = Unicode.Scalar(syllable) else { continue }
            let letters = HangulSyllable.letters(of: syllable)
            let text = [letters.0, letters.1, letters.2].compactMap { $0 }
                .compactMap(Unicode.Scalar.init).map(String.init).joined()
            // Strings are equal when their canonical decompositions are.
            #expect(text == String(scalar))
        }
    }
}
