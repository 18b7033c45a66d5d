/// What one head makes of the sentences: S states of K numbers.
///
/// With f a sentence's features, p what the heads look at of its embedding, and i its place:
/// ```
/// h = relu(W_f f + W_e p + b)
/// x_i = h_i + relu(Σ W_o h_(i + o) + c)      over the offsets o from −w to w
/// ```
/// In the second line a sentence attends to its neighbours with weights that depend on the offset
/// alone (Wu et al. 2019, "Pay Less Attention with Lightweight and Dynamic Convolutions"); weights
/// that depend on the sentences measured worse.
struct SentenceStates {
    /// h, (S + 2 w) × K: rows of zeros stand before the first sentence and after the last, so that
    /// every neighbourhood is one run of numbers.
    let own: Matrix
    /// x, S × K.
    let rows: Matrix

    /// - Parameters:
    ///   - head: Has the maps.
    ///   - features: S sentences.
    ///   - projected: S × E, what the heads look at of the embeddings.
    ///   - window: w.
    /// - Complexity: O(S × K × (F + E + w × K)).
    init(of head: AttentionHead, features: SentenceFeatures, projected: Matrix, window: Int) {
        let (count, width) = (features.rows.rows, head.stateBias.count)
        var own = Matrix(rows: count + 2 * window, columns: width)
        for sentence in 0..<count {
            let start = (window + sentence) * width
            for number in 0..<width { own.elements[start + number] = head.stateBias[number] }
            head.stateOfFeatures.addApplied(
                to: features.rows.elements.span.extracting(features.rows.range(ofRow: sentence)),
                into: &own.elements,
                at: start
            )
            head.stateOfEmbedding.addApplied(
                to: projected.elements.span.extracting(projected.range(ofRow: sentence)),
                into: &own.elements,
                at: start
            )
            for index in start..<start + width { own.elements[index] = max(0, own.elements[index]) }
        }
        var rows = Matrix(rows: count, columns: width)
        for sentence in 0..<count {
            let start = sentence * width
            for number in 0..<width { rows.elements[start + number] = head.neighboursBias[number] }
            let neighbourhood = start..<start + (2 * window + 1) * width
            head.neighbours.addApplied(
                to: own.elements.span.extracting(neighbourhood),
                into: &rows.elements,
                at: start
            )
            for index in start..<start + width {
                rows.elements[index] =
                    own.elements[window * width + index] + max(0, rows.elements[index])
            }
        }
        self.own = own
        self.rows = rows
    }
}
