/// What is gathered of S sentences while batches of their windows are worked out.
struct TransformerRows {
    private let width: Int
    /// (S × D): sums of the states of each sentence's tokens.
    private var sums: [Float]
    /// (S): sums of the lengths of these states.
    private var lengths: [Float]
    private var rarities: [Float]

    init(count: Int, width: Int) {
        self.width = width
        sums = [Float](repeating: 0, count: count * width)
        lengths = [Float](repeating: 0, count: count)
        rarities = lengths
    }

    /// Takes in which tokens a sentence has, all of them.
    mutating func noteTokens(_ ids: [Int32], ofSentence sentence: Int) {
        guard !ids.isEmpty else { return }
        let sum = ids.reduce(into: Float(0)) { $0 += Float.log(1 + Float($1)) }
        rarities[sentence] = sum / Float(ids.count) / 10
    }

    /// Adds the tokens of a batch whose states the workspace holds.
    mutating func add(_ batch: TransformerBatch, _ workspace: TransformerWorkspace) {
        for window in batch.windows {
            let shape = workspace.products.shape
            lengths[window.sentence] += unsafe sums.withUnsafeMutableBufferPointer { sums in
                guard let sum = sums.baseAddress else { return 0 }
                return unsafe shape.pool(
                    tokens: window.rows.count,
                    workspace.state.floats + window.rows.lowerBound * width,
                    into: sum + window.sentence * width
                )
            }
        }
    }

    /// The sums at length 1, zeros for a sentence without tokens.
    var encoded: EncodedSentences {
        var rows = sums
        var agreements = lengths
        for sentence in agreements.indices where lengths[sentence] > 0 {
            let range = sentence * width..<(sentence + 1) * width
            let squares = rows[range].reduce(into: 0.0) { $0 += Double($1) * Double($1) }
            let length = Float(squares.squareRoot())
            agreements[sentence] = min(1, length / lengths[sentence])
            guard length > 0 else { continue }
            for index in range { rows[index] /= length }
        }
        return EncodedSentences(
            embeddings: Matrix(rows: lengths.count, columns: width, elements: rows),
            rarities: rarities,
            agreements: agreements
        )
    }
}
