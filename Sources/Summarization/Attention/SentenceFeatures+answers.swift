extension SentenceFeatures {
    /// What the best cosine, the best ``SentenceFeature/queryTokens`` and half of the best
    /// ``SentenceFeature/queryCharacters`` of a document come to where it answers the query.
    ///
    /// Calibrated on 2,850 queries of labelled pages. Asked of their own page, 1 in 100 questions
    /// and 2 in 1,000 keywords are turned away; asked of another page, whatever its language, half
    /// of the questions and 3 in 4 keywords (the others find something alike). With a transformer's
    /// cosines, on 440 queries of 220 English pages, 1 in 200 and 2 in 3 of the questions.
    private static let faintestAnswer: Float = 0.64
    /// The ``SentenceFeature/queryCharacters`` from which a document answers the query in any case:
    /// in scripts that the vocabulary lacks there is no other sign.
    private static let clearestWords: Float = 0.18

    /// Whether a sentence has words of the query or means something like it; true without a query.
    var answersQuery: Bool {
        guard queryEmbedding != nil else { return true }
        let characters = highest(.queryCharacters)
        let evidence = highest(.querySimilarity) + highest(.queryTokens) + characters / 2
        return evidence >= Self.faintestAnswer || characters >= Self.clearestWords
    }

    /// Makes the features those of a document that nobody asks anything of.
    mutating func forgetQuery() {
        queryEmbedding = nil
        for sentence in 0..<rows.rows {
            for feature in SentenceFeature.ofQuery { self[feature, sentence] = 0 }
        }
    }

    private func highest(_ feature: SentenceFeature) -> Float {
        rows.column(feature.rawValue).max() ?? 0
    }
}
