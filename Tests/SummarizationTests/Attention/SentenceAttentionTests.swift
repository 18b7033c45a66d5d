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

    @Test func `a sentence attends to itself and its neighbours only`() throws {
        let document = try Document(paragraphs: [["One.", "Two.", "Three.", "Four."]])
        let features = Summarizer().features(of: document, query: nil)
        let neighbourhood = LocalAttention(.embedded).attend(to: features)
        // By hand all neighbours count alike, and the window is one sentence on each side.
        #expect(abs(neighbourhood.mean(of: [1, 0, 0, 9], around: 0) - 0.5) < 1e-6)
        #expect(abs(neighbourhood.mean(of: [3, 0, 3, 9], around: 1) - 2) < 1e-6)
        #expect(abs(neighbourhood.mean(of: [9, 9, 1, 2], around: 3) - 1.5) < 1e-6)
    }
}
