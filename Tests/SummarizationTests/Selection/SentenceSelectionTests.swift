import Testing

@testable import Summarization

@Suite struct SentenceSelectionTests {
    /// A selection of sentences that have nothing to do with each other, unless values are given.
    private func selection(
        _ weights: [Float],
        words: [Int]? = nil,
        standings: [SelectionCandidates.Standing]? = nil,
        values: Matrix? = nil
    ) -> SentenceSelection {
        let count = weights.count
        return SentenceSelection(
            candidates: SelectionCandidates(
                wordCounts: words ?? Array(repeating: 10, count: count),
                standings: standings ?? Array(repeating: .sentence, count: count)
            ),
            weights: weights,
            values: values ?? apart(count),
            repetition: 2
        )
    }

    /// Unit rows at right angles, one a sentence.
    private func apart(_ count: Int) -> Matrix {
        var values = Matrix(rows: count, columns: count)
        for index in 0..<count { values[index, index] = 1 }
        return values
    }

    private func budget(_ length: SummaryOptions.Length) throws -> LengthBudget {
        try LengthBudget(length, wordCount: 0)
    }

    @Test func `the brightest sentences are chosen, the brightest first`() throws {
        let selection = selection([0.1, 0.4, 0.2, 0.3])
        #expect(selection.choose(within: try budget(.sentences(3))) == [1, 3, 2])
    }

    @Test func `ties go to the earlier sentence`() throws {
        let selection = selection([0.2, 0.2, 0.2, 0.2, 0.2])
        #expect(selection.choose(within: try budget(.sentences(3))) == [0, 1, 2])
        #expect(selection.choose(within: try budget(.words(20))) == [0, 1])
    }

    @Test func `a document with fewer sentences than asked for gives them all`() throws {
        let selection = selection([0.5, 0.3, 0.2])
        #expect(selection.choose(within: try budget(.sentences(10))) == [0, 1, 2])
        #expect(selection.choose(within: try budget(.words(.max))) == [0, 1, 2])
    }

    @Test func `a sentence that does not fit is skipped for the next that does`() throws {
        let selection = selection([0.4, 0.3, 0.2, 0.1], words: [10, 15, 12, 8])
        #expect(selection.choose(within: try budget(.words(20))) == [0, 3])
        #expect(selection.choose(within: try budget(.words(22))) == [0, 2])
        #expect(selection.choose(within: try budget(.words(9))) == [3])
    }

    @Test func `where not even one fits, the brightest is chosen`() throws {
        let selection = selection([0.2, 0.4, 0.4], words: [9, 20, 6])
        #expect(selection.choose(within: try budget(.words(5))) == [1])
        #expect(selection.choose(within: try LengthBudget(.ratio(0.01), wordCount: 35)) == [1])
    }

    @Test func `where not even one fits, a sentence goes before a brighter label`() throws {
        let selection = selection(
            [0.6, 0.3, 0.1],
            words: [6, 9, 8],
            standings: [.fragment, .sentence, .sentence]
        )
        #expect(selection.choose(within: try budget(.words(5))) == [1])
    }

    @Test func `a label that fits is chosen where no sentence does`() throws {
        let selection = selection([0.9, 0.1], words: [9, 4], standings: [.sentence, .fragment])
        #expect(selection.choose(within: try budget(.words(5))) == [1])
    }

    @Test func `code is chosen only where nothing else can be`() throws {
        let among = selection([0.6, 0.3, 0.1], standings: [.code, .sentence, .fragment])
        #expect(among.choose(within: try budget(.sentences(3))) == [1, 2])
        let short = selection([0.9, 0.1], words: [4, 9], standings: [.code, .fragment])
        #expect(short.choose(within: try budget(.words(5))) == [1])
        let alone = selection([0.3, 0.5, 0.2], standings: [.code, .code, .wordless])
        #expect(alone.choose(within: try budget(.sentences(3))) == [1, 0])
    }

    @Test func `labels come after all sentences, copies and what has no word never`() throws {
        let selection = selection(
            [0.3, 0.25, 0.2, 0.15, 0.1],
            words: [0, 10, 3, 10, 10],
            standings: [.wordless, .repetition, .fragment, .sentence, .sentence]
        )
        #expect(selection.choose(within: try budget(.sentences(2))) == [3, 4])
        #expect(selection.choose(within: try budget(.sentences(3))) == [3, 4, 2])
        #expect(selection.choose(within: try budget(.sentences(9))) == [3, 4, 2])
        #expect(selection.choose(within: try budget(.words(23))) == [3, 4, 2])
    }

