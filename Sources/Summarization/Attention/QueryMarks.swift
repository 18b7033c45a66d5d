/// Where the words of a query stand in sentences.
enum QueryMarks {
    /// The part of the rarest word's weight below which a word of the query is not marked.
    ///
    /// It leaves out what every sentence has: in "who pays for it", "for" and "it".
    private static let faintestWord: Float = 0.5

    /// Finds the words of a query, inflected forms too (``DocumentTerms``).
    ///
    /// - Parameters:
    ///   - query: A question or keywords.
    ///   - texts: S sentences.
    /// - Returns: S lists of ranges in the UTF-8 of the sentences, ascending and not touching.
    /// - Complexity: O(bytes).
    static func find(_ query: String, in texts: [String]) -> [[Range<Int>]] {
        var frequencies = frequenciesOfNone(query)
        guard !frequencies.isEmpty else { return texts.map { _ in [] } }
        let found = texts.map { text in
            let words = words(of: text).filter { frequencies[$0.term] != nil }
            for term in Set(words.map(\.term)) { frequencies[term, default: 0] += 1 }
            return words
        }
        let weights = frequencies.filter { $0.value > 0 }
            .mapValues { Float.log(1 + Float(texts.count) / Float($0)) }
        let faintest = faintestWord * (weights.values.max() ?? 0)
        return found.map { words in
            joined(words.filter { weights[$0.term, default: 0] >= faintest }.map(\.range))
        }
    }

    private static func frequenciesOfNone(_ query: String) -> [UInt64: Int] {
        Dictionary(words(of: query).map { ($0.term, 0) }) { first, _ in first }
    }

    private static func words(of text: String) -> [(range: Range<Int>, term: UInt64)] {
        let utf8 = text.utf8.span
        var scanner = WordScanner()
        var words: [(range: Range<Int>, term: UInt64)] = []
        while let word = scanner.next(in: utf8) {
            words.append((word, DocumentTerms.termHash(of: word, in: utf8)))
        }
        return words
    }

    /// The ranges, those that touch made one: in Han each character is a word.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.reduce(into: []) { joined, range in
            if let last = joined.last, last.upperBound == range.lowerBound {
                joined[joined.count - 1] = last.lowerBound..<range.upperBound
            } else {
                joined.append(range)
            }
        }
    }
}
