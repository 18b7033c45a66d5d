import Testing

@testable import Summarization

/// The language of a document: declared, else detected.
@Suite struct DocumentLanguageTests {
    private static let german = "Das Wasser ist nicht warm, aber der See ist sehr tief."

    @Test func `a language that is declared counts, whatever the text tells`() throws {
        let page = "<html lang=\"nl-BE\"><p>\(Self.german)</p></html>"
        #expect(try Document(parsing: page, as: .html).metadata.language == "nl-BE")
        let markdown = "---\nlang: nl\n---\n\n\(Self.german)\n"
        #expect(try Document(parsing: markdown, as: .markdown).metadata.language == "nl")
        #expect(try Document(paragraphs: [[Self.german]], language: "nl").metadata.language == "nl")
    }

    @Test(arguments: ["", "x", "und", "zxx", "mul", "{{ lang }}"])
    func `one that is declared as none is detected`(_ tag: String) throws {
        let page = "<html lang=\"\(tag)\"><p>\(Self.german)</p></html>"
        #expect(try Document(parsing: page, as: .html).metadata.language == "de")
        #expect(try Document(paragraphs: [[Self.german]], language: tag).metadata.language == "de")
        let text = try Document(decoded: Self.german, as: .text, language: tag)
        #expect(text.metadata.language == "de")
    }

    @Test(arguments: Document.Format.allCases)
    func `a text that declares none is read for it`(_ format: Document.Format) throws {
        #expect(try Document(parsing: Self.german, as: format).metadata.language == "de")
        #expect(try Document(parsing: "Well 7: 2,600 l", as: format).metadata.language == nil)
    }

    @Test func `sentences that are given are read for it`() throws {
        let document = try Document(paragraphs: [["Das Wasser ist kalt."], ["Der See ist tief."]])
        #expect(document.metadata.language == "de")
        #expect(try Document(paragraphs: [["7"], ["8"]]).metadata.language == nil)
    }

    @Test func `menus do not tell the language of a page`() throws {
        let menu = String(repeating: "<li><a href=/>All of the news for you</a></li>", count: 40)
        let text = String(
            repeating: "<p>\(Self.german) \(Self.german) \(Self.german)</p>",
            count: 5
        )
        let page = "<nav><ul>\(menu)</ul></nav><main><h1>Der See</h1>\(text)</main>"
        #expect(try Document(parsing: page, as: .html).metadata.language == "de")
    }

    @Test func `sentences are cut by the rules of the language that is detected`() throws {
        let text =
            "Die Brücke wurde am 3. Mai eröffnet, und alle waren da. Sie ist nicht sehr breit."
        let document = try Document(parsing: text, as: .text)
        #expect(document.metadata.language == "de")
        #expect(
            document.sentences.indices.map { document.text(ofSentence: $0) } == [
                "Die Brücke wurde am 3. Mai eröffnet, und alle waren da.",
                "Sie ist nicht sehr breit.",
            ]
        )
    }
}
