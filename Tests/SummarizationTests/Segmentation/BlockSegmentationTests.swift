import Testing

@testable import Summarization

/// What sentences tell of the blocks of a plain text.
@Suite struct BlockSegmentationTests {
    private func document(_ text: String) throws -> Document {
        try Document(parsing: text, as: .text)
    }

    private func sentences(_ document: Document) -> [String] {
        document.sentences.indices.map { document.text(ofSentence: $0) }
    }

    @Test func `a lone line of several sentences is no heading`() throws {
        let document = try document("Thank you all. We start at nine tomorrow. Anna")
        #expect(sentences(document) == ["Thank you all.", "We start at nine tomorrow.", "Anna"])
        #expect(document.blocks.map(\.kind) == [.paragraph])
        #expect(document.blocks.map(\.headingLevel) == [nil])
    }

    @Test(arguments: [
        "# Why boats? And why now\n\nThey float.", "Why boats? And why now\n===\n\nThey float.",
    ])
    func `a marked heading is one sentence`(_ text: String) throws {
        let document = try document(text)
        #expect(sentences(document) == ["Why boats? And why now", "They float."])
        #expect(document.blocks.map(\.kind) == [.heading, .paragraph])
    }

    @Test func `a heading of a page is one sentence`() {
        let text = "Why boats? And why now"
        let heading = ParsedText.Block(kind: .heading, headingLevel: 1, range: 0..<text.utf8.count)
        #expect(sentences(Document(ParsedText(text: text, blocks: [heading]))) == [text])
    }

    @Test(arguments: [
        "1. Boil water. ¦2. Add the tea. ¦3. Wait.", "1) boil water ¦2) add tea ¦3) wait",
        "• boil water ¦• add tea", "• 1. Boil water ¦• 2. Add tea", "a) boil water ¦b) add tea",
        "1.) Boil water ¦2.) Add tea",
    ])
    func `a list in one line keeps its markers`(_ marked: String) throws {
        let sample = SegmentationCase(nil, marked)
        let document = try document(sample.text)
        #expect(sentences(document) == sample.expected)
        #expect(document.blocks.map(\.range) == [0..<sample.text.utf8.count])
    }

    @Test func `an item of a list of lines has no marker`() throws {
        let text = "- Boil water. Use a kettle.\n- Add tea.\n- Wait for 2) minutes."
        let document = try document(text)
        let expected = ["Boil water.", "Use a kettle.", "Add tea.", "Wait for 2) minutes."]
        #expect(sentences(document) == expected)
        #expect(document.blocks.map(\.kind) == [.listItem, .listItem, .listItem])
    }

    @Test func `ranges count bytes of the whole text`() throws {
        let text = "Über uns\n\n> Ein Satz. Noch\n> einer.\n\n1. Öl. 2. Salz."
        let document = try document(text)
        for sentence in document.sentences {
            let block = document.blocks[sentence.block]
            #expect(block.range.contains(sentence.range.lowerBound))
            #expect(sentence.range.upperBound <= block.range.upperBound)
        }
        #expect(sentences(document).last == "2. Salz.")
    }
}
