extension SentenceAttention {
    /// What a document's weights come of: the features, the meaning of a sentence, its neighbours.
    ///
    /// Of a ``ReadingHead`` no parts are known: its whole logit is one.
    ///
    /// - Parameters:
    ///   - weights: S weights by head, of ``attend(to:)``, and perhaps of a reading head.
    ///   - features: S sentences, at least 1.
    /// - Returns: What each part changes of the logarithm of each sentence's weight.
    /// - Complexity: O(S × H × K × (F + E + w × K)).
    func reasons(for weights: AttentionWeights, of features: SentenceFeatures) -> SentenceReasons {
        let meanRow = features.rows.meanOfRows()
        let (meaning, neighbours, reading) = (meanRow.count, meanRow.count + 1, meanRow.count + 2)
        let mixed = weights.mixed
        var reasons = SentenceReasons(
            rows: features.rows,
            otherParts: [
                features.queryEmbedding == nil
                    ? .init(
                        more: "means what the whole text does",
                        less: "is about something else than the text"
                    )
                    : .init(
                        more: "means what is asked",
                        less: "is about something else than is asked"
                    ),
                .init(
                    more: "stands beside sentences that count",
                    less: "stands beside sentences that do not count"
                ),
                .init(
                    more: "carries the text, read as a whole",
                    less: "carries little of the text, read as a whole"
                ),
            ]
        )
        let projected = ProjectedDocument(features, by: parameters.projection)
        let meanProjected = projected.sentences.meanOfRows()
        for (head, share) in zip(parameters.heads.indices, weights.mixture) where share > 0 {
            let (states, asked) = look(with: head, at: features, projected)
            let stateSlopes = StateSlopes(of: states, head: parameters.heads[head], asked: asked)
            for sentence in mixed.indices {
                let part = weights.part(of: head, in: sentence)
                let slopes = stateSlopes.slopes(of: sentence)
                for (feature, slope) in slopes.features.enumerated() {
                    let difference = features.rows[sentence, feature] - meanRow[feature]
                    reasons.add(part * slope * difference, of: feature, to: sentence)
                }
                for (dimension, slope) in slopes.embedding.enumerated() {
                    let difference =
                        projected.sentences[sentence, dimension] - meanProjected[dimension]
                    reasons.add(part * slope * difference, of: meaning, to: sentence)
                }
                reasons.add(part * slopes.neighbours, of: neighbours, to: sentence)
            }
        }
        if let head = weights.names.firstIndex(of: ReadingHead.name) {
            // Up to a constant, which is the same for all sentences, the logits.
            let logits = weights.heads[head].map { Float.log(max($0, .leastNormalMagnitude)) }
            let mean = logits.reduce(0, +) / Float(logits.count)
            for sentence in mixed.indices {
                let part = weights.part(of: head, in: sentence)
                reasons.add(part * (logits[sentence] - mean), of: reading, to: sentence)
            }
        }
        return reasons
    }
}
