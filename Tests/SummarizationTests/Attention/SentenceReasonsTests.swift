import Testing

@testable import Summarization

@Suite struct SentenceReasonsTests {
    private static let document = try? Document(
        paragraphs: [
            ["The valley railway opened in 1894.", "It soon carried more slate than people did."],
            ["Steam engines were replaced by diesel ones in 1961.", "Why?"],
            ["The fare for a return trip is four crowns, half for children."],
        ],
        title: "The valley railway"
    )

    @Test(arguments: [nil, "How much is the fare?"])
    func `what is said to add to a logit adds up to it`(_ query: String?) throws {
        let features = Summarizer().features(of: try #require(Self.document), query: query)
        let attention = SentenceAttention(.embedded)
        let weights = attention.attend(to: features)
        let reasons = attention.reasons(for: features)
        for (head, row) in weights.heads.enumerated() {
            let sums = row.indices.map { reasons.contributions(to: head, of: $0).reduce(0, +) }
            // The logarithm of a softmax is the logit less what is the same for all sentences. Sums of
            // some 300 products of float32, logits up to about 10.
            for index in row.indices where row[index] > 1e-30 && row[0] > 1e-30 {
                let logits = Float.log(row[index]) - Float.log(row[0])
                #expect(abs(logits - (sums[index] - sums[0])) < 1e-3, "head \(head)")
            }
            #expect(abs(sums.reduce(0, +)) < 1e-3)
        }
    }

    @Test func `the strongest comes first, faint ones are not told, each once`() {
        var rows = Matrix(rows: 2, columns: SentenceFeature.allCases.count)
        rows[0, SentenceFeature.question.rawValue] = 1
        rows[0, SentenceFeature.titleWords.rawValue] = 0.5
        rows[1, SentenceFeature.position.rawValue] = 1
        rows[1, SentenceFeature.logPosition.rawValue] = 0.5
        var logits = [Float](repeating: 0, count: rows.columns)
        logits[SentenceFeature.question.rawValue] = -3
        logits[SentenceFeature.titleWords.rawValue] = 0.8
        logits[SentenceFeature.position.rawValue] = -1
        logits[SentenceFeature.logPosition.rawValue] = -2
        let reasons = SentenceReasons(rows: rows, featureLogits: [logits], otherParts: [])
            .strongest(for: AttentionWeights(heads: [[0.25, 0.75]], mixture: [1]))
        #expect(
            reasons == [
                [
                    Reason(text: "asks a question", strength: -1.5),
                    Reason(text: "stands early", strength: 1),
                    Reason(text: "shares words with the title", strength: 0.2),
                ],
                // It asks nothing, which is no news.
                [
                    Reason(text: "stands late", strength: -1),
                    Reason(text: "shares few words with the title", strength: -0.2),
                ],
            ]
        )
    }

    @Test func `a head counts by its share of the sentence's light`() {
        var rows = Matrix(rows: 2, columns: SentenceFeature.allCases.count)
        rows[0, SentenceFeature.digits.rawValue] = 1
        var logits = [Float](repeating: 0, count: rows.columns)
        logits[SentenceFeature.digits.rawValue] = 4
        let silent = [Float](repeating: 0, count: rows.columns)
        let reasons = SentenceReasons(rows: rows, featureLogits: [logits, silent], otherParts: [])
            // Three quarters of the first sentence's light are the first head's.
            .strongest(
                for: AttentionWeights(heads: [[0.9, 0.1], [0.3, 0.7]], mixture: [0.5, 0.5])
            )
        #expect(reasons[0].map(\.text) == ["has numbers"])
        #expect(abs(reasons[0][0].strength - 0.75 * 4 * 0.5) < 1e-6)
    }

    @Test func `a sentence without light and one alone have reasons that are numbers`() throws {
        let rows = Matrix(rows: 1, columns: SentenceFeature.allCases.count)
        let logits = [Float](repeating: 1, count: rows.columns)
        let reasons = SentenceReasons(rows: rows, featureLogits: [logits], otherParts: [])
            .strongest(for: AttentionWeights(heads: [[0]], mixture: [1]))
        #expect(reasons == [[]])
    }

    @Test func `every feature can be told`() {
        for feature in SentenceFeature.allCases {
            #expect(!feature.phrases.more.isEmpty)
            #expect(feature.phrases.more != feature.phrases.less)
        }
    }
}
