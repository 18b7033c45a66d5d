/// A document query attends over the sentences.
///
/// With x a sentence's state (its embedding, then its features), c the mean of its neighbours'
/// states under local self-attention, g a head's gate, and d what the document and the reader ask:
/// ```
/// q = W_q d + b       k = W_k (x + g c)       α = softmax(q · k / √K)       weight = Σ m α over heads
/// ```
/// This is scaled dot-product attention (Vaswani et al. 2017, §3.2) with one query a head. Since
/// there is one, W_kᵀ q is worked out first and the keys are never built: S × N products a head.
///
/// Letters: S sentences, D embedding dimension, F features, N = D + F, H heads, K key dimension.
struct SentenceAttention: Sendable {
    let parameters: AttentionParameters

    init(_ parameters: AttentionParameters) {
        self.parameters = parameters
    }

    /// The names of the H heads.
    var headNames: [String] { parameters.heads }

    /// How much a sentence may resemble a chosen one, ``AttentionParameters/repetition``.
    var repetition: Float { parameters.repetition }

    /// What each sentence says: its value W_v x, of unit length.
    ///
    /// - Parameter features: S sentences.
    /// - Returns: S × V.
    func values(of features: SentenceFeatures) -> Matrix {
        var values = Matrix(rows: features.rows.rows, columns: parameters.value.rows)
        for dimension in 0..<parameters.value.rows {
            for (sentence, number) in features.products(with: parameters.value.row(dimension))
                .enumerated()
            {
                values[sentence, dimension] = number
            }
        }
        return values.normalizedRows()
    }

    /// Attends once over all sentences of a document.
    ///
    /// - Parameter features: S sentences, at least 1.
    /// - Returns: S weights a head, and their mixture.
    /// - Complexity: O(S × N × H).
    func attend(to features: SentenceFeatures) -> AttentionWeights {
        let neighbourhood = LocalAttention(parameters).attend(to: features)
        let scale = 1 / Float(parameters.keyDimension).squareRoot()
        let heads = parameters.heads.indices.map { head in
            let own = features.products(with: foldedQuery(of: head, features: features))
            let gate = parameters.localGate[head]
            return softmax(
                own.indices.map {
                    (own[$0] + gate * neighbourhood.mean(of: own, around: $0)) * scale
                }
            )
        }
        return AttentionWeights(
            heads: heads,
            mixture: features.queryEmbedding == nil
                ? parameters.genericMixture : parameters.queryMixture
        )
    }

    /// W_kᵀ q of a head, N numbers: their product with a sentence's state is q · k.
    func foldedQuery(of head: Int, features: SentenceFeatures) -> [Float] {
        let context = asked(by: head, features: features)
        var folded = [Float](repeating: 0, count: parameters.stateDimension)
        for row in 0..<parameters.keyDimension {
            let query =
                parameters.queryBias[head, row]
                + parameters.query.dot(row: head * parameters.keyDimension + row, with: context)
            parameters.key.add(row: head * parameters.keyDimension + row, times: query, to: &folded)
        }
        return folded
    }

    /// d: what the document and the reader ask, D numbers.
    private func asked(by head: Int, features: SentenceFeatures) -> [Float] {
        var asked = [Float](repeating: 0, count: parameters.embeddingDimension)
        for context in AttentionParameters.Context.allCases {
            let share = parameters.contexts[head, context.rawValue]
            for (index, number) in features.embedding(of: context).enumerated() {
                asked[index] += share * number
            }
        }
        return asked
    }
}
