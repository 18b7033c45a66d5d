/// Embeds a sentence as the normalised mean of what a transformer makes of its tokens, `[CLS]` and
/// `[SEP]` among them.
///
/// ```swift
/// let rows = try TransformerEncoder.miniLM().embed(["Who pays?", "The city bears the costs."])
/// ```
///
/// A sentence of more than 254 tokens is read in windows of 254, and the mean is that of all their
/// tokens. A row's bits depend on its sentence and on the processor alone, not on other sentences
/// or threads.
///
/// S: sentences, D: length of an embedding.
package struct TransformerEncoder: SentenceEncoder {
    private let tokenizer: WordPieceTokenizer
    /// `[CLS]` and `[SEP]`.
    private let marks: (start: Int32, end: Int32)
    private let model: TransformerModel

    /// D.
    package var dimension: Int { model.products.shape.width }

    /// A few batches: enough to fill them well, few enough to share out among threads.
    package var sentencesPerTask: Int { 128 }

    /// - Throws: ``SummarizerError/Code/damagedParameters`` where the vocabulary is another's.
    init(model: TransformerModel, tokenizer: WordPieceTokenizer) throws(SummarizerError) {
        let vocabulary = tokenizer.vocabulary
        guard vocabulary.count == model.products.shape.words,
            let start = vocabulary.id(of: "[CLS]"), let end = vocabulary.id(of: "[SEP]")
        else {
            throw .damaged(
                "vocabulary of \(vocabulary.count) tokens does not fit a model of "
                    + "\(model.products.shape.words)"
            )
        }
        self.model = model
        self.tokenizer = tokenizer
        marks = (start, end)
    }

    /// all-MiniLM-L6-v2, where it is installed.
    ///
    /// - Parameter directory: Where it lies; nil to look where ``ModelDirectory`` says.
    /// - Returns: An encoder that threads may share.
    /// - Throws: ``SummarizerError``: it is not there, or damaged; what to do is said.
    package static func miniLM(
        directory: String? = nil
    ) throws(SummarizerError) -> TransformerEncoder {
        let precision = try TransformerProducts.fastestPrecision()
        let directory = try ModelDirectory.find(
            "minilm",
            named: directory,
            holding: [TransformerModel.publishedName, TransformerModel.packedName(precision)]
        )
        return try TransformerEncoder(
            model: TransformerModel(
                directory: directory,
                digest: TransformerModel.miniLMDigest,
                products: TransformerProducts(.miniLM, precision: precision)
            ),
            tokenizer: .embedded
        )
    }

    /// Embeds S sentences.
    package func embed(_ sentences: [String]) -> Matrix { encode(sentences).embeddings }

    /// Embeds S sentences and tells of what the embeddings were made: tokens' states here are what
    /// their rows are to the static encoder.
    package func encode(_ sentences: [String]) -> EncodedSentences {
        var result = TransformerRows(count: sentences.count, width: dimension)
        model.withWorkspace { workspace, weights in
            var batch = TransformerBatch()
            func finish() {
                workspace.run(batch, weights)
                result.add(batch, workspace)
                batch.removeAll()
            }
            var ids: [Int32] = []
            var word = WordBuffer()
            for (sentence, text) in sentences.enumerated() {
                ids.removeAll(keepingCapacity: true)
                tokenizer.append(text.utf8.span, to: &ids, &word)
                result.noteTokens(ids, ofSentence: sentence)
                for start in stride(from: 0, to: ids.count, by: Self.tokensPerWindow) {
                    let part = ids[start..<min(start + Self.tokensPerWindow, ids.count)]
                    if !batch.hasRoom(forTokens: part.count) { finish() }
                    batch.append(part, ofSentence: sentence, between: marks)
                }
            }
            if !batch.windows.isEmpty { finish() }
        }
        return result.encoded
    }

    /// Tokens of a window between its marks.
    private static let tokensPerWindow = TransformerBatch.longestWindow - 2
}
