import Testing

@testable import Summarization

@Suite struct BlockTextTests {
    private func text(_ text: String, title: String? = nil, description: String? = nil) -> BlockText
    {
        let bytes = Array(text.utf8)
        return BlockText(bytes.span, known: PageWords(title: title, description: description))
    }

    @Test func `words, capitals, digits and marks are counted`() {
        let text = text("On 3 May 1998, Anna's boat | sank. It rained!")
        #expect(text.words == 10)
        #expect(text.capitals == 4)
        #expect(text.digits == 5)
        #expect(text.years == 1)
        #expect(text.commas == 1)
        #expect(text.stops == 2)
        #expect(text.separators == 1)
        #expect(!text.opensLower)
    }

    @Test(arguments: [
        ("橋は閉鎖された。", 7, 7, 1), ("мост закрыт.", 2, 0, 1), ("über drei Brücken", 3, 0, 0),
        ("", 0, 0, 0), ("…", 0, 0, 0), ("© 2024", 1, 0, 0),
    ])
    func `other scripts have words too`(_ words: String, _ count: Int, ideographs: Int, stops: Int)
    {
        let text = text(words)
        #expect(text.words == count)
        #expect(text.ideographs == ideographs)
        #expect(text.stops == stops)
    }

    @Test func `the first and last words stand for a block`() {
        let one = text("Read more about the old bridge and its keeper")
        #expect(one.outerWords.count == BlockText.firstWords + BlockText.lastWords)
        #expect(
            one.outerWords
                == text("READ more, about the old bridge (their keeper)  its keeper").outerWords
        )
        #expect(text("Read more").outerWords == Array(one.outerWords.prefix(2)))
        #expect(text("one two three four five six seven").outerWords.count == 7)
    }

    @Test func `words of title and description are found`() {
        let text = text("The bridge at Holm is closed", title: "Bridge closed", description: "holm")
        #expect(text.titleWords == 2)
        #expect(text.descriptionWords == 1)
        #expect(self.text("橋が落ちた", title: "橋の話").titleWords == 1)
    }

    @Test(arguments: ["a\u{e2}", "\u{e3}\u{81}", "abc \u{ef}"])
    func `a character that is cut does no harm`(_ text: String) {
        for end in 0...text.utf8.count {
            let bytes = Array(text.utf8.prefix(end))
            _ = BlockText(bytes.span, known: PageWords(title: nil, description: nil))
        }
    }
}
