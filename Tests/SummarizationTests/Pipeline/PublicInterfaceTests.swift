import Summarization
import Testing

/// The library as a program uses it: one import, nothing but what is public.
@Suite struct PublicInterfaceTests {
    private static let page = """
        <!DOCTYPE html><html lang="en"><head><title>The bridge closes</title></head><body>
        <nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <h1>The bridge closes</h1>
        <p>The harbour bridge will close in March for a whole year, the council said on Monday.
        Inspectors had found cracks in eleven of its forty cables.</p>
        <p>The city pays for most of the repair, and the port adds six million euros. Buses will
        take the tunnel while the work goes on. Ferries run every ten minutes.</p>
        </body></html>
        """

    @Test func `the common case needs one object`() throws {
        let summary = try Summarizer().summarize(Self.page)
        #expect(summary.title == "The bridge closes")
        #expect(summary.language == "en")
        #expect(summary.query == nil)
        #expect(summary.queryMatched)
        #expect(summary.attention == nil)
        #expect(summary.sentences.count == 3)
        #expect(
            summary.rendered().split(separator: "\n").map(String.init)
                == summary.sentences.map(\.text)
        )
    }

    @Test func `bytes and text give the same summary`() throws {
        #expect(
            try Summarizer().summarize(Array(Self.page.utf8)) == Summarizer().summarize(Self.page)
        )
    }

    @Test func `a document is parsed once and asked many times`() throws {
        let document = try Document(parsing: Self.page, as: .html)
        let answers = try Summarizer().summarize(
            document,
            options: .init(length: .words(25), query: "who pays")
        )
        #expect(answers.query == "who pays")
        #expect(answers.queryMatched)
        #expect(answers.sentences.contains { $0.text.hasPrefix("The city pays for most") })
        #expect(answers.wordCount <= 25)
        let more = try Summarizer().summarize(document, options: .init(length: .ratio(1)))
        #expect(more.wordCount > answers.wordCount)
    }

    @Test func `defaults are three sentences, no query and no explanation`() {
        let options = SummaryOptions()
        #expect(options == SummaryOptions(length: .sentences(3), query: nil, explains: false))
    }

    @Test(arguments: SummaryFormat.allCases)
    func `every format ends with one line break`(_ format: SummaryFormat) throws {
        let text = try Summarizer().summarize(Self.page).rendered(as: format)
        #expect(text.hasSuffix("\n"))
        #expect(!text.hasSuffix("\n\n"))
    }

    @Test func `an error says what it is and what to do`() throws {
        let error = #expect(throws: SummarizerError.self) {
            try Summarizer().summarize("", options: .init())
        }
        #expect(error?.code == .noText)
        #expect(error?.path == nil)
        #expect(error.map { "\($0)" } == error?.message)
        #expect(error?.message.contains("\n") == false)
    }
}
