/// Takes the weights of a document's sentences apart.
///
/// A head's logit is linear in a sentence's state, so what one number of the state adds to it is
/// exact: folded query × (value − the document's mean). A weight is a mixture w = Σ m α over heads,
/// and since d ln α is the change of the logit (the denominator of the softmax is the same for all
/// sentences), a number changes ln w by the mean of what it adds to the heads' logits, each head
/// counted by its share m α / w of the weight.
///
/// Letters: S sentences, F features, H heads, P parts: the F features, then the other parts.
struct SentenceReasons {
    /// Something about a sentence that is no feature but adds to its logits.
    struct Part {
        let phrases: SentenceFeature.Phrases
        /// H rows of S logits.
        let logits: [[Float]]
    }

    /// Reasons of a sentence that are told.
    private static let mostReasons = 4
    /// The weakest that is told: one that changes the weight by a twentieth.
    private static let faintest: Float = 0.05

    /// S × F.
    private let rows: Matrix
    /// The means of the F features.
    private let means: [Float]
    /// H rows of F numbers: how much a feature of 1 adds to a head's logit.
    private let featureLogits: [[Float]]
    private let otherParts: [Part]
    /// For each of the other parts the means of its H rows.
    private let otherMeans: [[Float]]

    /// - Parameters:
    ///   - rows: S × F, the features.
    ///   - featureLogits: H rows of F numbers: how much a feature of 1 adds to a head's logit.
    ///   - otherParts: What else adds to the logits.
    init(rows: Matrix, featureLogits: [[Float]], otherParts: [Part]) {
        self.rows = rows
        means = rows.meanOfRows()
        self.featureLogits = featureLogits
        self.otherParts = otherParts
        otherMeans = otherParts.map { $0.logits.map(\.mean) }
    }

    /// What each part adds to the logit of one sentence under one head.
    ///
    /// - Returns: P numbers; they sum to the logit less the mean of all sentences' logits.
    func contributions(to head: Int, of sentence: Int) -> [Float] {
        var contributions = [Float](repeating: 0, count: means.count + otherParts.count)
        add(to: &contributions, of: sentence, head: head, times: 1)
        return contributions
    }

    /// The strongest reasons for each sentence's weight.
    ///
    /// - Parameter weights: S weights by head.
    /// - Returns: S lists of at most four, the strongest first.
    /// - Complexity: O(S × P × H).
    func strongest(for weights: AttentionWeights) -> [[Reason]] {
        let phrases = PhraseTable(
            SentenceFeature.allCases.map(\.phrases) + otherParts.map(\.phrases)
        )
        let heads = weights.heads.indices.filter { weights.mixture[$0] > 0 }
        var contributions = [Float](repeating: 0, count: means.count + otherParts.count)
        var sums = [Float](repeating: 0, count: phrases.texts.count)
        return (0..<rows.rows).map { sentence in
            for index in contributions.indices { contributions[index] = 0 }
            let weight = weights.mixed[sentence]
            for head in heads {
                // Light too faint for a float32 is shared like the mixture.
                let share = weight > 0 ? weights.heads[head][sentence] / weight : 1
                add(
                    to: &contributions,
                    of: sentence,
                    head: head,
                    times: weights.mixture[head] * share
                )
            }
            for index in sums.indices { sums[index] = 0 }
            for (part, contribution) in contributions.enumerated() {
                let isMore =
                    part < means.count
                    ? rows[sentence, part] > means[part] : contribution > 0
                guard let phrase = isMore ? phrases.more[part] : phrases.less[part] else {
                    continue
                }
                sums[phrase] += contribution
            }
            return Self.strongest(of: sums, texts: phrases.texts)
        }
    }

    private func add(to sums: inout [Float], of sentence: Int, head: Int, times factor: Float) {
        for feature in means.indices {
            sums[feature] +=
                factor * featureLogits[head][feature] * (rows[sentence, feature] - means[feature])
        }
        for (offset, part) in otherParts.enumerated() {
            sums[means.count + offset] +=
                factor * (part.logits[head][sentence] - otherMeans[offset][head])
        }
    }

    private static func strongest(of sums: [Float], texts: [String]) -> [Reason] {
        sums.indices.filter { sums[$0].magnitude >= faintest }
            .sorted { (sums[$1].magnitude, $0) < (sums[$0].magnitude, $1) }
            .prefix(mostReasons)
            .map { Reason(text: texts[$0], strength: sums[$0]) }
    }
}

/// The phrases of P parts, each text once: parts that say the same are one reason.
private struct PhraseTable {
    private(set) var texts: [String] = []
    /// P indices into the texts.
    private(set) var more: [Int] = []
    /// P indices into the texts, nil for what is not told.
    private(set) var less: [Int?] = []

    init(_ phrases: [SentenceFeature.Phrases]) {
        var places: [String: Int] = [:]
        for phrase in phrases {
            more.append(place(of: phrase.more, known: &places))
            less.append(phrase.less.map { place(of: $0, known: &places) })
        }
    }

    private mutating func place(of text: String, known places: inout [String: Int]) -> Int {
        if let place = places[text] { return place }
        places[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }
}

extension [Float] {
    /// Summed in double: a document of 100,000 sentences would lose digits otherwise.
    fileprivate var mean: Float {
        Float(reduce(0.0) { $0 + Double($1) } / Double(Swift.max(1, count)))
    }
}
