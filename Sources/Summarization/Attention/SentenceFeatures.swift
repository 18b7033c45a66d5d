/// What the attention layer sees of a document: S sentences of D + F numbers, and what the document
/// and its reader ask for.
///
/// `summarize features` prints exactly this, so that training sees what the program sees.
package struct SentenceFeatures: Sendable {
    /// The names of the F columns of ``rows``.
    package static let names = SentenceFeature.allCases.map(\.name)

    /// S × F.
    package private(set) var rows: Matrix
    /// S numbers: words, as ``WordScanner`` counts them.
    let wordCounts: [Int]
    /// S × D, unit rows; a sentence without tokens has a zero row.
    package let embeddings: Matrix
    /// The mean of the sentences' embeddings, D numbers of unit length (zero if they cancel out).
    let meanEmbedding: [Float]
    /// The title's embedding, D numbers, zero without a title.
    package let titleEmbedding: [Float]
    /// The embedding of the page's own description, D numbers, zero without one.
    let descriptionEmbedding: [Float]
    /// The query's embedding, D numbers, nil without a query.
    package internal(set) var queryEmbedding: [Float]?

    /// Reads a document with an encoder.
    ///
    /// - Parameters:
    ///   - document: S sentences.
    ///   - texts: The S sentences as they are printed.
    ///   - query: What the reader asks, nil for nothing.
    ///   - encoder: For these texts.
    /// - Complexity: O(bytes + S × (D + F)).
    init(of document: Document, texts: [String], query: String?, encoder: DocumentEncoder) {
        let encoded = encoder.table.encode(texts)
        embeddings = encoded.embeddings
        meanEmbedding = embeddings.meanOfRows().normalized()
        let asked = encoder.table.embed([
            document.metadata.title ?? "", document.metadata.description ?? "", query ?? "",
        ])
        titleEmbedding = asked.row(0)
        descriptionEmbedding = asked.row(1)
        let queryEmbedding = query == nil ? nil : asked.row(2)
        self.queryEmbedding = queryEmbedding
        rows = Matrix(rows: document.sentences.count, columns: SentenceFeature.allCases.count)
        let terms = DocumentTerms(of: document)
        wordCounts = terms.wordCounts
        let forms = texts.map { SentenceForm(of: $0) }
        let outline = DocumentOutline(of: document, forms: forms, wordCounts: wordCounts)
        addPlaces(of: document, outline: outline)
        addForms(forms)
        addWordLengths(texts, outline: outline)
        addTokens(encoded)
        addKinds(of: document, outline: outline)
        addTerms(terms, document: document, outline: outline, query: query)
        addSimilarities(outline: outline)
        addDocument(document)
        if let query, let queryEmbedding {
            let features = QueryFeatures(
                of: query,
                in: document,
                texts: texts,
                table: encoder.table,
                similarity: encoder.transformer?.similarities(of: texts, to: query)
                    ?? embeddings.product(with: queryEmbedding)
            )
            for (feature, values) in features.columns() { add(feature, values) }
        }
    }

    /// The value of a feature for a sentence.
    subscript(feature: SentenceFeature, sentence: Int) -> Float {
        get { rows[sentence, feature.rawValue] }
        set { rows[sentence, feature.rawValue] = newValue }
    }
}
