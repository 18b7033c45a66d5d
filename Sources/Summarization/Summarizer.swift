/// Reads a page and answers with the sentences that carry it, verbatim, each with its weight.
///
/// ```swift
/// let summary = try Summarizer().summarize(html)
/// print(summary.rendered())
/// ```
///
/// The way of the data, one direction:
/// 1. **document**: bytes are decoded and parsed; the main text of a page is found;
/// 2. **sentences**: each block is split;
/// 3. **embeddings**: the sentence encoder gives each sentence a unit row;
/// 4. **attention**: a document query attends over the sentences; softmax makes weights;
/// 5. **summary**: the brightest sentences are chosen until the length is spent, and what they say
///    is taken out of the light.
///
/// A summarizer is immutable and cheap to copy: make one, share it between threads. The same bytes
/// give the same summary, whatever the thread or the order.
public struct Summarizer: Sendable {
    private let encoder: any SentenceEncoder
    private let attentionSource: AttentionSource

    /// Where the attention's parameters come from.
    private enum AttentionSource {
        /// The library's own, read when they are first needed: what trains new ones has to run
        /// without.
        case embedded
        case own(SentenceAttention)
        /// There are none for this encoder.
        case none(SummarizerError)
    }

    /// A summarizer with the encoder and the attention parameters that are part of the library.
    public init() {
        encoder = StaticEncoder.embedded
        attentionSource = .embedded
    }

    /// A summarizer with attention parameters of one's own.
    ///
    /// - Parameter path: A safetensors file as `Training/` writes it.
    /// - Throws: ``SummarizerError`` naming the file, with code `unreadable` or
    ///   `damagedParameters`.
    public init(attentionFile path: String) throws(SummarizerError) {
        try self.init(encoder: .static, attentionFile: path)
    }

    /// A summarizer with an encoder of one's choice.
    ///
    /// One without attention parameters of its own embeds, but does not summarise.
    ///
    /// - Parameters:
    ///   - name: The encoder.
    ///   - directory: Where its model lies, nil for the usual places.
    ///   - path: A safetensors file as `Training/` writes it, nil for the library's own.
    /// - Throws: ``SummarizerError`` where the model is missing or damaged, or the parameters are
    ///   for another encoder.
    package init(
        encoder name: EncoderName,
        model directory: String? = nil,
        attentionFile path: String? = nil
    ) throws(SummarizerError) {
        switch name {
        case .static: encoder = StaticEncoder.embedded
        case .minilm: encoder = try TransformerEncoder.miniLM(directory: directory)
        }
        guard let path else {
            attentionSource = name == .static ? .embedded : .none(.noAttention(for: name))
            return
        }
        do throws(SummarizerError) {
            let parameters = try AttentionParameters(Safetensors(path: path), encoder: name)
            guard parameters.embeddingDimension == encoder.dimension else {
                throw SummarizerError(
                    .damagedParameters,
                    "the parameters are for embeddings of \(parameters.embeddingDimension) numbers, "
                        + "the encoder makes \(encoder.dimension); train them for this encoder"
                )
            }
            attentionSource = .own(SentenceAttention(parameters))
        } catch {
            throw error.path == nil ? error.naming(path) : error
        }
    }

    /// The attention layer.
    ///
    /// - Throws: ``SummarizerError/Code/missingModel`` where there is none for the encoder.
    private func attention() throws(SummarizerError) -> SentenceAttention {
        switch attentionSource {
        case .embedded: .embedded
        case .own(let attention): attention
        case .none(let error): throw error
        }
    }

    /// Summarises a page, Markdown or a plain text, recognised by its content.
    ///
    /// - Parameters:
    ///   - text: Markup, Markdown or plain text.
    ///   - options: Length, query, explanation. The default is three sentences.
    /// - Returns: The chosen sentences, at least one.
    /// - Throws: ``SummarizerError`` when there is no text or an option is out of range.
    public func summarize(
        _ text: String,
        options: SummaryOptions = SummaryOptions()
    ) throws(SummarizerError) -> Summary {
        try summarize(Document(parsing: text), options: options)
    }

    /// Summarises a page, Markdown or a plain text, its format and character set recognised.
    ///
    /// - Parameters:
    ///   - bytes: A file as it is.
    ///   - options: Length, query, explanation. The default is three sentences.
    /// - Returns: The chosen sentences, at least one.
    /// - Throws: ``SummarizerError`` when there is no text or an option is out of range.
    public func summarize(
        _ bytes: [UInt8],
        options: SummaryOptions = SummaryOptions()
    ) throws(SummarizerError) -> Summary {
        try summarize(Document(parsing: bytes), options: options)
    }

