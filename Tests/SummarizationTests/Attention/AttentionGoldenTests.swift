import Testing

@testable import Summarization

/// The layer against `Training/attention_golden.py`, which works it out from its definition.
@Suite struct AttentionGoldenTests {
    /// Float32 sums of some hundred products differ from float64 ones by a few units of 2⁻²³ times
    /// their size; logits reach 20, and softmax passes on their difference.
    static let tolerance: Float = 1e-4

    @Test func `weights are those of the definition, in every head and mixed`() throws {
        let documents = try #require(Fixture.json("attention-golden.json").array)
        #expect(documents.contains { $0["query"]?.string != nil })
        #expect(documents.contains { $0["query"]?.string == nil })
        for golden in documents {
            try expectWeights(of: golden, named: try #require(golden["id"]).description)
        }
    }

    private func expectWeights(of golden: JSONValue, named name: String) throws {
        let paragraphs = try #require(golden["paragraphs"]?.array)
            .map { try #require($0.array).map { try #require($0.string) } }
        let document = try Document(paragraphs: paragraphs, title: golden["title"]?.string)
        let summary = try Summarizer().summarize(
            document,
            options: SummaryOptions(
                length: .sentences(.max),
                query: golden["query"]?.string,
                explains: true
            )
        )
        let attention = try #require(summary.attention)
        let heads = try #require(golden["heads"]?.array).map { try numbers($0) }
        let weights = try numbers(#require(golden["weights"]))
        try #require(attention.heads.count == heads.count, "\(name)")
        try #require(attention.weights.count == heads.count, "\(name)")
        try #require(weights.count == document.sentences.count, "\(name)")
        for (index, head) in attention.heads.enumerated() {
            let row = attention.weights[index]
            try #require(row.count == weights.count, "\(name), head \(head)")
            try #require(heads[index].count == weights.count, "\(name), head \(head)")
            let differences = zip(row, heads[index]).map { abs($0 - $1) }
            #expect(
                differences.allSatisfy { $0 < Self.tolerance },
                "\(name), head \(head): \(differences)"
            )
        }
        #expect(!summary.sentences.isEmpty, "\(name)")
        for sentence in summary.sentences {
            let difference = abs(sentence.weight - weights[sentence.index])
            #expect(difference < Self.tolerance, "\(name), sentence \(sentence.index)")
        }
    }

    private func numbers(_ value: JSONValue) throws -> [Float] {
        try #require(value.array).map { Float(try #require($0.double)) }
    }
}
