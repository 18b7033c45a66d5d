/// How bright the sentences of a document are, in words.
struct SentenceLight {
    /// Heads that are named for a sentence.
    private static let mostHeads = 3
    /// The smallest part of a sentence's light for which a head is named.
    private static let faintestShare: Float = 0.1

    private let attention: Summary.Attention
    /// The weight of the brightest sentence.
    private let highest: Float

    init(of attention: Summary.Attention) {
        self.attention = attention
        highest = attention.mixedWeights.max() ?? 0
    }

    /// The weight of a sentence beside that of the document's brightest, from 0 to 1.
    func brightness(of sentence: Summary.Sentence) -> Float {
        highest > 0 ? min(1, sentence.weight / highest) : 0
    }

    /// A sentence's share of all light: `7.6%`.
    func weight(of sentence: Summary.Sentence) -> String {
        let tenths = Int((1000 * sentence.weight).rounded())
        return tenths == 0 && sentence.weight > 0 ? "<0.1%" : "\(tenths / 10).\(tenths % 10)%"
    }

    /// The heads that a sentence's light comes from, the strongest first: `topic 62%, title 38%`.
    func heads(of sentence: Summary.Sentence) -> String {
        let shares = attention.shares(of: sentence.index)
        return shares.enumerated()
            .prefix(Self.mostHeads)
            .filter { $0.offset == 0 || $0.element.share >= Self.faintestShare }
            .map { _, part in
                part.head.replacing("_", with: " ") + " \(Int((100 * part.share).rounded()))%"
            }
            .joined(separator: ", ")
    }

    /// For a program: weight, heads and sentence on a line, separated by tabs.
    func fields(of sentence: Summary.Sentence) -> String {
        let fields = [weight(of: sentence), heads(of: sentence), sentence.text]
        return fields.map(\.withoutControls).joined(separator: "\t") + "\n"
    }
}
