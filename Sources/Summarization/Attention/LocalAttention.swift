/// Local self-attention: a sentence knows its neighbours.
///
/// Each sentence attends to those within the window on each side, itself included (the sliding
/// window of Longformer, Beltagy et al. 2020, §3.1), so the cost is linear in the sentences.
struct LocalAttention {
    private let parameters: AttentionParameters

    init(_ parameters: AttentionParameters) {
        self.parameters = parameters
    }

    /// The weights with which each sentence attends to its neighbours.
    ///
    /// - Complexity: O(S × N × L + S × window × L).
    func attend(to features: SentenceFeatures) -> Neighbourhood {
        let queries = productsByRow(of: parameters.localQuery, with: features)
        let keys = productsByRow(of: parameters.localKey, with: features)
        let scale = 1 / Float(queries.count).squareRoot()
        let count = features.rows.rows
        var neighbourhood = Neighbourhood(window: parameters.window, count: count)
        for sentence in 0..<count {
            let logits = neighbourhood.neighbours(of: sentence).map { neighbour in
                var logit: Float = 0
                for (query, key) in zip(queries, keys) { logit += query[sentence] * key[neighbour] }
                return logit * scale
            }
            neighbourhood.append(softmax(logits))
        }
        return neighbourhood
    }

    /// The map times each sentence's state, L rows of S numbers.
    private func productsByRow(of map: Matrix, with features: SentenceFeatures) -> [[Float]] {
        (0..<map.rows).map { features.products(with: map.row($0)) }
    }
}

/// For each sentence its neighbours and how much it attends to each.
struct Neighbourhood {
    private let window: Int
    private let count: Int
    /// The weights of all sentences' neighbours, sentence after sentence; those of one sum to 1.
    private var weights: [Float] = []
    /// Where each sentence's weights begin.
    private var starts: [Int] = []

    fileprivate init(window: Int, count: Int) {
        self.window = window
        self.count = count
    }

    /// The sentences that a sentence attends to, itself included.
    fileprivate func neighbours(of sentence: Int) -> ClosedRange<Int> {
        max(0, sentence - window)...min(count - 1, sentence + window)
    }

    /// Adds the weights of the next sentence's neighbours.
    fileprivate mutating func append(_ next: [Float]) {
        starts.append(weights.count)
        weights += next
    }

    /// The mean of one number a sentence over a sentence's neighbours.
    func mean(of numbers: [Float], around sentence: Int) -> Float {
        var mean: Float = 0
        for (offset, neighbour) in neighbours(of: sentence).enumerated() {
            mean += weights[starts[sentence] + offset] * numbers[neighbour]
        }
        return mean
    }
}
