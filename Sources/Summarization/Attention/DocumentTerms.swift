/// The words of a document as terms: inflected forms of a word are mostly one term.
///
/// A term is the first five characters of a word in lower case. Cutting is a stemmer for every
/// language that inflects at the end; on labelled queries it finds as much as a stemmer made for
/// the language.
struct DocumentTerms {
    /// A term and how often a sentence has it.
    struct Occurrence {
        /// Which term, from 0.
        let term: Int32
        /// How often, at least 1.
        var count: Int32
    }

    /// S numbers: how many words each sentence has.
    private(set) var wordCounts: [Int] = []
    /// In how many sentences each term stands.
    private(set) var sentenceFrequencies: [Int] = []
    /// How much each term tells sentences apart: ln(1 + S / sentences that have it), above 0.
    private(set) var inverseSentenceFrequencies: [Float] = []
    /// Whether each term is the beginning of words of five characters or more.
    private(set) var areLong: [Bool] = []
    /// How often each term stands behind a sentence's first word, and how often with a capital
    /// there.
    private(set) var innerCounts: [(all: Int, capital: Int)] = []
    /// Each sentence's distinct terms in order of first use, sentence after sentence.
    private var occurrences: [Occurrence] = []
    /// S + 1 positions in ``occurrences``: where each sentence's begin, and the end.
    private var starts: [Int] = [0]
    private var terms: [UInt64: Int32] = [:]

    /// Counts the terms of every sentence.
    ///
    /// - Complexity: O(bytes of the sentences).
    init(of document: Document) {
        let utf8 = document.text.utf8.span
        wordCounts.reserveCapacity(document.sentences.count)
        starts.reserveCapacity(document.sentences.count + 1)
        // Where a term stands in `occurrences`; it is the sentence's own from the sentence's start.
        var latest: [Int] = []
        for sentence in document.sentences {
            let first = occurrences.count
            var words = 0
            let text = utf8.extracting(sentence.range)
            var scanner = WordScanner()
            while let word = scanner.next(in: text) {
                words += 1
                let (hash, isLong) = Self.termHash(of: word, in: text)
                let term = terms[hash, default: Int32(latest.count)]
                if Int(term) == latest.count {
                    terms[hash] = term
                    sentenceFrequencies.append(0)
                    areLong.append(isLong)
                    innerCounts.append((0, 0))
                    latest.append(-1)
                }
                if words > 1 {
                    let (initial, length) = text.scalar(at: word.lowerBound)
                    innerCounts[Int(term)].all += 1
                    if initial.isUppercase, length < word.count {
                        innerCounts[Int(term)].capital += 1
                    }
                }
                if latest[Int(term)] >= first {
                    occurrences[latest[Int(term)]].count += 1
                } else {
                    latest[Int(term)] = occurrences.count
                    sentenceFrequencies[Int(term)] += 1
                    occurrences.append(Occurrence(term: term, count: 1))
                }
            }
            wordCounts.append(words)
            starts.append(occurrences.count)
        }
        inverseSentenceFrequencies = sentenceFrequencies.map {
            inverseFrequency($0, among: indices.count)
        }
    }

    /// The indices of the S sentences.
    var indices: Range<Int> { wordCounts.indices }

    /// A sentence's distinct terms in order of first use.
    subscript(sentence: Int) -> ArraySlice<Occurrence> {
        occurrences[starts[sentence]..<starts[sentence + 1]]
    }

    /// How much a term tells sentences apart.
    func inverseSentenceFrequency(_ term: Int32) -> Float {
        inverseSentenceFrequencies[Int(term)]
    }

    /// The TF-IDF weight of a term in a sentence.
    func weight(_ occurrence: Occurrence) -> Float {
        Float(occurrence.count) * inverseSentenceFrequency(occurrence.term)
    }

    /// The length of a sentence's TF-IDF vector, 0 without words.
    func norm(of sentence: Int) -> Float {
        self[sentence].reduce(Float(0)) { $0 + weight($1) * weight($1) }.squareRoot()
    }

    /// What the terms of another text (a title, a query) weigh.
    ///
    /// - Returns: By term of the document, 0 for one that the text does not have; and all distinct
    ///   terms of the text together, known here or not.
    func weights(in text: String) -> (ofTerms: [Float], ofAll: Float) {
        var weights = [Float](repeating: 0, count: sentenceFrequencies.count)
        var seen: Set<UInt64> = []
        var weightOfAll: Float = 0
        let utf8 = text.utf8.span
        var scanner = WordScanner()
        while let word = scanner.next(in: utf8) {
            let hash = Self.termHash(of: word, in: utf8).hash
            guard seen.insert(hash).inserted else { continue }
            if let term = terms[hash] {
                weights[Int(term)] = inverseSentenceFrequency(term)
                weightOfAll += inverseSentenceFrequency(term)
            } else {
                weightOfAll += inverseFrequency(0, among: indices.count)
            }
        }
        return (weights, weightOfAll)
    }

    /// The hash of a word's term, and whether the word has all the characters of a term.
    private static func termHash(
        of word: Range<Int>,
        in text: borrowing Span<UInt8>
    ) -> (hash: UInt64, isLong: Bool) {
        var hash = nameHashSeed
        var position = word.lowerBound
        var characters = 0
        while position < word.upperBound, characters < 5 {
            characters += 1
            let (scalar, length) = text.scalar(at: position)
            if scalar.isASCII {
                hash = nameHash(hash, adding: text[position].smallLetter)
            } else {
                for byte in scalar.properties.lowercaseMapping.utf8 {
                    hash = nameHash(hash, adding: byte)
                }
            }
            position += length
        }
        return (hash, characters == 5)
    }
}
