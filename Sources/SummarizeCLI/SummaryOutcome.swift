internal import Summarization

/// What is told of a summary once it is written.
struct SummaryOutcome: Sendable {
    /// As it is printed; empty when it is written already.
    let text: String
    let sentenceCount: Int
    let wordCount: Int
    let unmatchedQuery: String?

    init(_ summary: Summary, text: String) {
        self.text = text
        sentenceCount = summary.sentences.count
        wordCount = summary.wordCount
        unmatchedQuery = summary.queryMatched ? nil : summary.query
    }

    /// `3 sentences, 42 words`.
    var measure: String {
        "\(sentenceCount) sentence\(sentenceCount == 1 ? "" : "s"), "
            + "\(wordCount) word\(wordCount == 1 ? "" : "s")"
    }
}
