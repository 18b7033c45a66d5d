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
    package let meanEmbedding: [Float]
    /// The title's embedding, D numbers, zero without a title.
    package let titleEmbedding: [Float]
    /// The embedding of the page's own description, D numbers, zero without one.
    package let descriptionEmbedding: [Float]
    /// The query's embedding, D numbers, nil without a query.
    package private(set) var queryEmbedding: [Float]?

    /// Reads a document with an encoder.
    ///
    /// - Parameters:
    ///   - document: S sentences.
    ///   - texts: The S sentences as they are printed.
    ///   - query: What the reader asks, nil for nothing.
    ///   - encoder: Makes the embeddings.
    /// - Complexity: O(bytes + S × (D + F)).
    init(of document: Document, texts: [String], query: String?, encoder: any SentenceEncoder) {
        embeddings = encoder.embed(texts)
        meanEmbedding = embeddings.meanOfRows().normalized()
        let asked = encoder.embed([
            document.title ?? "", document.description ?? "", query ?? "",
        ])
        titleEmbedding = asked.row(0)
        descriptionEmbedding = asked.row(1)
        queryEmbedding = query == nil ? nil : asked.row(2)
        rows = Matrix(rows: document.sentences.count, columns: SentenceFeature.allCases.count)
        let terms = DocumentTerms(of: document)
        wordCounts = terms.wordCounts
        addPositions(of: document)
        addForms(of: texts)
        addKinds(of: document)
        addTerms(terms, document: document, query: query)
        addSimilarities()
    }

    /// The value of a feature for a sentence.
    subscript(feature: SentenceFeature, sentence: Int) -> Float {
        get { rows[sentence, feature.rawValue] }
        set { rows[sentence, feature.rawValue] = newValue }
    }

    private mutating func addPositions(of document: Document) {
        let last = Float(max(1, document.sentences.count - 1))
        for (index, sentence) in document.sentences.enumerated() {
            let block = document.blocks[sentence.block].sentences
            self[.position, index] = Float(index) / last
            self[.logPosition, index] = Float.log(1 + Float(index))
            self[.opensBlock, index] = index == block.lowerBound ? 1 : 0
            self[.aloneInBlock, index] = block.count == 1 ? 1 : 0
        }
    }

    private mutating func addForms(of texts: [String]) {
        for (index, text) in texts.enumerated() {
            let form = SentenceForm(of: text)
            let words = Float(wordCounts[index])
            self[.logLength, index] = Float.log(1 + words)
            self[.brevity, index] = max(0, 1 - words / 8)
            self[.excess, index] = min(1, max(0, (words - 40) / 40))
            self[.endsSentence, index] = form.endsSentence ? 1 : 0
            self[.question, index] = form.asks ? 1 : 0
            self[.announces, index] = form.announces ? 1 : 0
            self[.digits, index] = min(1, 3 * form.digitShare)
            self[.capitals, index] = form.capitalShare
            self[.quotation, index] = form.quotes ? 1 : 0
        }
    }

    private mutating func addKinds(of document: Document) {
        for (index, sentence) in document.sentences.enumerated() {
            switch document.blocks[sentence.block].kind {
            case .paragraph: break
            case .heading: self[.heading, index] = 1
            case .listItem: self[.listItem, index] = 1
            case .quote: self[.quote, index] = 1
            case .caption: self[.caption, index] = 1
            case .tableRow: self[.tableRow, index] = 1
            case .code: self[.code, index] = 1
            }
        }
    }

    private mutating func addTerms(_ terms: DocumentTerms, document: Document, query: String?) {
        let centrality = terms.centrality()
        let connectedness = terms.connectedness()
        let title = terms.overlap(with: document.title ?? "")
        let description = terms.overlap(with: document.description ?? "")
        let queryWords = query.map { terms.relevance(to: $0) }
        for index in document.sentences.indices {
            self[.centrality, index] = centrality[index]
            self[.connectedness, index] = connectedness[index]
            self[.titleWords, index] = title[index]
            self[.descriptionWords, index] = description[index]
            if let queryWords { self[.queryWords, index] = queryWords[index] }
        }
        for section in document.sections {
            let overlap = terms.overlap(
                with: document.slice(section.heading),
                in: section.sentences
            )
            for (index, share) in zip(section.sentences, overlap) {
                self[.headingWords, index] = share
            }
        }
    }

    private mutating func addSimilarities() {
        addSimilarity(.meanSimilarity, to: meanEmbedding)
        addSimilarity(.titleSimilarity, to: titleEmbedding)
        addSimilarity(.descriptionSimilarity, to: descriptionEmbedding)
        if let queryEmbedding { addSimilarity(.querySimilarity, to: queryEmbedding) }
    }

    private mutating func addSimilarity(_ feature: SentenceFeature, to embedding: [Float]) {
        for (index, cosine) in embeddings.product(with: embedding).enumerated() {
            self[feature, index] = cosine
        }
    }
}

extension SentenceFeatures {
    /// The cosine below which no sentence is about the query.
    ///
    /// Calibrated on 2,850 queries of labelled pages: asked of another page with which they share no
    /// word, 97 in 100 stay below it with every sentence; asked of their own, half.
    private static let faintestAnswer: Float = 0.35

    /// Whether a sentence has a word of the query or means something like it; true without a query.
    var answersQuery: Bool {
        queryEmbedding == nil
            || rows.column(SentenceFeature.queryWords.rawValue).contains { $0 > 0 }
            || rows.column(SentenceFeature.querySimilarity.rawValue)
                .contains { $0 >= Self.faintestAnswer }
    }

    /// Makes the features those of a document that nobody asks anything of.
    mutating func forgetQuery() {
        queryEmbedding = nil
        for sentence in 0..<rows.rows {
            self[.queryWords, sentence] = 0
            self[.querySimilarity, sentence] = 0
        }
    }

    /// D numbers: the embedding of what a head asks with, zero where there is none.
    func embedding(of context: AttentionParameters.Context) -> [Float] {
        switch context {
        case .mean: meanEmbedding
        case .title: titleEmbedding
        case .description: descriptionEmbedding
        case .query: queryEmbedding ?? [Float](repeating: 0, count: embeddings.columns)
        }
    }

    /// The product of each sentence's state with a vector.
    ///
    /// - Parameter vector: N = D + F numbers.
    /// - Returns: S numbers.
    func products(with vector: [Float]) -> [Float] {
        let dimension = embeddings.columns
        let ofFeatures = rows.product(with: Array(vector[dimension...]))
        return zip(embeddings.product(with: Array(vector[..<dimension])), ofFeatures).map {
            $0 + $1
        }
    }
}

extension Document {
    /// A heading and the sentences below it, up to the next heading.
    fileprivate struct Section {
        /// UTF-8 bytes of the text.
        let heading: Range<Int>
        /// Indices of the document's sentences.
        let sentences: Range<Int>
    }

    fileprivate var sections: [Section] {
        let headings = blocks.indices.filter { blocks[$0].kind == .heading }
        return headings.enumerated().map { order, block in
            let end =
                order + 1 < headings.count
                ? blocks[headings[order + 1]].sentences.lowerBound : sentences.count
            return Section(
                heading: blocks[block].range,
                sentences: blocks[block].sentences.upperBound..<end
            )
        }
    }
}
