/// How much of a query term's weight a sentence earns that has the term.
///
/// reference: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
/// (2009), §3.4, with k₁ and b at the values that they give for text of unknown kind.
struct BM25 {
    private static let saturation: Float = 1.2
    private static let lengthShare: Float = 0.75

    private let meanLength: Float

    /// - Parameter lengths: Terms of each of S sentences, at least one above 0.
    init(lengths: [Int]) {
        meanLength = Float(lengths.reduce(0, +)) / Float(lengths.count)
    }

    /// What a sentence earns for the terms that it shares with a query.
    ///
    /// - Parameters:
    ///   - occurrences: The sentence's terms.
    ///   - weights: By term: 0 for one that the query does not have.
    ///   - length: The sentence's terms.
    /// - Returns: From 0 to the sum of the weights.
    func score(
        of occurrences: ArraySlice<DocumentTerms.Occurrence>,
        weights: [Float],
        length: Int
    ) -> Float {
        occurrences.reduce(0) { sum, occurrence in
            sum + weights[Int(occurrence.term)] * share(ofCount: occurrence.count, length: length)
        }
    }

    /// The share of a term's weight that a sentence earns.
    ///
    /// - Parameters:
    ///   - count: How often the sentence has the term.
    ///   - length: The sentence's terms.
    /// - Returns: From 0, and below 1.
    private func share(ofCount count: Int32, length: Int) -> Float {
        let norm =
            Self.saturation
            * (1 - Self.lengthShare + Self.lengthShare * Float(length) / meanLength)
        return Float(count) / (Float(count) + norm)
    }
}
