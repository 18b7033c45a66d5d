import Testing

@testable import Summarization

/// Pages of the corpus with parts missing, bytes changed and tags in each other's places.
@Suite struct DamagedPageTests {
    private static let count = 300
    private let pages: [DamagedPage]
    private let summarizer = Summarizer()

    init() throws {
        let whole = try Corpus.names().filter { $0.hasSuffix(".html") }
            .map { (name: $0, bytes: try Corpus.bytes(of: $0)) }
        try #require(whole.count >= 20)
        pages = (0..<Self.count).map { DamagedPage(seed: $0, of: whole) }
    }

    /// The summary as JSON, every weight in it; what went wrong, where there is none.
    private static func answer(to page: DamagedPage, by summarizer: Summarizer) -> String {
        do throws(SummarizerError) {
            let document = try Document(parsing: page.bytes, as: .html)
            let options = SummaryOptions(length: .words(60), query: "who pays", explains: true)
            return try summarizer.summarize(document, options: options).rendered(as: .json)
        } catch {
            return error.description
        }
    }

    /// The answers to all pages by tasks side by side, each with every `width`-th page.
    private func answers(width: Int) async -> [Int: String] {
        let (pages, summarizer) = (pages, summarizer)
        return await withTaskGroup(of: [(Int, String)].self) { group in
            for task in 0..<width {
                group.addTask {
                    stride(from: task, to: pages.count, by: width).map { index in
                        (index, Self.answer(to: pages[index], by: summarizer))
                    }
                }
            }
            return await group.reduce(into: [:]) { answers, part in
                for (index, answer) in part { answers[index] = answer }
            }
        }
    }

    @Test func `one task and seven give the same JSON`() async throws {
        let alone = await answers(width: 1)
        let together = await answers(width: 7)
        #expect(alone.count == Self.count)
        for (index, page) in pages.enumerated() {
            #expect(alone[index] == together[index], "\(page.name)")
        }
        let summaries = alone.values.filter { $0.hasPrefix("{") }
        #expect(summaries.count > Self.count / 2)
        for summary in summaries { _ = try JSONValue(parsing: Array(summary.utf8)) }
    }

    @Test func `ranges point at the text, weights sum to one, or there is no text`() throws {
        for page in pages {
            do throws(SummarizerError) {
                let document = try Document(parsing: page.bytes, as: .html)
                document.expectOrder(page.name)
                try expectSummary(of: document, page.name)
            } catch {
                #expect(error.code == .noText, "\(page.name): \(error)")
            }
        }
    }

    private func expectSummary(of document: Document, _ name: String) throws(SummarizerError) {
        let summary = try summarizer.summarize(
            document,
            options: .init(length: .sentences(.max), explains: true)
        )
        #expect(!summary.sentences.isEmpty, "\(name)")
        let text = Array(document.text.utf8)
        for sentence in summary.sentences where sentence.block != .code {
            #expect(Array(text[sentence.range]) == Array(sentence.text.utf8), "\(name)")
        }
        for row in summary.attention?.weights ?? [] {
            #expect(row.count == document.sentences.count, "\(name)")
            // Some hundred float32 numbers, each rounded by at most 2⁻²⁴ of itself.
            #expect(abs(row.reduce(0, +) - 1) < 1e-5, "\(name)")
        }
        #expect(summary.attention != nil, "\(name)")
    }
}
