import Testing

@testable import Summarization

@Suite struct ContentChoiceTests {
    @Test(
        arguments: [
            ([0.9, 0.8, 0.1, 0.05], [40, 30, 5, 60], [true, true, false, false]),
            // Where all is uncertain more is kept.
            ([0.4, 0.4, 0.4], [10, 10, 10], [true, true, true]),
            // The same block beside a sure one is left out.
            ([0.99, 0.4], [100, 10], [true, false]),
            // Where nothing is likely the likeliest stays.
            ([0.0009, 0.001], [10, 10], [false, true]),
            ([0.2, 0.001], [10, 300], [true, false]),
            ([], [], []),
            // Blocks without a word count too.
            ([0.9], [0], [true]),
        ] as [([Float], [Int], [Bool])]
    )
    func `the blocks that promise the most are kept`(
        probabilities: [Float],
        words: [Int],
        kept: [Bool]
    ) {
        #expect(ContentChoice.kept(probabilities: probabilities, words: words) == kept)
    }
}
