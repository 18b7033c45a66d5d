import Testing

@testable import Summarization

@Suite struct LengthBudgetTests {
    @Test(arguments: [
        (SummaryOptions.Length.sentences(0), "sentences is 0; give 1 or more"),
        (.sentences(.min), "sentences is -9223372036854775808; give 1 or more"),
        (.words(0), "words is 0; give 1 or more"), (.words(-5), "words is -5; give 1 or more"),
        (.ratio(0), "ratio is 0.0; give a number above 0 and at most 1"),
        (.ratio(-0.5), "ratio is -0.5; give a number above 0 and at most 1"),
        (.ratio(2), "ratio is 2.0; give a number above 0 and at most 1"),
        (.ratio(.nan), "ratio is nan; give a number above 0 and at most 1"),
        (.ratio(.infinity), "ratio is inf; give a number above 0 and at most 1"),
    ])
    func `a length outside its range is refused`(
        _ length: SummaryOptions.Length,
        _ message: String
    ) {
        #expect(throws: SummarizerError(.invalidOption, message)) {
            try LengthBudget(length, wordCount: 100)
        }
    }

    @Test(arguments: [
        (0.5, 10, 5), (0.5, 11, 5), (1, 7, 7), (0.29, 100, 29), (0.57, 100, 57), (0.999, 10, 9),
        (0.1, 30, 3), (0.001, 10, 0), (.leastNonzeroMagnitude, 1_000_000, 0),
        (1, 1_000_000_000_000_000, 1_000_000_000_000_000),
    ])
    func `a ratio is that part of the words, rounded down`(
        _ ratio: Double,
        _ words: Int,
        _ expected: Int
    ) throws {
        let budget = try LengthBudget(.ratio(ratio), wordCount: words)
        #expect(budget.fits(words: expected))
        #expect(!budget.fits(words: expected + 1) || expected > 1 << 40)
        #expect(budget.isSpent == (expected == 0))
    }

    @Test func `sentences are counted, whatever their words`() throws {
        var budget = try LengthBudget(.sentences(2), wordCount: 3)
        #expect(budget.fits(words: .max))
        budget.spend(words: .max)
        #expect(!budget.isSpent)
        budget.spend(words: .max)
        #expect(budget.isSpent)
        #expect(!budget.fits(words: 0))
    }

    @Test func `words are spent down to the last`() throws {
        var budget = try LengthBudget(.words(10), wordCount: 3)
        budget.spend(words: 7)
        #expect(budget.fits(words: 3))
        #expect(!budget.fits(words: 4))
        budget.spend(words: 3)
        #expect(budget.isSpent)
    }

    @Test(arguments: [SummaryOptions.Length.sentences(.max), .words(.max)])
    func `the longest length is never spent`(_ length: SummaryOptions.Length) throws {
        var budget = try LengthBudget(length, wordCount: 3)
        for _ in 0..<3 { budget.spend(words: 1 << 40) }
        #expect(!budget.isSpent)
        #expect(budget.fits(words: 1 << 40))
    }
}