    /// Summarises a document.
    ///
    /// - Parameters:
    ///   - document: S sentences, at least 1.
    ///   - options: Length, query, explanation. The default is three sentences.
    /// - Returns: The chosen sentences, at least one.
    /// - Throws: ``SummarizerError`` when the document has no sentence or an option is out of
    ///   range.
    /// - Complexity: O(bytes + S log S).
    public func summarize(
        _ document: Document,
        options: SummaryOptions = SummaryOptions()
    ) throws(SummarizerError) -> Summary {
        guard !document.sentences.isEmpty else {
            throw SummarizerError(.noText, "the document has no sentence; give one that has text")
        }
        guard document.sentences.count <= SentenceAttention.mostSentences else {
            throw SummarizerError(
                .tooLarge,
                "has \(document.sentences.count) sentences; split it into parts of at most "
                    + "\(SentenceAttention.mostSentences)"
            )
        }
        let attention = try attention()

        // 1. document and 2. sentences: `Document` has them
        let texts = document.sentences.indices.map { document.text(ofSentence: $0) }

        // 3. embeddings, and all else that the attention sees of a sentence
        var features = SentenceFeatures(
            of: document,
            texts: texts,
            query: options.query,
            encoder: encoder
        )
        let budget = try LengthBudget(options.length, wordCount: features.wordCounts.reduce(0, +))
        let queryMatched = features.answersQuery
        if !queryMatched { features.forgetQuery() }

        // 4. attention
        let weights = attention.attend(to: features)

        // 5. summary
        let selection = SentenceSelection(
            candidates: SelectionCandidates(texts: texts, document: document, features: features),
            weights: weights.mixed,
            values: attention.values(of: features),
            repetition: attention.repetition
        )
        let chosen = selection.choose(within: budget)
        return Summary(
            title: document.metadata.title,
            language: document.metadata.language,
            query: options.query,
            queryMatched: queryMatched,
            sentences: chosen.enumerated()
                .map { order, index in
                    Summary.Sentence(
                        index: index,
                        text: texts[index],
                        weight: weights.mixed[index],
                        rank: order + 1,
                        block: document.blocks[document.sentences[index].block].kind,
                        range: document.sentences[index].range
                    )
                }
                .sorted { $0.index < $1.index },
            wordCount: chosen.reduce(0) { $0 + features.wordCounts[$1] },
            attention: options.explains
                ? Summary.Attention(
                    heads: attention.headNames,
                    mixture: weights.mixture,
                    weights: weights.heads,
                    sentences: texts
                ) : nil,
            explanation: options.explains && options.explainsOnPage
                ? try explanation(
                    of: document,
                    texts: texts,
                    query: queryMatched ? options.query : nil,
                    features: features,
                    reasons: attention.reasons(for: weights, of: features).strongest(),
                    selection: selection,
                    chosen: chosen
                ) : nil
        )
    }

    /// What a page shows of a document beside its summary.
    private func explanation(
        of document: Document,
        texts: [String],
        query: String?,
        features: SentenceFeatures,
        reasons: [[Reason]],
        selection: SentenceSelection,
        chosen: [Int]
    ) throws(SummarizerError) -> Summary.Explanation {
        let most = max(Summary.Explanation.mostChoices, chosen.count)
        return Summary.Explanation(
            document: document,
            order: selection.choose(within: try LengthBudget(.sentences(most), wordCount: 0)),
            wordCounts: features.wordCounts,
            standings: selection.candidates.standings.map(\.rawValue),
            values: selection.values,
            repetition: selection.repetition,
            reasons: reasons,
            marks: query.map { query in
                let words = QueryWords(query, in: document)
                return texts.map(words.matches)
            } ?? texts.map { _ in [] }
        )
    }

    /// What the attention layer sees of a document, for training.
    ///
    /// - Parameters:
    ///   - document: S sentences.
    ///   - query: What the reader asks, nil for nothing.
    /// - Returns: S rows.
    package func features(of document: Document, query: String?) -> SentenceFeatures {
        SentenceFeatures(
            of: document,
            texts: document.sentences.indices.map { document.text(ofSentence: $0) },
            query: query,
            encoder: encoder
        )
    }

    /// The embeddings of sentences: a unit row each, a zero row for one without tokens.
    ///
    /// - Parameter sentences: S sentences.
    /// - Returns: S × D.
    package func embeddings(of sentences: [String]) -> Matrix {
        encoder.embed(sentences)
    }

    /// How many sentences of a long list a thread is best given at a time.
    package var sentencesPerTask: Int { encoder.sentencesPerTask }
}
