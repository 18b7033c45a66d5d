/// How a sentence's words and embedding meet the document's, and what the document is like: columns
/// of ``SentenceFeature``, S numbers each.
extension SentenceFeatures {
    /// The share of the title's term weight that names what the title names.
    private static let mostOfTitle: Float = 0.4

    mutating func addTerms(
        _ terms: DocumentTerms,
        document: Document,
        outline: DocumentOutline,
        query: String?
    ) {
        add(.centrality, terms.centrality())
        add(.connectedness, terms.connectedness())
        let titleWords = terms.overlap(with: document.metadata.title ?? "")
        add(.titleWords, titleWords)
        if let first = titleWords.firstIndex(where: { $0 >= Self.mostOfTitle }) {
            self[.opensTitle, first] = 1
        }
        add(.descriptionWords, terms.overlap(with: document.metadata.description ?? ""))
        add(.titleFocus, terms.focus(on: document.metadata.title ?? ""))
        add(.termRank, terms.termRank())
        add(.keywords, terms.keywords())
        add(.newNames, terms.newNames())
        add(.repeatsPrevious, terms.similarityToPrevious())
        add(.headingWords, terms.overlap(withSentences: outline.labelAbove))
        if let query { add(.queryWords, terms.relevance(to: query)) }
    }

    mutating func addSimilarities(outline: DocumentOutline) {
        add(.meanSimilarity, embeddings.product(with: meanEmbedding))
        add(.titleSimilarity, embeddings.product(with: titleEmbedding))
        add(.descriptionSimilarity, embeddings.product(with: descriptionEmbedding))
        add(.textSimilarity, embeddings.product(with: meanOfText(outline)))
        add(
            .headingSimilarity,
            outline.labelAbove.enumerated().map { index, label in
                label.map { embeddings.dot(row: index, withRow: $0, of: embeddings) } ?? 0
            }
        )
        add(.earlierSimilarity, similaritiesToEarlier())
        add(.neighbourSimilarity, similaritiesToNeighbours())
    }

    mutating func addDocument(_ document: Document) {
        let count = document.sentences.count
        let blocks = document.blocks.count { !$0.sentences.isEmpty }
        let length = Float.log(Float(max(1, count))) / 5
        let perBlock = Float.log(Float(max(1, count)) / Float(max(1, blocks)))
        let cohesion = mean(of: .meanSimilarity)
        let digits = mean(of: .digits)
        let stops = mean(of: .endsSentence)
        for index in 0..<count {
            self[.documentLength, index] = length
            self[.documentBlocks, index] = perBlock
            self[.documentCohesion, index] = cohesion
            self[.documentDigits, index] = digits
            self[.documentStops, index] = stops
        }
    }

    /// The mean of the running text's embeddings, each by its words up to 40, as a unit vector (D).
    private func meanOfText(_ outline: DocumentOutline) -> [Float] {
        var sum = [Float](repeating: 0, count: embeddings.columns)
        for index in outline.running.indices where outline.running[index] {
            embeddings.add(row: index, times: Float(min(40, wordCounts[index])), to: &sum)
        }
        return sum.normalized()
    }

    /// The cosine of each sentence and the sum of those before it, 0 for the first; S numbers.
    private func similaritiesToEarlier() -> [Float] {
        var sum = [Float](repeating: 0, count: embeddings.columns)
        return (0..<embeddings.rows).map { index in
            let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
            let product = embeddings.dot(row: index, with: sum)
            embeddings.add(row: index, times: 1, to: &sum)
            return length > 0 ? product / length : 0
        }
    }

    /// The mean cosine of each sentence and three on each side; S numbers.
    private func similaritiesToNeighbours() -> [Float] {
        let reach = 3
        var sums = [Float](repeating: 0, count: embeddings.rows)
        for index in sums.indices {
            let row = embeddings.row(index)
            for other in index + 1..<max(index + 1, min(sums.count, index + 1 + reach)) {
                let cosine = embeddings.dot(row: other, with: row)
                sums[index] += cosine
                sums[other] += cosine
            }
        }
        return sums.enumerated().map { index, sum in
            let neighbours = min(index, reach) + min(sums.count - 1 - index, reach)
            return sum / Float(max(1, neighbours))
        }
    }

    mutating func add(_ feature: SentenceFeature, _ numbers: [Float]) {
        for (index, number) in numbers.enumerated() { self[feature, index] = number }
    }

    private func mean(of feature: SentenceFeature) -> Float {
        let numbers = rows.column(feature.rawValue)
        return numbers.reduce(0, +) / Float(max(1, numbers.count))
    }
}
