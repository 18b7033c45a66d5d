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
    let tokenizer: WordPieceTokenizer
    /// (V, D) int8; times its scale, a row is a token's.
    let rows: ByteStorage
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
    package func embed(_ sentences: [String]) -> Matrix { encode(sentences).embeddings }

    /// Embeds S sentences and tells of what the embeddings were made.
    package func encode(_ sentences: [String]) -> EncodedSentences {
        var elements: [Float] = []
        elements.reserveCapacity(sentences.count * dimension)
        var rarities: [Float] = []
        var agreements: [Float] = []
        var sum = [Float](repeating: 0, count: dimension)
        var ids: [Int32] = []
        var word = WordBuffer()
        rows.withBytes { rows in
            for sentence in sentences {
                ids.removeAll(keepingCapacity: true)
                tokenizer.append(sentence.utf8.span, to: &ids, &word)
                for index in sum.indices { sum[index] = 0 }
                var lengths: Float = 0
                var rarity: Float = 0
                for id in ids {
                    let start = Int(id) * dimension
                    let row = rows.extracting(start..<start + dimension)
                    Self.add(row, times: scales[Int(id)], to: &sum)
                    lengths += Self.length(of: row) * abs(scales[Int(id)])
                    rarity += Float.log(1 + Float(id))
                }
                let length = Self.normalize(&sum)
                elements += sum
                rarities.append(rarity / Float(max(1, ids.count)) / 10)
                agreements.append(lengths > 0 ? min(1, length / lengths) : 0)
            }
        }
        return EncodedSentences(
            embeddings: Matrix(rows: sentences.count, columns: dimension, elements: elements),
            rarities: rarities,
            agreements: agreements
        )
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

    /// The length of a row (D) before scaling.
    private static func length(of row: RawSpan) -> Float {
        var squares: Int32 = 0
        for index in 0..<row.byteCount {
            let number = unsafe Int32(row.unsafeLoad(fromUncheckedByteOffset: index, as: Int8.self))
            // At most 2¹⁴ each, so that a sum of fewer than 2¹⁷ of them cannot overflow.
            squares &+= number &* number
        }
        return Float(squares).squareRoot()
    }

    /// Brings sum (D) to length 1 and returns the length it had; zeros stay.
    private static func normalize(_ sum: inout [Float]) -> Float {
        let squares = sum.reduce(into: 0.0) { $0 += Double($1 * $1) }
        guard squares > 0 else { return 0 }
        let length = Float(squares.squareRoot())
        for index in sum.indices { sum[index] /= length }
        return length
    }
}
