/// Takes the weights of a document's sentences apart.
///
/// A weight is a mixture w = Σ m α over heads, and since d ln α is the change of the logit (the
/// denominator of the softmax is the same for all sentences), a part changes ln w by the mean of
/// what it adds to the heads' logits, each head counted by its share m α / w of the weight.
///
/// Letters: S sentences, F features, P parts: the F features, then the other parts.
struct SentenceReasons {
    /// Reasons of a sentence that are told.
    private static let mostReasons = 4
    /// The weakest that is told: one that changes the weight by a twentieth.
    private static let faintest: Float = 0.05

    /// S × F.
    private let rows: Matrix
    /// The means of the F features.
    private let means: [Float]
    /// P texts.
    private let phrases: PhraseTable
    /// S × P: what each part changes of the logarithm of a weight.
    private(set) var contributions: Matrix

    /// - Parameters:
    ///   - rows: S × F, the features.
    ///   - otherParts: What else adds to the logits.
    init(rows: Matrix, otherParts: [SentenceFeature.Phrases]) {
        self.rows = rows
        means = rows.meanOfRows()
        let parts = SentenceFeature.allCases.map(\.phrases) + otherParts
        phrases = PhraseTable(parts)
        contributions = Matrix(rows: rows.rows, columns: parts.count)
    }

    /// Adds to what a part changes of the logarithm of a sentence's weight.
    mutating func add(_ contribution: Float, of part: Int, to sentence: Int) {
        contributions[sentence, part] += contribution
    }

    /// The strongest reasons for each sentence's weight.
    ///
    /// - Returns: S lists of at most four, the strongest first.
    /// - Complexity: O(S × P).
    func strongest() -> [[Reason]] {
        (0..<rows.rows).map { sentence in
            var sums = [Float](repeating: 0, count: phrases.texts.count)
            for (part, contribution) in contributions.row(sentence).enumerated() {
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
