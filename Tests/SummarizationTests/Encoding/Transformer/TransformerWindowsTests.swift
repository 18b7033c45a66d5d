import Testing

@testable import Summarization

@Suite struct TransformerWindowsTests {
    /// A text of so many tokens.
    private func text(_ count: Int) -> String {
        Array(repeating: "river", count: count).joined(separator: " ")
    }

    private func tokenizer() throws -> TransformerTokenizer {
        try TransformerTokenizer(
            TinyTransformer.tokenizer(),
            count: TinyTransformer.vocabulary.count
        )
    }

    private func sentences(_ lengths: [Int]) throws -> SentenceWindows {
        SentenceWindows(lengths.map(text), try tokenizer())
    }

    @Test(arguments: [
        (0, []), (1, [1]), (254, [254]), (255, [254, 1]), (508, [254, 254]),
        (700, [254, 254, 192]),
    ])
    func `a sentence has windows of 254 tokens and a rest`(_ tokens: Int, _ expected: [Int]) throws
    {
        let parts = try sentences([tokens, 3])
        #expect(parts.windows.ranges.map { $0.count - 2 } == expected + [3])
        #expect(parts.sentences == expected.map { _ in 0 } + [1])
        #expect(parts.count == 2)
    }

    @Test func `batches hold each window once, with its marks, and are full but for a few rows`()
        throws
    {
        var generator = SplitMix(state: 3)
        let lengths = (0..<400).map { _ in Int.random(in: 3...60, using: &generator) }
        let windows = try sentences(lengths).windows
        var seen: [Int] = []
        var free: [Int] = []
        windows.forEachBatch { batch in
            #expect(batch.ids.count <= TransformerBatch.mostTokens)
            #expect(batch.paddedCount.isMultiple(of: TransformerProducts.rows))
            var end = 0
            for window in batch.windows {
                #expect(window.rows.lowerBound == end)
                end = window.rows.upperBound
                let ids = batch.ids[window.rows]
                #expect(ids.first == 2 && ids.last == 3)
                #expect(Array(ids) == Array(windows.ids[windows.ranges[window.index]]))
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
            try sentences(lengths).windows.forEachBatch { _ in Issue.record("a batch") }
        }
        ContextWindows([], title: "river", try tokenizer()).windows
            .forEachBatch { _ in Issue.record("a batch") }
    }

    @Test(arguments: [
        ([100, 100, 40], [3]), ([100, 100, 41], [2, 1]), ([500], [1]), ([0, 0], [2]),
        // Of nearly equal length rather than full.
        ([60, 60, 60, 60, 60], [3, 2]), ([10, 230, 10, 230], [2, 2]),
        ([240, 1, 240], [1, 1, 1]),
    ])
    func `a document is cut into few windows of whole sentences`(
        _ lengths: [Int],
        _ expected: [Int]
    ) throws {
        let parts = ContextWindows(lengths.map(text), title: text(3), try tokenizer())
        #expect(parts.sentences.map(\.rows.count) == expected)
        var next = 0
        for (range, part) in zip(parts.windows.ranges, parts.sentences) {
            let ids = parts.windows.ids[range]
            let river = ids[ids.startIndex + 1]
            #expect(ids.prefix(5) == [2, river, river, river, 3] && ids.last == 3)
            #expect(part.first == next)
            next += part.rows.count
            var end = 5
            for (rows, length) in zip(part.rows, lengths[part.first...]) {
                #expect(rows.lowerBound == end)
                // One without tokens keeps its place by a mark; a long one is cut.
                #expect(rows.count == min(240, max(1, length)))
                end = rows.upperBound
            }
            #expect(end == range.count - 1)
        }
        #expect(next == lengths.count)
    }

    @Test func `a long title is cut, and an empty one leaves its place`() throws {
        for (length, expected) in [(0, 0), (24, 24), (100, 24)] {
            let parts = ContextWindows([text(2)], title: text(length), try tokenizer())
            #expect(parts.windows.ids.count == expected + 5)
            #expect(parts.sentences[0].rows == [expected + 2..<expected + 4])
        }
        let longest = ContextWindows([text(1000)], title: text(100), try tokenizer())
        #expect(longest.windows.ranges[0].count == TransformerBatch.longestWindow)
    }
}
