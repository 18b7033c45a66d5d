/// Reads sentences with a transformer: by themselves, for what they mean, and where they stand.
///
/// ```swift
/// let rows = try TransformerEncoder.miniLM().embed(["Who pays?", "The city bears the costs."])
/// ```
///
/// The bits of a sentence by itself, or of a document, depend on its text and on the processor
/// alone, not on what else is read or on threads.
///
/// S: sentences, D: length of an embedding.
package struct TransformerEncoder: SentenceEncoder {
    private let tokenizer: TransformerTokenizer
    private let model: TransformerModel

    /// D.
    package var dimension: Int { model.products.shape.width }

    /// Some five batches, the last of which is not full: enough for that not to matter, few enough
    /// to share out among threads.
    package var sentencesPerTask: Int { 256 }

    /// - Throws: ``SummarizerError/Code/damagedParameters`` where the vocabulary is another's.
    init(model: TransformerModel, tokenizer: WordPieceTokenizer) throws(SummarizerError) {
        self.model = model
        self.tokenizer = try TransformerTokenizer(tokenizer, count: model.products.shape.words)
    }

    /// all-MiniLM-L6-v2, where it is installed.
    ///
    /// - Parameters:
    ///   - directory: Where it lies; nil to look where ``ModelDirectory`` says.
    ///   - change: What it is changed by to read sentences where they stand.
    /// - Returns: An encoder that threads may share.
    /// - Throws: ``SummarizerError``: it is not there, or damaged; what to do is said.
    static func miniLM(
        directory: String? = nil,
        change: LowRankChange
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
                products: TransformerProducts(.miniLM, precision: precision),
                change: change
            ),
            tokenizer: .embedded
        )
    }

    /// Embeds S sentences, each by itself: the mean of what the transformer makes of its tokens,
    /// `[CLS]` and `[SEP]` among them, at length 1.
    ///
    /// A sentence of more than 254 tokens is read in windows of 254, and the mean is that of all
    /// their tokens.
    package func embed(_ sentences: [String]) -> Matrix {
        let parts = SentenceWindows(sentences, tokenizer)
        // By window, and then in their order: batches take them in another one.
        var sums = Matrix(rows: parts.sentences.count, columns: dimension)
        model.withWorkspace { workspace, weights in
            parts.windows.forEachBatch { batch in
                unsafe workspace.run(batch, weights, weights.layers)
                for window in batch.windows {
                    workspace.addStates(of: window.rows, toRow: window.index, of: &sums)
                }
            }
        }
        var rows = Matrix(rows: parts.count, columns: dimension)
        for (window, sentence) in parts.sentences.enumerated() {
            for column in 0..<dimension { rows[sentence, column] += sums[window, column] }
        }
        return rows.normalizedRows()
    }

    /// How near sentences are to a query.
    ///
    /// Worked out some sentences at a time, so that not all their rows are held at once.
    ///
    /// - Parameters:
    ///   - sentences: S texts.
    ///   - query: What is asked.
    /// - Returns: S cosines.
    func similarities(of sentences: [String], to query: String) -> [Float] {
        let asked = embed([query]).row(0)
        return stride(from: 0, to: sentences.count, by: sentencesPerTask)
            .flatMap { start in
                embed(Array(sentences[start...].prefix(sentencesPerTask))).product(with: asked)
            }
    }

    /// What the changed transformer makes of S sentences where they stand in their document.
    ///
    /// - Parameters:
    ///   - sentences: S texts.
    ///   - title: The document's, empty where it has none.
    /// - Returns: S × D: the mean of the states of each sentence's tokens, of any length.
    func statesInContext(of sentences: [String], title: String) -> Matrix {
        let parts = ContextWindows(sentences, title: title, tokenizer)
        var states = Matrix(rows: sentences.count, columns: dimension)
        model.withWorkspace { workspace, weights in
            parts.windows.forEachBatch { batch in
                unsafe workspace.run(batch, weights, weights.readingLayers)
                for window in batch.windows {
                    let (first, rows) = parts.sentences[window.index]
                    for (offset, tokens) in rows.enumerated() {
                        let start = window.rows.lowerBound
                        workspace.addStates(
                            of: start + tokens.lowerBound..<start + tokens.upperBound,
                            toRow: first + offset,
                            of: &states
                        )
                        for column in 0..<dimension {
                            states[first + offset, column] /= Float(tokens.count)
                        }
                    }
                }
            }
        }
        return states
    }
}
