/// The maps of one head, each inputs × outputs.
///
/// Letters: E the dimensions of an embedding that the heads look at, F features, K width of a head,
/// w sentences on each side that a sentence knows.
struct AttentionHead: Sendable {
    let name: String
    /// F × K, what features make of a sentence's state.
    let stateOfFeatures: Matrix
    /// E × K, what the projected embedding makes of it.
    let stateOfEmbedding: Matrix
    /// K numbers.
    let stateBias: [Float]
    /// (2 w + 1) · K × K, what a sentence takes from its neighbours, the earliest first.
    let neighbours: Matrix
    /// K numbers.
    let neighboursBias: [Float]
    /// K × K, what the head asks of a document for what its sentences are like on average.
    let queryOfDocument: Matrix
    /// E × K, what it asks for the title.
    let queryOfTitle: Matrix
    /// E × K, what it asks for the reader's query.
    let queryOfQuery: Matrix
    /// K numbers, what it asks for whatever the document: the learned generic query.
    let queryBias: [Float]
    /// K × K, the key map W_k the other way round: from what is asked to what a state is weighed
    /// by, since q · W_k x = W_kᵀ q · x.
    let foldedKey: Matrix

    /// What a sentence's state is weighed by.
    ///
    /// - Parameters:
    ///   - document: The mean of the sentences' states, K numbers.
    ///   - title: The projected embedding of the title, E numbers.
    ///   - query: That of the reader's query, nil without one.
    /// - Returns: W_kᵀ q / √K, K numbers whose product with a state is its logit.
    func foldedQuery(document: [Float], title: [Float], query: [Float]?) -> [Float] {
        var asked = queryBias
        queryOfDocument.addApplied(to: document.span, into: &asked)
        queryOfTitle.addApplied(to: title.span, into: &asked)
        if let query { queryOfQuery.addApplied(to: query.span, into: &asked) }
        let scale = 1 / Float(asked.count).squareRoot()
        return foldedKey.applied(to: asked).map { $0 * scale }
    }
}
