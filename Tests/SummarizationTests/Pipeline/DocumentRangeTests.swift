import Testing

@testable import Summarization

/// Ranges point at the very text.
@Suite struct DocumentRangeTests {
    @Test func `in a page and in Markdown a range holds exactly what is printed`() throws {
        for name in try Corpus.contentNames() where name.hasSuffix(".html") || name.hasSuffix(".md")
        {
            let document = try Document(parsing: Corpus.bytes(of: name), name: name)
            #expect(document.mainText == document.text, "\(name)")
            document.expectOrder(name)
            for (index, sentence) in document.sentences.enumerated() {
                let kind = document.blocks[sentence.block].kind
                guard kind != .code else { continue }
                #expect(
                    document.slice(sentence.range) == document.text(ofSentence: index),
                    "\(name), sentence \(index)"
                )
            }
        }
    }

    @Test func `in a plain text a range holds what is printed, its lines not yet joined`() throws {
        for name in try Corpus.names() where name.hasSuffix(".txt") {
            let bytes = try Corpus.bytes(of: name)
            let document = try Document(parsing: bytes, name: name)
            #expect(Array(document.text.utf8) == bytes, "\(name)")
            document.expectOrder(name)
            for (index, sentence) in document.sentences.enumerated() {
                let printed = document.text(ofSentence: index)
                let lines = String(decoding: bytes[sentence.range], as: UTF8.self)
                    .split(separator: "\n")
                    .map { $0.drop { $0 == " " } }
                #expect(lines.joined(separator: " ") == printed, "\(name), sentence \(index)")
            }
        }
    }

    @Test func `a quotation of a plain text is read without its marks`() throws {
        let text = """
            > He wrote that the bridge
            > will close. Nobody > ten
            > knows who pays.
            >
            >> It is old.

            So it is.
            """
        let document = try Document(parsing: text, as: .text)
        #expect(
            document.sentences.indices.map { document.text(ofSentence: $0) } == [
                "He wrote that the bridge will close.", "Nobody > ten knows who pays.",
                "It is old.",
                "So it is.",
            ]
        )
        #expect(document.blocks.map(\.kind) == [.quote, .quote, .paragraph])
        for sentence in document.sentences {
            let slice = document.slice(sentence.range)
            #expect(slice.first != ">" && slice.last == ".")
        }
    }

    @Test func `a quotation of a page keeps what only looks like a mark`() throws {
        let page =
            "<blockquote>&gt; He wrote<br>&gt; that it will close.</blockquote><p>So it is.</p>"
        let document = try Document(parsing: page, as: .html)
        #expect(document.mainText == document.text)
        #expect(document.text(ofSentence: 0) == document.slice(document.sentences[0].range))
        #expect(document.text(ofSentence: 0).hasPrefix("> He wrote"))
    }

    @Test(arguments: [
        ("\u{FEFF}The bridge will close.\r\nIt is old.", Document.Format.text),
        ("<p>The <b>bridge</b>&nbsp;will\n close. It is old.</p>", .html),
    ])
    func `every way of writing a space is one place in the text`(
        _ text: String,
        _ format: Document.Format
    ) throws {
        let document = try Document(parsing: text, as: format)
        #expect(document.sentences.count == 2)
        for sentence in document.sentences {
            let slice = document.slice(sentence.range)
            #expect(slice.hasPrefix("The") || slice.hasPrefix("It"))
            #expect(slice.hasSuffix("."))
        }
    }
}
