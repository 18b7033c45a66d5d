extension SentenceAttention {
    /// What the logits of a document's sentences are made of, head by head.
    ///
    /// - Parameter features: S sentences, at least 1.
    /// - Returns: The features, the meaning of a sentence and its neighbours, in logits.
    /// - Complexity: O(S × N × H).
    func reasons(for features: SentenceFeatures) -> SentenceReasons {
        let neighbourhood = LocalAttention(parameters).attend(to: features)
        let scale = 1 / Float(parameters.keyDimension).squareRoot()
        let dimension = parameters.embeddingDimension
        var featureLogits: [[Float]] = []
        var meaning: [[Float]] = []
        var neighbours: [[Float]] = []
        for head in parameters.heads.indices {
            let folded = foldedQuery(of: head, features: features).map { $0 * scale }
            let own = features.products(with: folded)
            let gate = parameters.localGate[head]
            featureLogits.append(Array(folded[dimension...]))
            meaning.append(features.embeddings.product(with: Array(folded[..<dimension])))
            neighbours.append(own.indices.map { gate * neighbourhood.mean(of: own, around: $0) })
        }
        return SentenceReasons(
            rows: features.rows,
            featureLogits: featureLogits,
            otherParts: [
                SentenceReasons.Part(
                    phrases: features.queryEmbedding == nil
                        ? .init(more: "means what the text is about", less: "means something else")
                        : .init(more: "means what is asked", less: "means something else"),
                    logits: meaning
                ),
                SentenceReasons.Part(
                    phrases: .init(
                        more: "stands beside bright sentences",
                        less: "stands among dim sentences"
                    ),
                    logits: neighbours
                ),
            ]
        )
    }
}
