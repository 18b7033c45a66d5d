import Testing

@testable import Summarization

@Suite struct SummarizerTests {
    private static let summarizer = Summarizer()
    private static let text = """
        The harbour bridge will close in March for a whole year, the council said on Monday.
        Inspectors had found cracks in eleven of its forty cables. The city pays for most of the
        repair, and the port adds six million euros. Buses will take the tunnel meanwhile.
        """

    @Test(arguments: [
        SummaryOptions.Length.sentences(0), .sentences(-1), .words(0), .words(.min), .ratio(0),
        .ratio(1.5), .ratio(-1), .ratio(.nan),
    ])
    func `an option outside its range is refused`(_ length: SummaryOptions.Length) {
        let error = #expect(throws: SummarizerError.self) {
            try Self.summarizer.summarize(Self.text, options: .init(length: length))
        }
        #expect(error?.code == .invalidOption)
    }

    @Test(arguments: ["", " \n\t\r\n ", "\u{FEFF}", "\u{A0}\u{3000}\u{2028}"])
    func `a text without a sentence is refused`(_ text: String) {
        let error = #expect(throws: SummarizerError.self) { try Self.summarizer.summarize(text) }
        #expect(error?.code == .noText)
    }

    @Test func `an attention file that is not there is named`() {
        let error = #expect(throws: SummarizerError.self) {
            try Summarizer(attentionFile: "/nowhere/attention.safetensors")
        }
        #expect(error?.code == .unreadable)
        #expect(error?.path == "/nowhere/attention.safetensors")
    }

    @Test(arguments: [nil, "who pays", "blorf xqzt"])
    func `weights sum to one, over the document and in every head`(_ query: String?) throws {
        let document = try Document(parsing: Self.text)
        let summary = try Self.summarizer.summarize(
            document,
            options: .init(length: .sentences(100), query: query, explains: true)
        )
        let attention = try #require(summary.attention)
        let count = document.sentences.count
        #expect(summary.sentences.map(\.index) == Array(0..<count))
        // Sums of a few float32 numbers below 1: each adds at most 2⁻²⁴.
        #expect(abs(summary.sentences.reduce(0) { $0 + $1.weight } - 1) < 1e-6)
        #expect(abs(attention.mixture.reduce(0, +) - 1) < 1e-6)
        #expect(attention.heads.count == attention.mixture.count)
        #expect(attention.heads.count == attention.weights.count)
        #expect(Set(attention.heads).count == attention.heads.count)
        for row in attention.weights {
            #expect(row.count == count)
            #expect(abs(row.reduce(0, +) - 1) < 1e-6)
        }
        #expect(
            attention.sentences == document.sentences.indices.map { document.text(ofSentence: $0) }
        )
        for sentence in summary.sentences {
            let mixed = zip(attention.mixture, attention.weights)
                .reduce(0) { $0 + $1.0 * $1.1[sentence.index] }
            #expect(abs(mixed - sentence.weight) < 1e-6)
        }
    }

    @Test func `a query moves the light to its answer`() throws {
        let plain = try Self.summarizer.summarize(Self.text, options: .init(length: .sentences(4)))
        let asked = try Self.summarizer.summarize(
            Self.text,
            options: .init(length: .sentences(4), query: "Who pays for the repair?")
        )
        #expect(asked.queryMatched)
        #expect(asked.sentences.first { $0.rank == 1 }?.text.hasPrefix("The city pays") == true)
        #expect(asked.sentences[2].weight > plain.sentences[2].weight)
    }

    @Test(arguments: ["blorf xqzt", "", "   ", "?!"])
    func `a query that matches nothing gives the generic summary and says so`(_ query: String)
        throws
    {
        let generic = try Self.summarizer.summarize(Self.text, options: .init(explains: true))
        let asked = try Self.summarizer.summarize(
            Self.text,
            options: .init(query: query, explains: true)
        )
        #expect(!asked.queryMatched)
        #expect(asked.query == query)
        #expect(asked.sentences == generic.sentences)
        #expect(asked.attention == generic.attention)
        #expect(generic.queryMatched)
    }

    @Test func `headings are chosen only when nothing else is there`() throws {
        let page =
            "<h1>The bridge closes for a whole year</h1><p>The bridge is old and has cracks.</p>"
        let one = try Self.summarizer.summarize(page, options: .init(length: .sentences(1)))
        #expect(one.sentences.map(\.block) == [.paragraph])
        let alone = try Self.summarizer.summarize("<h1>The bridge closes for a year</h1>")
        #expect(alone.sentences.count == 1)
    }

    @Test func `a sentence that stands twice is chosen once`() throws {
        let document = try Document(paragraphs: [
            ["The bridge will close in March."], ["The bridge will close in March."],
            ["The bridge will close in March."], ["Somebody else has to pay for all that."],
        ])
        let summary = try Self.summarizer.summarize(document, options: .init(length: .sentences(2)))
        #expect(summary.sentences.map(\.index) == [0, 3])
        let all = try Self.summarizer.summarize(document, options: .init(length: .sentences(9)))
        #expect(all.sentences.map(\.index) == [0, 3])
    }

    @Test func `empty sentences among given ones keep their index and are not chosen`() throws {
        let document = try Document(paragraphs: [
            ["", "The bridge will close in March.", "", "***", "Somebody has to pay for it."]
        ])
        let summary = try Self.summarizer.summarize(document, options: .init(length: .sentences(5)))
        #expect(summary.sentences.map(\.index) == [1, 4])
        #expect(summary.sentences.map(\.range) == [1..<32, 38..<65])
    }

    @Test func `a document of nothing but signs gives one of them`() throws {
        let document = try Document(paragraphs: [["* * *"], ["!!!"]])
        let summary = try Self.summarizer.summarize(document)
        #expect(summary.sentences.count == 1)
        #expect(summary.wordCount == 0)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a hundred thousand sentences are summarised within a minute`() throws {
        var dice = Dice(seed: 3)
        let words = [
            "bridge", "harbour", "council", "repair", "cable", "ferry", "tunnel", "winter",
        ]
        let paragraphs = (0..<10_000).map { _ in
            (0..<10).map { _ in
                "The " + (0..<6).map { _ in words[dice.roll(words.count)] }.joined(separator: " ")
                    + " \(dice.roll(10_000))."
            }
        }
        let document = try Document(paragraphs: paragraphs)
        let summary = try Self.summarizer.summarize(
            document,
            options: .init(length: .words(5_000), query: "harbour ferry")
        )
        #expect(summary.wordCount <= 5_000)
        #expect(summary.wordCount > 4_990)
    }
}
