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

    /// Some five batches, the last of which is not full: enough for that not to matter, few enough
    /// to share out among threads.
    package var sentencesPerTask: Int { 256 }

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
        let windows = TransformerWindows(sentences, tokenizer)
        var rows = TransformerRows(count: windows.windows.count, width: dimension)
        model.withWorkspace { workspace, weights in
            windows.forEachBatch(between: marks) { batch in
                workspace.run(batch, weights)
                rows.take(batch, from: workspace)
            }
        }
        return rows.encoded(windows)
    }
}
