/// What is gathered of W windows while they are worked out, batch by batch.
///
/// S: sentences, D: width.
struct TransformerRows {
    private let width: Int
    /// (W × D): the sum of the states of each window's tokens.
    private var sums: [Float]
    /// (W): the sum of the lengths of these states.
    private var lengths: [Float]

    init(count: Int, width: Int) {
        self.width = width
        sums = [Float](repeating: 0, count: count * width)
        lengths = [Float](repeating: 0, count: count)
    }

    /// Takes the windows of a batch whose tokens' states the workspace holds.
    mutating func take(_ batch: TransformerBatch, from workspace: TransformerWorkspace) {
        let shape = workspace.products.shape
        for window in batch.windows {
            lengths[window.index] = unsafe sums.withUnsafeMutableBufferPointer { sums in
                guard let sum = sums.baseAddress else { return 0 }
                return unsafe shape.pool(
                    tokens: window.rows.count,
                    workspace.state.floats + window.rows.lowerBound * width,
                    into: sum + window.index * width
                )
            }
        }
    }

    /// The rows of the sentences: each the sum over its windows, in their order, at length 1; zeros
    /// for one without tokens.
    ///
    /// So each window weighs as much as it is long.
    func encoded(_ windows: TransformerWindows) -> EncodedSentences {
        let count = windows.rarities.count
        var rows = [Float](repeating: 0, count: count * width)
        var agreements = [Float](repeating: 0, count: count)
        for (index, window) in windows.windows.enumerated() {
            agreements[window.sentence] += lengths[index]
            let start = window.sentence * width
            for column in 0..<width { rows[start + column] += sums[index * width + column] }
        }
        for sentence in 0..<count where agreements[sentence] > 0 {
            let range = sentence * width..<(sentence + 1) * width
            let squares = rows[range].reduce(into: 0.0) { $0 += Double($1) * Double($1) }
            let length = Float(squares.squareRoot())
            agreements[sentence] = min(1, length / agreements[sentence])
            guard length > 0 else { continue }
            for index in range { rows[index] /= length }
        }
        return EncodedSentences(
            embeddings: Matrix(rows: count, columns: width, elements: rows),
            rarities: windows.rarities,
            agreements: agreements
        )
    }
}
