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
    /// Reads English documents; nil where the table does.
    private let transformer: TransformerEncoder?
    /// Its head; nil for the library's own.
    private let ownReading: ReadingHead?
    /// Attention layers by the encoder that they were trained for, in place of the library's own.
    ///
    /// Those are read when they are first needed: what trains new ones has to run without.
    private let ownAttention: [EncoderName: SentenceAttention]

    /// A summarizer with the encoder and the attention parameters that are part of the library.
    public init() {
        transformer = nil
        ownReading = nil
        ownAttention = [:]
    }

    /// A summarizer with attention parameters of one's own.
    ///
    /// - Parameter path: A safetensors file as `Training/` writes it.
    /// - Throws: ``SummarizerError`` naming the file, with code `unreadable` or
    ///   `damagedParameters`.
    public init(attentionFile path: String) throws(SummarizerError) {
        try self.init(encoder: .static, attentionFiles: [path])
    }

    /// A summarizer with an encoder of one's choice.
    ///
    /// - Parameters:
    ///   - name: The encoder.
    ///   - directory: Where its model lies, nil for the usual places.
    ///   - paths: Safetensors files as `Training/` writes them, each in place of the library's own:
    ///     attention parameters for an encoder, or those of the head that reads.
    /// - Throws: ``SummarizerError`` where the model is missing or damaged, or parameters are for
    ///   another encoder.
    package init(
        encoder name: EncoderName,
        model directory: String? = nil,
        attentionFiles paths: [String] = []
    ) throws(SummarizerError) {
        let own = try OwnParameters(paths: paths, for: name)
        ownAttention = own.attention
        ownReading = own.reading
        switch name {
        case .static: transformer = nil
        case .minilm:
            transformer = try .miniLM(directory: directory, change: own.change ?? .embedded)
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
        // 1. document and 2. sentences: `Document` has them
        let texts = document.sentences.indices.map { document.text(ofSentence: $0) }

        // 3. embeddings, and all else that the attention sees of a sentence
        let encoder = encoder(for: texts, query: options.query)
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
        let isAsked = features.queryEmbedding != nil
        let attention = attention(for: isAsked && encoder.transformer != nil ? .minilm : .static)
        var weights = attention.attend(to: features)
        if !isAsked, let transformer = encoder.transformer {
            let reading = ownReading ?? .embedded
            let states = transformer.statesInContext(
                of: texts,
                title: document.metadata.title ?? ""
            )
            weights = weights.adding(
                reading.weights(of: states, features: features),
                named: ReadingHead.name,
                share: reading.share
            )
        }

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
                    heads: weights.names,
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

    /// What gives a document's texts their directions.
    private func encoder(for texts: [String], query: String?) -> DocumentEncoder {
        let table = StaticEncoder.embedded
        let isEnglish = table.isEnglish(texts, query: query)
        return DocumentEncoder(
            table: table.table(forEnglish: isEnglish),
            transformer: isEnglish ? transformer : nil
        )
    }

    private func attention(for encoder: EncoderName) -> SentenceAttention {
        ownAttention[encoder] ?? .embedded(for: encoder)
    }

    /// What the attention layer sees of a document, for training.
    ///
    /// - Parameters:
    ///   - document: S sentences.
    ///   - query: What the reader asks, nil for nothing.
    /// - Returns: S rows.
    package func features(of document: Document, query: String?) -> SentenceFeatures {
        let texts = document.sentences.indices.map { document.text(ofSentence: $0) }
        return SentenceFeatures(
            of: document,
            texts: texts,
            query: query,
            encoder: encoder(for: texts, query: query)
        )
    }

    /// The embeddings of sentences: a unit row each, a zero row for one without tokens.
    ///
    /// - Parameter sentences: S sentences.
    /// - Returns: S × D.
    package func embeddings(of sentences: [String]) -> Matrix { sentenceEncoder.embed(sentences) }

    /// How many sentences of a long list a thread is best given at a time.
    package var sentencesPerTask: Int { sentenceEncoder.sentencesPerTask }

    /// For sentences that are of no document.
    private var sentenceEncoder: any SentenceEncoder { transformer ?? StaticEncoder.embedded }
}
