/// The words of a query as a document knows them: which of the document's words match, and how much
/// that says.
///
/// ```swift
/// let words = QueryWords("Who pays for the repairs?", in: document)
/// let marked = words.matches(in: document.text(ofSentence: 7))     // UTF-8 ranges: "repair", "pays"
/// ```
///
/// Words match by their ``CharacterGrams``, so inflected forms, compounds and words with and
/// without accents meet without a list of any language; grams that stand in most sentences count
/// for little.
struct QueryWords {
    /// How many sentences have each distinct gram of the query.
    private var sentenceFrequencies: [Int] = []
    /// S + 1 positions in ``occurrences``: where each sentence's begin, and the end.
    private var starts: [Int] = [0]
    /// The query's grams that each sentence has, sentence after sentence.
    private var occurrences: [DocumentTerms.Occurrence] = []
    /// S numbers: grams of any kind.
    private var gramCounts: [Int] = []
    private var grams = GramTable()

    /// Looks for the query's words in a document.
    ///
    /// - Parameters:
    ///   - query: What the reader asks; may be empty, and in another language.
    ///   - document: S sentences.
    /// - Complexity: O(bytes of both).
    init(_ query: String, in document: Document) {
        var reader = CharacterGrams()
        var hashes: [UInt64] = []
        let asked = query.utf8.span
        while reader.next(in: asked, grams: &hashes) != nil {
            for hash in hashes { grams.insert(hash) }
        }
        sentenceFrequencies = [Int](repeating: 0, count: grams.count)
        // Where a gram stands in `occurrences`; it is the sentence's own from the sentence's start.
        var latest = [Int](repeating: -1, count: grams.count)
        let text = document.text.utf8.span
        for sentence in document.sentences {
            let first = occurrences.count
            var count = 0
            let part = text.extracting(sentence.range)
            reader.restart()
            while reader.next(in: part, grams: &hashes) != nil {
                count += hashes.count
                for hash in hashes {
                    guard let gram = grams[hash] else { continue }
                    if latest[gram] >= first {
                        occurrences[latest[gram]].count += 1
                    } else {
                        latest[gram] = occurrences.count
                        sentenceFrequencies[gram] += 1
                        occurrences.append(.init(term: Int32(gram), count: 1))
                    }
                }
            }
            gramCounts.append(count)
            starts.append(occurrences.count)
        }
    }

    /// Scores the sentences by ``BM25`` over the query's grams.
    ///
    /// - Returns: S numbers from 0 to 1: 1 would be all of the weight of the query's grams.
    func relevance() -> [Float] {
        // Grams that stand in most sentences tell little.
        let weights = sentenceFrequencies.map { inverseFrequency($0, among: gramCounts.count) }
        let weightOfAll = weights.reduce(0, +)
        guard weightOfAll > 0, gramCounts.contains(where: { $0 > 0 }) else {
            return [Float](repeating: 0, count: gramCounts.count)
        }
        let bm25 = BM25(lengths: gramCounts)
        return gramCounts.indices.map { sentence in
            bm25.score(
                of: occurrences[starts[sentence]..<starts[sentence + 1]],
                weights: weights,
                length: gramCounts[sentence]
            ) / weightOfAll
        }
    }

    /// The words of a text that match a word of the query, to be marked.
    ///
    /// A word matches when its beginning is the query's as far as half of it or all but an ending
    /// of three letters, or when all but its beginning is (the last part of a compound), or seven
    /// letters in a row. One of the shared grams must stand in no more than a quarter of the
    /// sentences, or in two; for a word of up to three letters, a twentieth: so "the" and "it" are
    /// not marked everywhere.
    ///
    /// - Parameter text: A sentence of the document, or another text.
    /// - Returns: UTF-8 ranges of words, ascending.
    /// - Complexity: O(bytes).
    func matches(in text: String) -> [Range<Int>] {
        var reader = CharacterGrams()
        var hashes: [UInt64] = []
        var matches: [Range<Int>] = []
        let text = text.utf8.span
        let most = max(Self.alwaysRare, gramCounts.count / Self.rareShare)
        let mostOfShort = max(Self.alwaysRare, gramCounts.count / Self.rareShareOfShort)
        while let word = reader.next(in: text, grams: &hashes) {
            // A character that is a word may bring a second gram, with its neighbour.
            let isOneCharacter = text.scalar(at: word.lowerBound).value.isWordOfItsOwn
            let count = isOneCharacter ? 1 : hashes.count
            let isShort = count == 1 && !isOneCharacter
            var opening = 0
            var longestRun = 0
            var run = 0
            var isRare = false
            for (index, hash) in hashes.prefix(count).enumerated() {
                guard let gram = grams[hash] else {
                    run = 0
                    continue
                }
                run += 1
                if run == index + 1 { opening = run }
                longestRun = max(longestRun, run)
                isRare = isRare || sentenceFrequencies[gram] <= (isShort ? mostOfShort : most)
            }
            // A word of one gram matches as a whole; of others one gram in common is chance.
            let begins =
                opening >= min(Self.fewestGrams, count)
                && (2 * opening >= count || opening >= count - Self.longestEnding)
            let ends = longestRun >= Self.fewestGrams && longestRun >= count - 1
            guard isRare, begins || ends || longestRun >= Self.gramsOfSevenLetters else {
                continue
            }
            matches.append(word)
        }
        return matches
    }

    /// Sentences that may have a gram that is rare, in any document.
    private static let alwaysRare = 2
    /// In a longer document one in so many.
    private static let rareShare = 4
    /// The same for words of up to three letters, most of which say nothing.
    private static let rareShareOfShort = 20
    /// Grams in common that are no chance.
    private static let fewestGrams = 2
    /// Letters, and so grams, that inflection may change at the end.
    private static let longestEnding = 3
    /// Runs of four letters in seven.
    private static let gramsOfSevenLetters = 4
}

/// The distinct grams of a query, numbered from 0 in order of first use.
private struct GramTable {
    private var numbers: [UInt64: Int] = [:]
    /// Whether a gram with these low bits of its hash is there: answers most look-ups, as most
    /// grams of a document are not the query's.
    private var filter = [Bool](repeating: false, count: 1 << 13)

    var count: Int { numbers.count }

    mutating func insert(_ hash: UInt64) {
        filter[Int(truncatingIfNeeded: hash & 0x1FFF)] = true
        if numbers[hash] == nil { numbers[hash] = numbers.count }
    }

    subscript(hash: UInt64) -> Int? {
        filter[Int(truncatingIfNeeded: hash & 0x1FFF)] ? numbers[hash] : nil
    }
}
