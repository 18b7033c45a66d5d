import Testing

@testable import Summarization

/// Megabytes of one thing: what takes time in proportion takes seconds, what takes its square an
/// hour.
@Suite struct LargeInputTests {
    /// Bytes.
    private static let size = 5_000_000
    private let summarizer = Summarizer()

    /// As many repetitions of a text as make up the size.
    private static func repeated(_ text: String) -> String {
        String(repeating: text, count: size / text.utf8.count)
    }

    @Test(.timeLimit(.minutes(1)), arguments: [Document.Format.text, .html])
    func `a program of a million short lines has a summary`(_ format: Document.Format) throws {
        let lines = Self.repeated("x = 1\n")
        let page = format == .html ? "<h1>Program</h1><pre>\(lines)</pre>" : lines
        let document = try Document(parsing: page, as: format)
        #expect(document.text.utf8.count >= lines.utf8.count - 1)
        let summary = try summarizer.summarize(document)
        #expect(summary.sentences.contains { $0.text.contains("x = 1") })
    }

    @Test(.timeLimit(.minutes(1)))
    func `a title of five megabytes and eight headings are compared`() throws {
        let title = Self.repeated("The bridge closes. ")
        let headings = (1...8).map { "<h1>The bridge closes for \($0) years</h1>" }.joined()
        let page = """
            <html><head><meta property="og:title" content="\(title)"><title>The bridge</title></head>
            <body>\(headings)<p>The harbour bridge will close in March, the council said.</p></body>
            </html>
            """
        let summary = try summarizer.summarize(page, options: .init(length: .sentences(1)))
        #expect(summary.sentences.map(\.block) == [.paragraph])
        #expect(summary.title != nil)
    }
}
