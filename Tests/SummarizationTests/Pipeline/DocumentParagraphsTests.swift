import Testing

@testable import Summarization

/// Texts that are split already.
@Suite struct DocumentParagraphsTests {
    @Test func `sentences count as given, joined by a space, paragraphs by a blank line`() throws {
        let document = try Document(
            paragraphs: [["One. Still one.", "Two"], [], ["Größe drei.", "", "五。"]],
            title: "Numbers",
            language: "de"
        )
        #expect(document.metadata.title == "Numbers")
        #expect(document.metadata.language == "de")
        #expect(document.metadata.description == nil)
        #expect(document.text == "One. Still one. Two\n\nGröße drei.  五。")
        #expect(document.mainText == document.text)
        #expect(document.blocks.map(\.sentences) == [0..<2, 2..<5])
        #expect(document.blocks.map(\.range) == [0..<19, 21..<42])
        #expect(document.blocks.allSatisfy { $0.kind == .paragraph && $0.headingLevel == nil })
        #expect(document.sentences.map(\.block) == [0, 0, 1, 1, 1])
        #expect(
            document.sentences.indices.map { document.text(ofSentence: $0) }
                == ["One. Still one.", "Two", "Größe drei.", "", "五。"]
        )
    }

    @Test(arguments: [[], [[]], [[""]], [[" ", "\n"], ["\t"]], [["\u{A0}", "\u{3000}\u{2028}"]]])
    func `paragraphs without text are refused`(_ paragraphs: [[String]]) {
        let error = #expect(throws: SummarizerError.self) { try Document(paragraphs: paragraphs) }
        #expect(error?.code == .noText)
    }

    @Test func `a sentence with a line break is printed on one line and found with it`() throws {
        let document = try Document(paragraphs: [["One\n goes on.", "Two."]])
        #expect(document.text(ofSentence: 0) == "One goes on.")
        #expect(document.slice(document.sentences[0].range) == "One\n goes on.")
        #expect(document.slice(document.sentences[1].range) == "Two.")
    }

    @Test func `characters that would combine across sentences stay apart`() throws {
        // A mark at the start of a sentence, a carriage return at the end of one.
        let document = try Document(paragraphs: [["One\r", "\u{301}Two", "\u{200D}👍🏽"]])
        let slices = document.sentences.map { Array(document.slice($0.range).unicodeScalars) }
        #expect(slices == ["One\r", "\u{301}Two", "\u{200D}👍🏽"].map { Array($0.unicodeScalars) })
    }
}
