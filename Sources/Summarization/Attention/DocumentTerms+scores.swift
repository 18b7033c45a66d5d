extension DocumentTerms {
    /// The cosine of each sentence's TF-IDF vector and the sum of all (centroid; Radev, Jing, Styś
    /// and Tam 2004, §3.2), S numbers from 0 to 1.
    func centrality() -> [Float] {
        var centroid = [Float](repeating: 0, count: sentenceFrequencies.count)
        let norms = indices.map { sentence in
            let norm = norm(of: sentence)
            for occurrence in self[sentence] where norm > 0 {
                centroid[Int(occurrence.term)] += weight(occurrence) / norm
            }
            return norm
        }
        let centroidNorm = centroid.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard centroidNorm > 0 else { return norms }
        return indices.map { sentence in
            guard norms[sentence] > 0 else { return 0 }
            let product = self[sentence].reduce(Float(0)) {
                $0 + weight($1) * centroid[Int($1.term)]
            }
            return product / norms[sentence] / centroidNorm
        }
    }

    /// How many other sentences share each sentence's terms, summed over its terms and divided by
    /// ln(1 + words) and the number of sentences: TextRank's edge weights (Mihalcea and Tarau 2004,
    /// §3) summed without building the graph, so the cost is linear.
    ///
    /// - Returns: S numbers from 0 to 1,000.
    func connectedness() -> [Float] {
        indices.map { sentence in
            let words = wordCounts[sentence]
            guard words > 0 else { return 0 }
            let shared = self[sentence].reduce(0) { $0 + sentenceFrequencies[Int($1.term)] - 1 }
            return min(1_000, Float(shared) / Float.log(1 + Float(words)) / Float(indices.count))
        }
    }

    /// Compares each sentence with another text.
    ///
    /// - Parameter text: A title, a description.
    /// - Returns: The share of the text's term weight that each sentence has, from 0 to 1.
    func overlap(with text: String) -> [Float] {
        let (weights, weightOfAll) = weights(in: text)
        return shares(of: weights, total: weightOfAll)
    }

    /// The share of each sentence's term weight that another text has too, S numbers from 0 to 1.
    func focus(on text: String) -> [Float] {
        let weights = weights(in: text).ofTerms
        return indices.map { sentence in
            var all: Float = 0
            var shared: Float = 0
            for occurrence in self[sentence] {
                all += inverseSentenceFrequency(occurrence.term)
                shared += weights[Int(occurrence.term)]
            }
            return all > 0 ? shared / all : 0
        }
    }

    /// Compares each sentence with another one of the document, such as the heading above.
    ///
    /// - Parameter others: S indices of sentences, nil for none; runs of equal ones are cheap.
    /// - Returns: The share of the other's term weight that each sentence has, from 0 to 1.
    func overlap(withSentences others: [Int?]) -> [Float] {
        var other: Int?
        var asked: Set<Int32> = []
        var weightOfAll: Float = 0
        return zip(indices, others).map { sentence, next in
            guard let next else { return 0 }
            if next != other {
                other = next
                asked = Set(self[next].map(\.term))
                weightOfAll = self[next].reduce(0) { $0 + inverseSentenceFrequency($1.term) }
            }
            guard weightOfAll > 0 else { return 0 }
            let shared = self[sentence].lazy.filter { asked.contains($0.term) }
                .reduce(Float(0)) { $0 + inverseSentenceFrequency($1.term) }
            return shared / weightOfAll
        }
    }

    /// Scores the sentences for a query by ``BM25``.
    ///
    /// - Parameter query: Any text.
    /// - Returns: S numbers: 1 would be all of the weight of the query's terms.
    func relevance(to query: String) -> [Float] {
        let (weights, weightOfAll) = weights(in: query)
        guard weightOfAll > 0 else { return [Float](repeating: 0, count: indices.count) }
        let bm25 = BM25(lengths: wordCounts)
        return indices.map { sentence in
            bm25.score(of: self[sentence], weights: weights, length: wordCounts[sentence])
                / weightOfAll
        }
    }
}
