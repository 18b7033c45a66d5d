import Testing

@testable import Summarization

/// What holds for every document and every length.
@Suite struct SummaryPropertyTests {
    private static let summarizer = Summarizer()
    private static let documents: [(read: ReadDocument, document: Document)] = {
        do {
            return try Corpus.documents().map { read in
                (read, try Document(parsing: Corpus.bytes(of: read.file), name: read.file))
            }
        } catch {
            Issue.record(error)
            return []
        }
    }()

    private static let lengths: [SummaryOptions.Length] = [
        .sentences(1), .sentences(2), .sentences(3), .sentences(7), .sentences(40),
        .sentences(1_000), .sentences(.max), .words(1), .words(2), .words(5), .words(10),
        .words(25),
        .words(80), .words(300), .words(.max), .ratio(1e-9), .ratio(0.01), .ratio(0.1),
        .ratio(0.29),
        .ratio(0.5), .ratio(0.999), .ratio(1),
    ]

    /// The words of each sentence of a document.
    private static func wordCounts(of document: Document) -> [Int] {
        document.sentences.map { WordScanner.count(in: Array(document.slice($0.range).utf8).span) }
    }

    @Test(arguments: lengths)
    func `a summary is never empty, in order, verbatim, and as long as asked`(
        _ length: SummaryOptions.Length
    ) throws {
        #expect(Self.documents.count >= 24)
        for (read, document) in Self.documents {
            for query in [nil, read.queries.first?.text] {
                let summary = try Self.summarizer.summarize(
                    document,
                    options: .init(length: length, query: query)
                )
                expectSound(summary, of: document, read.file)
                expectLength(of: summary, length, document, read.file)
            }
        }
    }

    private func expectSound(_ summary: Summary, of document: Document, _ name: String) {
        #expect(!summary.sentences.isEmpty, "\(name)")
        let indices = summary.sentences.map(\.index)
        #expect(indices == Array(Set(indices)).sorted(), "\(name)")
        #expect(summary.sentences.map(\.rank).sorted() == Array(1...indices.count), "\(name)")
        for sentence in summary.sentences {
            #expect(sentence.text == document.text(ofSentence: sentence.index), "\(name)")
            #expect(sentence.range == document.sentences[sentence.index].range, "\(name)")
            let block = document.blocks[document.sentences[sentence.index].block]
            #expect(sentence.block == block.kind, "\(name)")
            #expect(sentence.weight >= 0 && sentence.weight <= 1, "\(name)")
        }
    }

    private func isCode(_ sentence: Int, in document: Document) -> Bool {
        document.blocks[document.sentences[sentence].block].kind == .code
    }

    private func expectLength(
        of summary: Summary,
        _ length: SummaryOptions.Length,
        _ document: Document,
        _ name: String
    ) {
        let counts = Self.wordCounts(of: document)
        let words = summary.sentences.reduce(0) { $0 + counts[$1.index] }
        #expect(summary.wordCount == words, "\(name)")
        let limit: Int
        switch length {
        case .sentences(let count):
            let speaking = counts.indices.filter { counts[$0] > 0 && !isCode($0, in: document) }
            let distinct = Set(speaking.map(document.text(ofSentence:))).count
            #expect(summary.sentences.count == min(count, distinct), "\(name)")
            return
        case .words(let count): limit = count
        case .ratio(let ratio): limit = Int(ratio * Double(counts.reduce(0, +)) + 1e-6)
        }
        if words > limit {
            #expect(summary.sentences.count == 1, "\(name)")
            #expect(counts.allSatisfy { $0 == 0 || $0 > limit }, "\(name)")
        }
    }

    /// All summaries of the corpus, one by one, as JSON.
    private static func summaries(of documents: [(read: ReadDocument, document: Document)]) throws
        -> [String: String]
    {
        var summaries: [String: String] = [:]
        for (read, _) in documents {
            let bytes = try Corpus.bytes(of: read.file)
            let summary = try summarizer.summarize(
                Document(parsing: bytes, name: read.file),
                options: .init(length: .words(80), query: read.queries.last?.text, explains: true)
            )
            summaries[read.file] = summary.rendered(as: .json)
        }
        return summaries
    }

    @Test func `the same bytes give the same summary, in any order`() throws {
        let once = try Self.summaries(of: Self.documents)
        #expect(try Self.summaries(of: Self.documents.reversed()) == once)
        #expect(once.count == Self.documents.count)
    }

    @Test func `eight tasks side by side give the same summaries`() async throws {
        let alone = try Self.summaries(of: Self.documents)
        try await withThrowingTaskGroup(of: [String: String].self) { group in
            for task in 0..<8 {
                group.addTask {
                    // Each at another document, so that different ones meet.
                    let turned = Self.documents[task...] + Self.documents[..<task]
                    return try Self.summaries(of: Array(turned))
                }
            }
            for try await summaries in group { #expect(summaries == alone) }
        }
    }

    @Test func `weights of all sentences sum to one`() throws {
        for (read, document) in Self.documents {
            let attention = try #require(
                try Self.summarizer.summarize(document, options: .init(explains: true)).attention
            )
            for row in attention.weights {
                #expect(row.count == document.sentences.count, "\(read.file)")
                // Some hundred float32 numbers, each rounded by at most 2⁻²⁴ of itself.
                #expect(abs(row.reduce(0, +) - 1) < 1e-5, "\(read.file)")
            }
        }
    }

    @Test(arguments: [
        "news-harbour-bridge.html", "ja-news-toro-densha.html", "minutes-allotment.txt",
    ])
    func `a document cut at any byte has a summary or no text`(_ name: String) throws {
        let bytes = try Corpus.bytes(of: name)
        for length in stride(from: 0, to: bytes.count, by: 41) {
            do throws(SummarizerError) {
                let summary = try Self.summarizer.summarize(Array(bytes[..<length]))
                #expect(!summary.sentences.isEmpty)
            } catch {
                #expect(error.code == .noText, "\(name) cut at \(length)")
            }
        }
    }
}
