import Testing

@testable import Summarization

@Suite struct TransformerWindowsTests {
    private func windows(_ lengths: [Int]) throws -> TransformerWindows {
        TransformerWindows(
            lengths.map { Array(repeating: "river", count: $0).joined(separator: " ") },
            try TinyTransformer.tokenizer()
        )
    }

    @Test(arguments: [
        (0, []), (1, [1]), (254, [254]), (255, [254, 1]), (508, [254, 254]),
        (700, [254, 254, 192]),
    ])
    func `a sentence has windows of 254 tokens and a rest`(_ tokens: Int, _ expected: [Int]) throws
    {
        let windows = try windows([tokens, 3])
        #expect(windows.windows.map(\.tokens.count) == expected + [3])
        #expect(windows.windows.map(\.sentence) == expected.map { _ in 0 } + [1])
    }

    @Test func `batches hold each window once, with its marks, and are full but for a few rows`()
        throws
    {
        var generator = SplitMix(state: 3)
        let lengths = (0..<400).map { _ in Int.random(in: 3...60, using: &generator) }
        let windows = try windows(lengths)
        var seen: [Int] = []
        var free: [Int] = []
        windows.forEachBatch(between: (2, 3)) { batch in
            #expect(batch.ids.count <= TransformerBatch.mostTokens)
            #expect(batch.paddedCount.isMultiple(of: TransformerProducts.rows))
            var end = 0
            for window in batch.windows {
                #expect(window.rows.lowerBound == end)
                end = window.rows.upperBound
                let ids = batch.ids[window.rows]
                #expect(ids.first == 2 && ids.last == 3)
                #expect(ids.count == windows.windows[window.index].tokens.count + 2)
                seen.append(window.index)
            }
            #expect(end == batch.ids.count)
            free.append(TransformerBatch.mostTokens - end)
        }
        #expect(seen.sorted() == Array(lengths.indices))
        // Three rows on the average; the last batch has what is left.
        #expect(free.count > 10)
        #expect(free.dropLast().reduce(0, +) < 6 * (free.count - 1))
    }

    @Test func `nothing is no batch`() throws {
        for lengths in [[], [0], [0, 0]] {
            try windows(lengths).forEachBatch(between: (2, 3)) { _ in Issue.record("a batch") }
        }
    }
}
