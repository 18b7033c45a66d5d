/// How far sentences have tokens that mean what a query's tokens mean.
///
/// For each token of the query the highest cosine of any in the sentence counts, rare ones most;
/// the mean over a sentence, which its embedding is, blurs the one word that answers.
/// reference: Khattab and Zaharia, "ColBERT" (2020), §3.3, late interaction, here on static rows
/// and weighted by ln(1 + S / sentences that have the token).
///
/// S: sentences, V: distinct tokens, N: sought tokens.
struct TokenRelevance<Tokens: Tokenizer> {
    /// N at most, the first of the query: bounds the cost for a query that is a text of its own.
    private static var mostSought: Int { 64 }

    private let table: TokenTable<Tokens>
    /// The query's distinct tokens.
    private let sought: [Int32]

    /// - Parameters:
    ///   - query: Any text; its words count, its punctuation does not.
    ///   - table: For the document's language.
    init(to query: String, in table: TokenTable<Tokens>) {
        self.table = table
        let text = query.utf8.span
        let tokenizer = table.tokenizer
        var scanner = WordScanner()
        var sought: [Int32] = []
        var ids: [Int32] = []
        var buffer = Tokens.emptyWord()
        while sought.count < Self.mostSought, let word = scanner.next(in: text) {
            ids.removeAll(keepingCapacity: true)
            tokenizer.append(text.extracting(word), to: &ids, &buffer)
            for id in ids
            where sought.count < Self.mostSought && id != tokenizer.unknown && !sought.contains(id)
            {
                sought.append(id)
            }
        }
        self.sought = sought
    }

    /// Scores sentences.
    ///
    /// - Parameter sentences: S texts.
    /// - Returns: S numbers from 0 to 1.
    /// - Complexity: O(bytes + N × tokens + N × V × D).
    func scores(of sentences: [String]) -> [Float] {
        guard !sought.isEmpty else { return [Float](repeating: 0, count: sentences.count) }
        var tokens = SentenceTokens()
        var sentence = TokenizedSentence<Tokens>()
        for text in sentences {
            sentence.read(text, with: table.tokenizer)
            tokens.append(sentence.ids)
        }
        let cosines = cosines(with: tokens.distinct)
        let weights = sought.map { token in
            inverseFrequency(tokens.frequency(of: token), among: sentences.count)
        }
        let weightOfAll = weights.reduce(0, +)
        var highest = [Float](repeating: 0, count: sought.count)
        return sentences.indices.map { sentence in
            for index in highest.indices { highest[index] = 0 }
            for token in tokens[sentence] {
                let start = Int(token) * sought.count
                for index in highest.indices {
                    highest[index] = max(highest[index], cosines.elements[start + index])
                }
            }
            return zip(highest, weights).reduce(0) { $0 + $1.0 * $1.1 } / weightOfAll
        }
    }

    /// The cosines of V tokens with the sought ones, V × N, none below 0.
    private func cosines(with tokens: [Int32]) -> Matrix {
        let directions = Matrix(
            rows: sought.count,
            columns: table.dimension,
            elements: sought.flatMap { table.direction(of: $0) }
        )
        var elements: [Float] = []
        elements.reserveCapacity(tokens.count * sought.count)
        for token in tokens {
            elements += directions.product(with: table.direction(of: token)).map { max(0, $0) }
        }
        return Matrix(rows: tokens.count, columns: sought.count, elements: elements)
    }
}

/// The distinct tokens of each of S sentences, as numbers from 0 in order of first use.
private struct SentenceTokens {
    /// The token of each number.
    private(set) var distinct: [Int32] = []
    private var numbers: [Int32: Int32] = [:]
    private var frequencies: [Int] = []
    /// The sentence that had a token last.
    private var latest: [Int] = []
    private var all: [Int32] = []
    private var starts = [0]

    mutating func append(_ ids: [Int32]) {
        let sentence = starts.count
        for id in ids {
            let number: Int32
            if let known = numbers[id] {
                number = known
            } else {
                number = Int32(distinct.count)
                numbers[id] = number
                distinct.append(id)
                frequencies.append(0)
                latest.append(0)
            }
            guard latest[Int(number)] < sentence else { continue }
            latest[Int(number)] = sentence
            frequencies[Int(number)] += 1
            all.append(number)
        }
        starts.append(all.count)
    }

    subscript(sentence: Int) -> ArraySlice<Int32> { all[starts[sentence]..<starts[sentence + 1]] }

    func frequency(of token: Int32) -> Int { numbers[token].map { frequencies[Int($0)] } ?? 0 }
}
