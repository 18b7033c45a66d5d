import Testing

@testable import Summarization

/// `TokenizerGoldenTests` holds its ids to those of the reference.
@Suite struct UnigramTokenizerTests {
    private let tokenizer = StaticEncoder.embedded.multilingual.tokenizer

    @Test func `white space at the ends and of any length does not matter`() {
        let ids = tokenizer.tokenize("Wer bezahlt das?")
        #expect(!ids.isEmpty)
        #expect(tokenizer.tokenize("  Wer \t bezahlt\u{A0}das? \n") == ids)
        for text in ["", " ", "\n\t", "\u{2581}", "\u{3000}"] {
            #expect(tokenizer.tokenize(text).isEmpty, "'\(text)'")
        }
    }

    @Test func `forms of a character are one`() {
        #expect(tokenizer.tokenize("ｆｕｌｌ ﬁne") == tokenizer.tokenize("full fine"))
        #expect(tokenizer.tokenize("cafe\u{301}") == tokenizer.tokenize("café"))
    }

    @Test func `a byte of 0 is a character like any other`() {
        #expect(tokenizer.tokenize("по\0ка") != tokenizer.tokenize("пока"))
        #expect(tokenizer.tokenize("по\0ка").contains(tokenizer.unknown))
    }

    @Test func `unknown characters that touch are one`() {
        let mark = tokenizer.tokenize("\u{10380}")
        #expect(mark.last == tokenizer.unknown)
        #expect(tokenizer.tokenize("\u{10380}\u{10381}\u{10380}") == mark)
    }

    @Test func `a text without spaces is read in bounded memory`() {
        let count = 200_000
        var ids: [Int32] = []
        var word = UnigramTokenizer.emptyWord()
        tokenizer.append(String(repeating: "水", count: count).utf8.span, to: &ids, &word)
        #expect(word.steps.count <= 4 * UnigramWord.longest)
        #expect(ids.count > count / 64 && ids.count <= count + 1)
        // What is cut there is cut between characters.
        #expect(!ids.contains(tokenizer.unknown))
    }

    @Test func `the order of texts does not matter`() {
        var word = UnigramTokenizer.emptyWord()
        for text in ["eins zwei", "", " drei ", "\u{2581}", "vier"] {
            var ids: [Int32] = []
            tokenizer.append(text.utf8.span, to: &ids, &word)
            #expect(ids == tokenizer.tokenize(text), "'\(text)'")
        }
    }
}
