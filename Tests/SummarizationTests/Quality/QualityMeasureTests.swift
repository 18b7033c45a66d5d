import Testing

@testable import Summarization

/// The measures measure, and the floors hold.
@Suite struct QualityMeasureTests {
    @Test(arguments: [
        ("the cat sat", "The cat sat.", 1.0), ("the cat sat", "a dog ran", 0.0), ("", "", 0.0),
        ("one two three four", "one two", 2.0 / 3), ("the the the", "the", 0.5),
        ("東京", "東", 2.0 / 3),
    ])
    func `overlap is twice the shared words over all words`(
        _ first: String,
        _ second: String,
        _ expected: Double
    ) {
        // Both sides are quotients of small whole numbers, equal to the last bit but one.
        #expect(abs(WordBag(first).overlap(with: WordBag(second)) - expected) < 1e-15)
        #expect(abs(WordBag(second).overlap(with: WordBag(first)) - expected) < 1e-15)
    }

    private static let floors = QualityFloors(
        corpusDigest: "0123",
        floors: [
            "gain@3 English": .init(height: 60, margin: 1.5),
            "hit@3 keywords": .init(height: 90.5, margin: 0),
        ]
    )

    @Test(arguments: [
        (["gain@3 English": 60.0, "hit@3 keywords": 90.5], "0123", 0),
        (["gain@3 English": 58.5, "hit@3 keywords": 99], "0123", 0),
        (["gain@3 English": 58.4, "hit@3 keywords": 90.5], "0123", 1),
        (["gain@3 English": 60, "hit@3 keywords": 90.4], "0123", 1),
        (["gain@3 English": 10, "hit@3 keywords": 20], "0123", 2),
        (["gain@3 English": 60, "hit@3 keywords": 90.5], "0124", 1),
        (["gain@3 English": 60], "0123", 1),
        (["gain@3 English": 60, "hit@3 keywords": 90.5, "new": 1], "0123", 1),
    ])
    func `a figure below its margin, another corpus, a figure too many are complained of`(
        _ figures: [String: Double],
        _ digest: String,
        _ expected: Int
    ) {
        let complaints = Self.floors.complaints(about: figures, corpusDigest: digest)
        #expect(complaints.count == expected, "\(complaints)")
    }

    @Test func `floors rise with the figures and keep their margins`() throws {
        let figures = [
            "gain@3 English": 61.0, "hit@3 keywords": 90.5, "content kept": 99,
            "unigram F1 with reference": 30,
        ]
        let new = try Self.floors.updated(
            to: figures,
            corpusDigest: "0124",
            allowsRegression: false
        )
        #expect(new.corpusDigest == "0124")
        #expect(
            new.floors == [
                "gain@3 English": .init(height: 61, margin: 1.5),
                "hit@3 keywords": .init(height: 90.5, margin: 0),
                // The usual margins of figures that had no floor.
                "content kept": .init(height: 99, margin: 0),
                "unigram F1 with reference": .init(height: 30, margin: 2),
            ]
        )
    }

    @Test(arguments: [["gain@3 English": 59.9, "hit@3 keywords": 95], ["gain@3 English": 70]])
    func `a floor sinks or goes only when that is allowed`(_ figures: [String: Double]) throws {
        #expect(throws: QualityFloors.Regression.self) {
            try Self.floors.updated(to: figures, corpusDigest: "0123", allowsRegression: false)
        }
        let new = try Self.floors.updated(
            to: figures,
            corpusDigest: "0123",
            allowsRegression: true
        )
        #expect(new.floors.mapValues(\.height) == figures)
    }

    @Test func `what is written is read again`() throws {
        #expect(try QualityFloors(parsing: Array(Self.floors.json.utf8)) == Self.floors)
    }

    @Test(arguments: [
        #"{"floors": {}}"#, #"{"corpus_digest": "0123"}"#,
        #"{"corpus_digest": "0123", "floors": {"content kept": 100}}"#,
        #"{"corpus_digest": "0123", "floors": {"content kept": {"floor": 100}}}"#,
        #"{"corpus_digest": "0123", "floors": {"content kept": {"floor": 100, "margin": -1}}}"#,
    ])
    func `floors without a digest, a height or a margin are refused`(_ text: String) {
        #expect(throws: QualityFloors.Malformed.self) {
            try QualityFloors(parsing: Array(text.utf8))
        }
    }

    @Test func `every document of the corpus has a reader, and each of its queries an answer`()
        throws
    {
        let read = try Corpus.documents()
        let documents = try Corpus.contentNames().filter { !$0.hasSuffix(".jsonl") }
        #expect(read.map(\.file).sorted() == documents)
        #expect(read.count >= 24)
        #expect(Set(read.map(\.language)).count >= 6)
        for document in read {
            #expect(document.best.count == 3, "\(document.file)")
            #expect(document.queries.allSatisfy { !$0.answers.isEmpty }, "\(document.file)")
        }
    }
}