    @Test func `a sentence that is too long is not replaced by a label`() throws {
        let selection = selection(
            [0.5, 0.3, 0.2],
            words: [10, 15, 3],
            standings: [.sentence, .sentence, .fragment]
        )
        #expect(selection.choose(within: try budget(.words(20))) == [0])
    }

    @Test func `what has no word does not stand in for sentences that are too long`() throws {
        let selection = selection([0.6, 0.4], words: [0, 12], standings: [.wordless, .sentence])
        #expect(selection.choose(within: try budget(.words(5))) == [1])
    }

    @Test func `where nothing has a word, something is chosen all the same`() throws {
        let selection = selection([0.4, 0.6], words: [0, 0], standings: [.wordless, .wordless])
        #expect(selection.choose(within: try budget(.sentences(3))) == [1])
    }

    @Test func `what a chosen sentence says is taken out of the light`() throws {
        // The second resembles the first with a cosine of 0.8: 0.36 of its weight is left.
        let values = Matrix(rows: 4, columns: 2, elements: [1, 0, 0.8, 0.6, 0, 1, 1, 0])
        let selection = selection([0.4, 0.3, 0.11, 0.19], values: values)
        #expect(selection.choose(within: try budget(.sentences(2))) == [0, 2])
        // By then the third has dimmed it as well, with a cosine of 0.6; the copy has no light
        // left.
        #expect(selection.choose(within: try budget(.sentences(4))) == [0, 2, 1, 3])
        let brighter = self.selection([0.4, 0.32, 0.11, 0.17], values: values)
        #expect(brighter.choose(within: try budget(.sentences(2))) == [0, 1])
    }

    @Test func `the opposite of a chosen sentence keeps its light`() throws {
        let values = Matrix(rows: 3, columns: 2, elements: [1, 0, -1, 0, 0, 1])
        let selection = selection([0.4, 0.31, 0.29], values: values)
        #expect(selection.choose(within: try budget(.sentences(3))) == [0, 1, 2])
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func `whatever the document, the length holds and nothing that fits is left`(_ seed: UInt64)
        throws
    {
        var dice = Dice(seed: seed)
        let count = dice.roll(40) + 1
        let words = (0..<count).map { _ in dice.roll(30) }
        let standings = words.map { words -> SelectionCandidates.Standing in
            words == 0 ? .wordless : [.sentence, .sentence, .fragment, .repetition][dice.roll(4)]
        }
        let selection = selection(
            (0..<count).map { _ in Float(dice.roll(5)) / 10 },
            words: words,
            standings: standings,
            values: Matrix(
                rows: count,
                columns: 3,
                elements: (0..<3 * count).map { _ in Float(dice.roll(9)) - 4 }
            )
            .normalizedRows()
        )
        let limit = dice.roll(100) + 1
        let byWords = selection.choose(within: try budget(.words(limit)))
        let bySentences = selection.choose(within: try budget(.sentences(limit)))
        for chosen in [byWords, bySentences] {
            #expect(!chosen.isEmpty)
            #expect(Set(chosen).count == chosen.count)
            let ranks = chosen.map { standings[$0].rawValue }
            #expect(ranks == ranks.sorted())
        }
        let spent = byWords.reduce(0) { $0 + words[$1] }
        let mayBeChosen = standings.map { $0 == .sentence || $0 == .fragment }
        let someFit = zip(words, mayBeChosen).contains { $1 && $0 <= limit }
        #expect(someFit ? spent <= limit : byWords.count == 1)
        let unchosen = standings.indices.filter {
            standings[$0] == .sentence && !byWords.contains($0)
        }
        #expect(unchosen.allSatisfy { words[$0] > limit - spent })
        #expect(bySentences.count == max(1, min(limit, mayBeChosen.count { $0 })))
    }

    @Test(.timeLimit(.minutes(1)), arguments: [1, 1_000, 100_000])
    func `a hundred thousand sentences are chosen from within a minute`(_ limit: Int) throws {
        let count = 100_000
        let dimensions = 64
        var dice = Dice(seed: 7)
        let selection = selection(
            (0..<count).map { _ in Float(dice.roll(1_000)) },
            values: Matrix(
                rows: count,
                columns: dimensions,
                elements: (0..<count * dimensions).map { _ in Float(dice.roll(9)) - 4 }
            )
            .normalizedRows()
        )
        let chosen = selection.choose(within: try budget(.sentences(limit)))
        #expect(Set(chosen).count == limit)
    }
}
