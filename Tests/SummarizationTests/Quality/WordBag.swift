@testable import Summarization

/// The words of a text, in lower case, and how often each stands in it.
struct WordBag {
    private var counts: [String: Int] = [:]
    private var total = 0

    init(_ text: String) {
        let utf8 = Array(text.lowercased().utf8)
        var scanner = WordScanner()
        while let word = scanner.next(in: utf8.span) {
            counts[String(decoding: utf8[word], as: UTF8.self), default: 0] += 1
            total += 1
        }
    }

    /// Twice the words that both have over the words of both, 0 to 1.
    ///
    /// This is Dice's coefficient of two sentences, and the F1 of unigrams (ROUGE-1 without a
    /// stemmer; Lin 2004) of a summary and its reference.
    func overlap(with other: WordBag) -> Double {
        guard total + other.total > 0 else { return 0 }
        let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
        return 2 * Double(shared) / Double(total + other.total)
    }
}

/// Sentences that are found again by their words.
struct SentenceFinder {
    /// The overlap from which two sentences count as the same: a different cut or a footnote mark
    /// may stand between them, not a different statement.
    private static let sameness = 0.75

    private let bags: [WordBag]

    init(_ sentences: [String]) {
        bags = sentences.map { WordBag($0) }
    }

    /// Which of the sentences are among those of a summary.
    func found(in summary: Summary) -> Set<Int> {
        Set(summary.sentences.compactMap { find(WordBag($0.text)) })
    }

    /// The sentence most like the given one, the earlier of two; nil where none is alike.
    private func find(_ bag: WordBag) -> Int? {
        let overlaps = bags.map { $0.overlap(with: bag) }
        guard let highest = overlaps.max(), highest >= Self.sameness else { return nil }
        return overlaps.firstIndex(of: highest)
    }
}
