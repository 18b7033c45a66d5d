import Testing

@testable import Summarization

@Suite struct DocumentOutlineTests {
    private func outline(_ paragraphs: [[String]]) throws -> DocumentOutline {
        let document = try Document(paragraphs: paragraphs)
        return DocumentOutline(
            of: document,
            forms: document.sentences.indices.map {
                SentenceForm(of: document.text(ofSentence: $0))
            },
            wordCounts: DocumentTerms(of: document).wordCounts
        )
    }

    @Test func `short lines alone are labels of what follows`() throws {
        let outline = try outline([
            ["The ferry stops on Monday.", "A bus goes round the bay."], ["Prices"], ["For groups"],
            ["Groups pay half the fare from May on.", "Children go free."],
        ])
        #expect(outline.labels == [false, false, true, true, false, false])
        #expect(outline.labelAbove == [nil, nil, nil, nil, 3, 3])
        #expect(outline.sinceLabel == [0, 1, 0, 0, 0, 1])
        #expect(outline.sections == [0, 0, 1, 1, 1, 1])
        #expect(outline.running == [true, true, false, false, true, false])
    }

    @Test func `a label at the start opens the first section`() throws {
        let outline = try outline([["The ferry"], ["It stops on Monday, says the council."]])
        #expect(outline.sections == [0, 0])
        #expect(outline.labelAbove == [nil, 0])
    }

    @Test(arguments: [
        "- bread and milk", "It is closed.", "Really?", "***",
        "a line without a stop that has far too many words to be a heading of anything",
    ])
    func `items, sentences, rules and long lines are no labels`(_ line: String) throws {
        #expect(try outline([[line], ["The ferry stops on Monday."]]).labels == [false, false])
    }

    @Test func `the kinds of a page count before the look of its text`() throws {
        let page = """
            <html><body><article><p>The railway up the valley carries more slate than people.</p>
            <h2>Does it run in winter?</h2><ul><li>Snow closes the upper half of the line</li></ul>
            <p>Forty people work at the railway, most of them in summer only.</p></article></body>
            </html>
            """
        let document = try Document(parsing: page, as: .html)
        let features = Summarizer().features(of: document, query: nil)
        let kinds = document.sentences.map { document.blocks[$0.block].kind }
        let heading = try #require(kinds.firstIndex(of: .heading))
        let item = try #require(kinds.firstIndex(of: .listItem))
        #expect(features[.label, heading] == 1)
        #expect(features[.listItem, item] == 1)
        #expect(features[.label, item] == 0)
        #expect(features[.headingSimilarity, item] != 0)
    }
}
