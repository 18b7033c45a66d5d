import Testing

@testable import Summarization

@Suite struct SentenceAttentionTests {
    @Test(
        arguments: [
            [0], [1, 1, 1], [-80, 0, 80], [3.4e38, -3.4e38, 0], [-1e30, -1e30],
            [0.1, 0.2, 0.3, 0.4],
        ] as [[Float]]
    )
    func `softmax is positive or zero, finite and sums to 1`(_ logits: [Float]) {
        let weights = softmax(logits)
        #expect(weights.allSatisfy { $0 >= 0 && $0.isFinite })
        #expect(abs(weights.reduce(0, +) - 1) < 1e-5)
        #expect(zip(logits, weights).max { $0.0 < $1.0 }?.1 == weights.max())
    }

    @Test func `a document of 100,000 sentences has finite weights that sum to 1`() throws {
        let sentences = (0..<100_000).map {
            "Sentence number \($0) says that \($0 % 977) is enough."
        }
        let document = try Document(paragraphs: [sentences], title: "Numbers")
        let summary = try Summarizer().summarize(
            document,
            options: SummaryOptions(query: "which number is enough", explains: true)
        )
        let attention = try #require(summary.attention)
        for row in attention.weights {
            #expect(row.allSatisfy { $0 >= 0 && $0.isFinite })
            #expect(abs(row.reduce(0.0) { $0 + Double($1) } - 1) < 1e-4)
        }
        #expect(summary.sentences.count == 3)
    }

    @Test func `a query moves the light to its answer`() throws {
        let document = try Document(
            paragraphs: [
                ["The valley railway opened in 1894 and soon carried more slate than people."],
                ["Steam engines were replaced by diesel ones in 1961."],
                ["The fare for a return trip is four crowns, half for children."],
                ["Volunteers paint the stations every spring."],
            ],
            title: "The valley railway"
        )
        let answer = try Summarizer().summarize(
            document,
            options: SummaryOptions(length: .sentences(1), query: "How much does a ticket cost?")
        )
        #expect(answer.queryMatched)
        #expect(answer.sentences.map(\.index) == [2])
    }

    @Test(arguments: [(nil, ["query_meaning", "query_words"]), ("sentence", ["abstract"])])
    func `heads for a query have no share without one, that for abstracts none with one`(
        _ query: String?,
        _ silent: [String]
    ) throws {
        let document = try Document(paragraphs: [(0..<8).map { "This is sentence \($0)." }])
        let options = SummaryOptions(query: query, explains: true)
        let attention = try #require(
            try Summarizer().summarize(document, options: options).attention
        )
        for name in silent {
            let head = try #require(attention.heads.firstIndex(of: name))
            #expect(attention.mixture[head] == 0)
            #expect(attention.weights[head] == [Float](repeating: 0.125, count: 8))
        }
        #expect(abs(attention.mixture.reduce(0, +) - 1) < 1e-6)
    }

    @Test func `a sentence knows the neighbours in its window and no others`() throws {
        let parameters = SentenceAttention.embedded(for: .static).parameters
        let document = try Document(paragraphs: [(0..<12).map { "This is sentence \($0)." }])
        let features = Summarizer().features(of: document, query: nil)
        var changed = features
        let place = 6
        for feature in SentenceFeature.allCases { changed[feature, place] += 1 }
        func states(_ features: SentenceFeatures, head: AttentionHead) -> Matrix {
            SentenceStates(
                of: head,
                features: features,
                projected: parameters.projection.applied(toRowsOf: features.embeddings),
                window: parameters.window
            ).rows
        }
        var moved: Set<Int> = []
        for head in parameters.heads {
            let (before, after) = (states(features, head: head), states(changed, head: head))
            moved.formUnion((0..<12).filter { before.row($0) != after.row($0) })
        }
        #expect(moved == Set(place - parameters.window...place + parameters.window))
    }
}
