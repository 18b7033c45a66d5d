extension Summary.Attention {
    /// S numbers that sum to 1: the weights of the sentences.
    var mixedWeights: [Float] {
        AttentionWeights(names: heads, heads: weights, mixture: mixture).mixed
    }

    /// How much of a sentence's weight comes from each head.
    ///
    /// - Parameter index: One of the S sentences.
    /// - Returns: The heads that have a share, the largest first; the shares sum to 1 unless the
    ///   sentence has no weight at all.
    func shares(of index: Int) -> [(head: String, share: Float)] {
        let parts = heads.indices.map { (head: heads[$0], share: mixture[$0] * weights[$0][index]) }
        let sum = parts.reduce(0) { $0 + $1.share }
        guard sum > 0 else { return [] }
        return parts.filter { $0.share > 0 }
            .map { (head: $0.head, share: $0.share / sum) }
            .sorted { $0.share > $1.share }
    }
}
