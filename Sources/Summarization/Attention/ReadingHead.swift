/// The head that reads: it sees of each sentence what a transformer makes of it where it stands in
/// the text, and looks at all of them at once.
///
/// With m the mean state of a sentence's tokens (``TransformerEncoder/statesInContext(of:title:)``)
/// and f its features,
/// ```
/// x = W_s norm(m) + W_f f + b
/// y = x + attention(norm(x))       among the sentences, A heads
/// z = y + W₂ gelu(W₁ norm(y))      a layer of a transformer; Xiong et al. 2020, norm first
/// logit = w · z + v · f + c
/// ```
/// and the light is the softmax of the logits. It errs on other pages than the heads of
/// ``SentenceAttention`` do, so both together are better than either.
///
/// S: sentences, D: width of the transformer, W: width of this layer, F: features.
struct ReadingHead: Sendable {
    /// What explanations call it.
    static let name = "reading"
    /// Sentences that look at each other, for what they cost grows with the square.
    ///
    /// A longer document is read in parts of nearly equal length.
    static let mostSentences = 512

    let parameters: ReadingParameters

    /// With the parameters that are part of the program.
    static let embedded = ReadingHead(parameters: .embedded)

    /// The head's share of the light.
    var share: Float { parameters.share }

    /// The light on each sentence.
    ///
    /// - Parameters:
    ///   - states: S × D, at least one row.
    ///   - features: Of the same S sentences.
    /// - Returns: S weights that sum to 1.
    func weights(of states: Matrix, features: SentenceFeatures) -> [Float] {
        softmax(logits(of: states, features: features.rows))
    }

    /// - Parameters:
    ///   - states: S × D.
    ///   - features: S × F.
    /// - Returns: S logits.
    /// - Complexity: O(S × W × (D + F + W + ``mostSentences``)).
    func logits(of states: Matrix, features: Matrix) -> [Float] {
        let count = states.rows
        let parts = (count + Self.mostSentences - 1) / Self.mostSentences
        return (0..<parts)
            .flatMap { part in
                let range = count * part / parts..<count * (part + 1) / parts
                return logits(ofPart: states.rows(in: range), features: features.rows(in: range))
            }
    }

    private func logits(ofPart states: Matrix, features: Matrix) -> [Float] {
        let p = parameters
        var x = p.stateOfSentence.applied(toRowsOf: p.norm.applied(to: states))
        x += p.stateOfFeatures.applied(toRowsOf: features)
        x.add(toEachRow: p.stateBias)

        let seen = p.attentionNorm.applied(to: x)
        x += p.output.applied(
            to: attended(
                p.query.applied(to: seen),
                p.key.applied(to: seen),
                p.value.applied(to: seen)
            )
        )
        var inner = p.inner.applied(to: p.innerNorm.applied(to: x))
        for index in inner.elements.indices { inner.elements[index] = gelu(inner.elements[index]) }
        x += p.outer.applied(to: inner)

        var logits = p.logit.applied(to: x)
        logits += p.direct.applied(to: features)
        return logits.elements
    }

    /// softmax(Q Kᵀ / √(W / A)) V, each head with its own W / A columns.
    private func attended(_ queries: Matrix, _ keys: Matrix, _ values: Matrix) -> Matrix {
        let width = queries.columns / parameters.heads
        let scale = 1 / Float(width).squareRoot()
        var result = Matrix(rows: queries.rows, columns: queries.columns)
        for head in 0..<parameters.heads {
            let columns = head * width..<(head + 1) * width
            let (q, k, v) = (
                queries.columns(in: columns), keys.columns(in: columns), values.columns(in: columns)
            )
            for row in 0..<q.rows {
                let shares = softmax(
                    (0..<k.rows).map { q.dot(row: row, withRow: $0, of: k) * scale }
                )
                let sum = v.applied(to: shares)
                for column in 0..<width { result[row, columns.lowerBound + column] = sum[column] }
            }
        }
        return result
    }

    /// The Gaussian error linear unit (Hendrycks and Gimpel 2016).
    private func gelu(_ x: Float) -> Float {
        x / 2 * (1 + Float.errorFunction(x * Float(0.5).squareRoot()))
    }
}

extension Matrix {
    /// Adds another matrix of the same shape.
    fileprivate static func += (matrix: inout Matrix, other: Matrix) {
        precondition(matrix.rows == other.rows && matrix.columns == other.columns)
        for index in matrix.elements.indices { matrix.elements[index] += other.elements[index] }
    }

    fileprivate func rows(in range: Range<Int>) -> Matrix {
        Matrix(
            rows: range.count,
            columns: columns,
            elements: Array(elements[range.lowerBound * columns..<range.upperBound * columns])
        )
    }

    fileprivate func columns(in range: Range<Int>) -> Matrix {
        Matrix(
            rows: rows,
            columns: range.count,
            elements: (0..<rows)
                .flatMap { row in
                    elements[row * columns + range.lowerBound..<row * columns + range.upperBound]
                }
        )
    }
}
