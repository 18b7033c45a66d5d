import Testing

@testable import Summarization

/// The classifier against `Training/blocks_golden.py`, which works it out from its definition.
@Suite struct ContentClassifierGoldenTests {
    /// Sums of float32 leaves; a threshold that a rounded number falls on the other side of would
    /// show as far more.
    static let tolerance: Float = 1e-4

    @Test func `logits are those of the definition`() throws {
        let pages = try #require(Fixture.json("blocks-golden.json").array)
        #expect(pages.count > 2)
        for golden in pages {
            let name = try #require(golden["page"]?.string)
            let bytes = try FileReading.bytes(
                ofFile: Fixture.root + "corpora/" + name,
                limit: 1 << 20
            )
            let tree = HTMLParser.parse(
                try CharacterDecoding.decode(bytes, charset: nil, markup: true)
            )
            let page = PageBlocks(of: tree)
            let features = BlockFeatures(of: page, in: tree, metadata: PageMetadata(of: tree))
            let found = ContentClassifier.embedded.logits(of: page, features: features)
            let numbers = try #require(golden["logits"]?.array)
            let expected: [Float] = try numbers.map { Float(try #require($0.double)) }
            try #require(found.count == expected.count, "\(name)")
            for (index, (one, other)) in zip(found, expected).enumerated() {
                #expect(abs(one - other) < Self.tolerance, "\(name), block \(index)")
            }
        }
    }
}
