/// What is left of a summary's length.
struct LengthBudget {
    private var sentencesLeft: Int
    private var wordsLeft: Int

    /// The whole of a length.
    ///
    /// - Parameters:
    ///   - length: What was asked for.
    ///   - wordCount: The words of the document, for ``SummaryOptions/Length/ratio(_:)``.
    /// - Throws: `invalidOption` for a length outside its range.
    init(_ length: SummaryOptions.Length, wordCount: Int) throws(SummarizerError) {
        switch length {
        case .sentences(let count):
            guard count >= 1 else {
                throw SummarizerError(.invalidOption, "sentences is \(count); give 1 or more")
            }
            sentencesLeft = count
            wordsLeft = .max
        case .words(let count):
            guard count >= 1 else {
                throw SummarizerError(.invalidOption, "words is \(count); give 1 or more")
            }
            sentencesLeft = .max
            wordsLeft = count
        case .ratio(let ratio):
            guard ratio > 0, ratio <= 1 else {
                throw SummarizerError(
                    .invalidOption,
                    "ratio is \(ratio); give a number above 0 and at most 1"
                )
            }
            sentencesLeft = .max
            // In binary 0.29 × 100 is a hair below 29.
            wordsLeft = Int((Double(wordCount) * ratio * (1 + 1e-12)).rounded(.down))
        }
    }

    /// Whether nothing more can be chosen.
    var isSpent: Bool { sentencesLeft == 0 || wordsLeft <= 0 }

    /// Whether a sentence of so many words can still be chosen.
    func fits(words: Int) -> Bool { sentencesLeft > 0 && words <= wordsLeft }

    /// Takes a chosen sentence off the budget.
    mutating func spend(words: Int) {
        if sentencesLeft != .max { sentencesLeft -= 1 }
        if wordsLeft != .max { wordsLeft -= words }
    }
}
