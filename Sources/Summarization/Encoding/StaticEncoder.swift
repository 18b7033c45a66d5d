/// Embeds a sentence as the normalised sum of a row for each of its tokens.
///
/// ```swift
/// let rows = StaticEncoder.embedded.embed(["Who pays for it?", "The city bears the costs."])
/// ```
///
/// Nothing is computed from the order of tokens, so it is quick: a sentence costs T rows read. The
/// rows are fitted so that their sum points where a transformer puts the whole sentence; see
/// Training/.
///
/// V: tokens of the vocabulary, D: length of an embedding, S: sentences, T: tokens of a sentence.
package struct StaticEncoder: SentenceEncoder {
    /// D.
    package let dimension: Int
    private let tokenizer: WordPieceTokenizer
    /// (V, D) int8; times its scale, a row is a token's.
    private let rows: ByteStorage
    /// (V) float32.
    private let scales: [Float]

    /// The encoder that is part of the program.
    package static let embedded: StaticEncoder = {
        do {
            return try StaticEncoder(
                tokenizer: .embedded,
                table: Safetensors(ModelData.staticEncoder)
            )
        } catch {
            preconditionFailure("the program was built with damaged parameters: \(error)")
        }
    }()

    /// An encoder of a table with tensors `rows` (V, D), int8, and `scales` (V), float32.
    ///
    /// - Throws: ``SummarizerError/Code/damagedParameters`` when the table does not fit the
    ///   vocabulary.
    init(tokenizer: WordPieceTokenizer, table: Safetensors) throws(SummarizerError) {
        let count = tokenizer.vocabulary.count
        dimension = try table.shape(of: "rows", rank: 2)[1]
        rows = try table.int8("rows", shape: [count, dimension])
        scales = try table.float32("scales", shape: [count])
        self.tokenizer = tokenizer
    }

    /// Embeds S sentences.
    package func embed(_ sentences: [String]) -> Matrix {
        var elements: [Float] = []
        elements.reserveCapacity(sentences.count * dimension)
        var sum = [Float](repeating: 0, count: dimension)
        var ids: [Int32] = []
        var word = WordBuffer()
        rows.withBytes { rows in
            for sentence in sentences {
                ids.removeAll(keepingCapacity: true)
                tokenizer.append(sentence, to: &ids, &word)
                for index in sum.indices { sum[index] = 0 }
                for id in ids {
                    let start = Int(id) * dimension
                    let row = rows.extracting(start..<start + dimension)
                    Self.add(row, times: scales[Int(id)], to: &sum)
                }
                Self.normalize(&sum)
                elements += sum
            }
        }
        return Matrix(rows: sentences.count, columns: dimension, elements: elements)
    }

    /// Adds a token's row: sum (D) += row (D) × scale.
    private static func add(_ row: RawSpan, times scale: Float, to sum: inout [Float]) {
        precondition(row.byteCount == sum.count)
        var sum = sum.mutableSpan
        // Without bounds checks the loop becomes vector instructions.
        for index in sum.indices {
            let number = unsafe row.unsafeLoad(fromUncheckedByteOffset: index, as: Int8.self)
            unsafe sum[unchecked: index] += Float(number) * scale
        }
    }

    /// Brings sum (D) to length 1; zeros stay.
    private static func normalize(_ sum: inout [Float]) {
        let squares = sum.reduce(into: 0.0) { $0 += Double($1 * $1) }
        guard squares > 0 else { return }
        let length = Float(squares.squareRoot())
        for index in sum.indices { sum[index] /= length }
    }
}
