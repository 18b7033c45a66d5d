/// What all heads look at of the meanings in a document.
struct ProjectedDocument {
    /// S × E.
    let sentences: Matrix
    /// E numbers, zeros without a title.
    let title: [Float]
    /// E numbers, nil where nothing is asked.
    let query: [Float]?

    /// - Parameters:
    ///   - features: S sentences.
    ///   - projection: D × E.
    init(_ features: SentenceFeatures, by projection: Matrix) {
        sentences = projection.applied(toRowsOf: features.embeddings)
        title = projection.applied(to: features.titleEmbedding)
        query = features.queryEmbedding.map(projection.applied)
    }
}
