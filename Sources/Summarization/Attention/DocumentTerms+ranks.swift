extension DocumentTerms {
    /// Steps of the random walk: after 15 the scores of pages change by less than a hundredth.
    private static let steps = 15
    /// How much of the walk follows terms; the rest starts anew anywhere (Erkan and Radev 2004).
    private static let damping: Float = 0.85

    /// ln of S times each sentence's share of a random walk from sentence to sentence, in
    /// proportion to the cosines of their TF-IDF vectors (LexRank; Erkan and Radev 2004, §3.2), at
    /// least ln 0.15.
    ///
    /// The walk goes from a sentence to a term and from the term to a sentence, which is the same
    /// without building S × S cosines.
    ///
    /// - Complexity: O(occurrences of terms).
    func termRank() -> [Float] {
        // The weight of each occurrence in its sentence's unit vector.
        var weights: [Float] = []
        var sums = [Float](repeating: 0, count: sentenceFrequencies.count)
        for sentence in indices {
            let norm = norm(of: sentence)
            for occurrence in self[sentence] {
                weights.append(weight(occurrence) / norm)
                sums[Int(occurrence.term)] += weight(occurrence) / norm
            }
        }
        var degrees = [Float](repeating: 0, count: indices.count)
        var scores = [Float](repeating: 1, count: indices.count)
        gather(from: sums, weights: weights, into: &degrees)
        for _ in 0..<Self.steps {
            for term in sums.indices { sums[term] = 0 }
            var position = 0
            for sentence in indices {
                let share = degrees[sentence] > 0 ? scores[sentence] / degrees[sentence] : 0
                for occurrence in self[sentence] {
                    sums[Int(occurrence.term)] += weights[position] * share
                    position += 1
                }
            }
            gather(from: sums, weights: weights, into: &scores)
            for sentence in indices {
                scores[sentence] = 1 - Self.damping + Self.damping * scores[sentence]
            }
        }
        return scores.map { Float.log($0) }
    }

    /// For each sentence, the sum of its terms' numbers, each times the weight of the occurrence.
    private func gather(from terms: [Float], weights: [Float], into sums: inout [Float]) {
        var position = 0
        for sentence in indices {
            var sum: Float = 0
            for occurrence in self[sentence] {
                sum += weights[position] * terms[Int(occurrence.term)]
                position += 1
            }
            sums[sentence] = sum
        }
    }

    /// The share that each sentence has of the ten most frequent long terms, by ln(1 +
    /// occurrences), from 0 to 1.
    func keywords() -> [Float] {
        var counts = [Int](repeating: 0, count: sentenceFrequencies.count)
        for sentence in indices {
            for occurrence in self[sentence] {
                counts[Int(occurrence.term)] += Int(occurrence.count)
            }
        }
        let frequent = counts.indices.filter { areLong[$0] && counts[$0] >= 2 }
            .sorted { (counts[$1], $0) < (counts[$0], $1) }
            .prefix(10)
        var weights = [Float](repeating: 0, count: counts.count)
        for term in frequent { weights[term] = Float.log(1 + Float(counts[term])) }
        return shares(of: weights, total: frequent.reduce(0) { $0 + weights[$1] })
    }

    /// The share of the document's returning names that each sentence is the first to have, by the
    /// ln of the sentences that have a name, over the ten greatest.
    ///
    /// A name is a term with a capital behind a sentence's first word, seven times in ten at least.
    /// Where nouns have capitals they count too: the first mention of what the text is about.
    func newNames() -> [Float] {
        var weights = [Float](repeating: 0, count: sentenceFrequencies.count)
        for term in weights.indices
        where sentenceFrequencies[term] >= 2 && innerCounts[term].capital > 0
            && innerCounts[term].capital * 10 >= innerCounts[term].all * 7
        {
            weights[term] = Float.log(Float(sentenceFrequencies[term]))
        }
        let total = weights.sorted(by: >).prefix(10).reduce(0, +)
        guard total > 0 else { return [Float](repeating: 0, count: indices.count) }
        return indices.map { sentence in
            var sum: Float = 0
            for occurrence in self[sentence] {
                sum += weights[Int(occurrence.term)]
                weights[Int(occurrence.term)] = 0
            }
            return sum / total
        }
    }

    /// The cosine of the TF-IDF vectors of each sentence and the one before, 0 for the first.
    func similarityToPrevious() -> [Float] {
        // The unit vector of the sentence before, by term.
        var before = [Float](repeating: 0, count: sentenceFrequencies.count)
        return indices.map { sentence in
            let norm = norm(of: sentence)
            let product = self[sentence].reduce(Float(0)) {
                $0 + weight($1) * before[Int($1.term)]
            }
            if sentence > 0 {
                for occurrence in self[sentence - 1] { before[Int(occurrence.term)] = 0 }
            }
            for occurrence in self[sentence] {
                before[Int(occurrence.term)] = weight(occurrence) / norm
            }
            return norm > 0 ? product / norm : 0
        }
    }

    /// The sum of a sentence's terms' weights over a total, 0 where that is 0.
    func shares(of weights: [Float], total: Float) -> [Float] {
        indices.map { sentence in
            guard total > 0 else { return 0 }
            return self[sentence].reduce(0) { $0 + weights[Int($1.term)] } / total
        }
    }
}
