extension DocumentTerms {
    /// The cosine of each sentence's TF-IDF vector and the sum of all (centroid; Radev, Jing, Styś
    /// and Tam 2004, §3.2), S numbers from 0 to 1.
    func centrality() -> [Float] {
        var centroid = [Float](repeating: 0, count: sentenceFrequencies.count)
        let norms = indices.map { sentence in
            let norm = self[sentence].reduce(Float(0)) { $0 + weight($1) * weight($1) }.squareRoot()
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
    func connectedness() -> [Float] {
        indices.map { sentence in
            let words = wordCounts[sentence]
            guard words > 0 else { return 0 }
            let shared = self[sentence].reduce(0) { $0 + sentenceFrequencies[Int($1.term)] - 1 }
            return Float(shared) / Float.log(1 + Float(words)) / Float(indices.count)
        }
    }

    /// Compares each sentence with another text.
    ///
    /// - Parameters:
    ///   - text: A title, a description.
    ///   - range: The sentences to look at. The default is nil, all.
    /// - Returns: The share of the text's term weight that each sentence has, from 0 to 1.
    func overlap(with text: String, in range: Range<Int>? = nil) -> [Float] {
        let (known, weightOfAll) = known(in: text)
        let range = range ?? indices
        guard !known.isEmpty else { return [Float](repeating: 0, count: range.count) }
        let asked = Set(known)
        return range.map { sentence in
            let shared = self[sentence].lazy.filter { asked.contains($0.term) }
                .reduce(Float(0)) { $0 + inverseSentenceFrequency($1.term) }
            return shared / weightOfAll
        }
    }

    /// The BM25 score of each sentence for a query (Robertson and Zaragoza 2009, §3.4) over the
    /// highest that any sentence could have, from 0 to 1.
    func relevance(to query: String) -> [Float] {
        let (known, weightOfAll) = known(in: query)
        guard !known.isEmpty else { return [Float](repeating: 0, count: indices.count) }
        let asked = Set(known)
        let meanLength = Float(wordCounts.reduce(0, +)) / Float(indices.count)
        return indices.map { sentence in
            let length = Float(wordCounts[sentence]) / meanLength
            let norm = Self.saturation * (1 - Self.lengthShare + Self.lengthShare * length)
            let score = self[sentence].lazy.filter { asked.contains($0.term) }
                .reduce(Float(0)) { sum, occurrence in
                    let count = Float(occurrence.count)
                    return sum + inverseSentenceFrequency(occurrence.term) * count / (count + norm)
                }
            return score / weightOfAll
        }
    }

    /// BM25's k₁ and b, at the values that its authors give for text of unknown kind.
    private static let saturation: Float = 1.2
    private static let lengthShare: Float = 0.75

    /// The TF-IDF weight of a term in a sentence.
    private func weight(_ occurrence: Occurrence) -> Float {
        Float(occurrence.count) * inverseSentenceFrequency(occurrence.term)
    }
}
