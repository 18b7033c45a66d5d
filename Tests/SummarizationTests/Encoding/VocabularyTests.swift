import Testing

@testable import Summarization

@Suite struct VocabularyTests {
    private static let special = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n"

    private func vocabulary(_ text: String) throws(SummarizerError) -> Vocabulary {
        try Vocabulary(Array(text.utf8))
    }

    @Test func `a token's id is the number of its line`() throws {
        let vocabulary = try vocabulary(Self.special + "a\n##a\n##\n#\né\n##東京")
        #expect(vocabulary.count == 11)
        #expect(vocabulary.unknown == 1)
        #expect(vocabulary.longest == 6)
        let ids = ["[PAD]", "a", "##a", "##", "#", "é", "##東京"].map { vocabulary.id(of: $0) }
        #expect(ids == [0, 5, 6, 7, 8, 9, 10])
        for missing in ["", "b", "aa", "東京", "##é", "[pad]", "a\n"] {
            #expect(vocabulary.id(of: missing) == nil)
        }
    }

    @Test func `every token of the program's vocabulary is found`() throws {
        let bytes = ModelData.vocabulary.copy()
        let vocabulary = WordPieceTokenizer.embedded.vocabulary
        let tokens = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        #expect(tokens.count == 30_522)
        #expect(vocabulary.count == 30_522)
        #expect(tokens.map { vocabulary.id(of: $0) } == (0..<30_522).map { Int32($0) })
    }

    /// A vocabulary that is not to be read, and what is said of it.
    struct Damaged: Sendable, CustomTestStringConvertible {
        let text: String
        let message: String

        init(_ text: String, _ message: String) {
            self.text = text
            self.message = message
        }

        /// The message alone: a text may have thousands of lines.
        var testDescription: String { message }
    }

    @Test(arguments: [
        Damaged(special + "a\n\nb\n", "vocabulary, line 7: is empty"),
        Damaged("", "vocabulary, line 1: is empty"),
        Damaged(special + "a\nb\na\n", "vocabulary, line 8: stands twice"),
        Damaged(special + "##a\n##a\n", "vocabulary, line 7: stands twice"),
        Damaged("[PAD]\n[UNK]\n[CLS]\n[SEP]\n", "vocabulary has no token [MASK]"),
        Damaged("[PAD]\n[CLS]\n[SEP]\n[MASK]\n", "vocabulary has no token [UNK]"),
        Damaged(
            special + (0..<32_764).map { "a\($0)\n" }.joined(),
            "vocabulary has more than 32768 tokens"
        ),
    ])
    func `a damaged vocabulary is refused`(_ damaged: Damaged) {
        let error = #expect(throws: SummarizerError.self) { _ = try vocabulary(damaged.text) }
        #expect(error?.code == .damagedParameters)
        #expect(error?.message == damaged.message)
    }

    @Test func `the largest vocabulary is read`() throws {
        let vocabulary = try vocabulary(
            Self.special + (0..<32_763).map { "a\($0)\n" }.joined()
        )
        #expect(vocabulary.count == 32_768)
        #expect(vocabulary.id(of: "a32762") == 32_767)
    }
}
