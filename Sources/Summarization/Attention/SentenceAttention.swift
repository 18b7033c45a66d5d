/// A document query attends over the sentences.
///
/// With x a head's state of a sentence (``SentenceStates``), m the mean of them, t and u what the
/// heads look at of the title's and the reader's query's embedding, f features and e an embedding:
/// ```
/// q = W_d m + W_t t + W_u u + b       k = W_k x       α = softmax(q · k / √K)
/// share = softmax(W_s mean(e) + c), with a query softmax(W_m mean(f) + n)
/// weight = Σ share × α over the heads
/// ```
/// This is scaled dot-product attention (Vaswani et al. 2017, §3.2) with one query a head. Since
/// there is one, W_kᵀ q is worked out first and the keys are never built: S × K products a head.
///
/// Letters: S sentences, D embedding dimension, E the dimensions of it that the heads look at, F
/// features, H heads, K width of a head, w the neighbours on each side that a sentence knows.
struct SentenceAttention: Sendable {
    /// The longest document, in sentences; each takes some 1.5 kB while its document is worked on.
    static let mostSentences = 1_000_000

    let parameters: AttentionParameters

    private static let embeddedForStatic = SentenceAttention(
        ModelData.sound { () throws(SummarizerError) in
            try AttentionParameters(Safetensors(ModelData.attention))
        }
    )
    private static let embeddedForMiniLM = SentenceAttention(
        ModelData.sound { () throws(SummarizerError) in
            try AttentionParameters(Safetensors(ModelData.miniLMAttention), encoder: .minilm)
        }
    )

    /// With the parameters for an encoder that are part of the program.
    static func embedded(for encoder: EncoderName) -> SentenceAttention {
        switch encoder {
        case .static: embeddedForStatic
        case .minilm: embeddedForMiniLM
        }
    }

    init(_ parameters: AttentionParameters) {
        self.parameters = parameters
    }

    /// How much a sentence may resemble a chosen one, ``AttentionParameters/repetition``.
    var repetition: Float { parameters.repetition }

    /// What each sentence says: its value W_v of its embedding, of unit length.
    ///
    /// - Parameter features: S sentences.
    /// - Returns: S × V.
    func values(of features: SentenceFeatures) -> Matrix {
        parameters.value.applied(toRowsOf: features.embeddings).normalizedRows()
    }

    /// Attends once over all sentences of a document.
    ///
    /// A head without a share, such as one that looks for an answer where nothing is asked, looks
    /// for nothing: its light is even.
    ///
    /// - Parameter features: S sentences, at least 1.
    /// - Returns: S weights a head, and their mixture.
    /// - Complexity: O(S × H × K × (F + E + w × K) + S × E × D).
    func attend(to features: SentenceFeatures) -> AttentionWeights {
        let projected = ProjectedDocument(features, by: parameters.projection)
        let shares =
            features.queryEmbedding == nil
            ? parameters.subjectMixture.shares(for: features.embeddings.meanOfRows())
            : parameters.queryMixture.shares(for: features.rows.meanOfRows())
        let count = features.rows.rows
        // One after the other, so that only one head's states are held at a time.
        let weights = parameters.heads.indices.map { head in
            guard shares[head] > 0 else {
                return [Float](repeating: 1 / Float(count), count: count)
            }
            let (states, asked) = look(with: head, at: features, projected)
            return softmax(states.rows.product(with: asked))
        }
        return AttentionWeights(
            names: parameters.heads.map(\.name),
            heads: weights,
            mixture: shares
        )
    }

    /// What a head makes of the sentences and what it asks of them.
    ///
    /// - Parameters:
    ///   - index: Of one of the H heads.
    ///   - features: S sentences.
    ///   - projected: The same ones.
    /// - Returns: The states, and W_kᵀ q / √K: K numbers whose product with a sentence's state is
    ///   the sentence's logit.
    func look(
        with index: Int,
        at features: SentenceFeatures,
        _ projected: ProjectedDocument
    ) -> (states: SentenceStates, asked: [Float]) {
        let head = parameters.heads[index]
        let states = SentenceStates(
            of: head,
            features: features,
            projected: projected.sentences,
            window: parameters.window
        )
        let asked = head.foldedQuery(
            document: states.rows.meanOfRows(),
            title: projected.title,
            query: projected.query
        )
        return (states, asked)
    }
}
