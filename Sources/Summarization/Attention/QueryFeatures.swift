/// What the reader asks, seen from each sentence and from those around it.
///
/// An answer often stands beside the sentence that has the query's words, and in a meeting or a
/// story the place where something is spoken of says more than the sentence. So the scores of a
/// sentence (``QueryWords``, ``TokenRelevance``, cosine) are also taken over its neighbours, its
/// block and, in long documents only, its wider surroundings.
///
/// S: sentences.
struct QueryFeatures {
    /// How far neighbours reach, in sentences; 1 to 3 measure alike on labelled pages.
    private static let nearReach: Float = 2
    /// How far the surroundings reach; 8 measures best on meetings, of 6, 8, 15 and 30.
    private static let wideReach: Float = 8
    /// Up to here a document is short and its surroundings are nought, in sentences.
    private static let longestShort: Float = 100
    /// From here on a document is long and its surroundings count in full, in sentences.
    private static let shortestLong: Float = 400

    private let characters: [Float]
    private let tokens: [Float]
    private let similarity: [Float]
    private let asks: Float
    private let blocks: [Range<Int>]

    /// - Parameters:
    ///   - query: What the reader asks.
    ///   - document: S sentences.
    ///   - texts: The S sentences as they are printed.
    ///   - table: For the document's language.
    ///   - similarity: How near each of the S sentences is to the query, a cosine.
    /// - Complexity: O(bytes + S).
    init(
        of query: String,
        in document: Document,
        texts: [String],
        table: any DocumentTable,
        similarity: [Float]
    ) {
        characters = QueryWords(query, in: document).relevance()
        tokens = table.tokenRelevance(of: texts, to: query)
        self.similarity = similarity
        asks = Self.asks(query)
        blocks = document.blocks.map(\.sentences)
    }

    /// The S values of each column that is made here.
    func columns() -> [(feature: SentenceFeature, values: [Float])] {
        let length = longness
        let similarityAround = exponentialMean(of: similarity, reach: Self.wideReach)
        let faintest = similarityAround.min() ?? 0
        return [
            (.querySimilarity, similarity),
            (.queryCharacters, characters),
            (.queryTokens, tokens),
            (.queryCharactersNear, exponentialMean(of: characters, reach: Self.nearReach)),
            (.queryCharactersBlock, highestOfBlock(characters)),
            (.queryTokensBlock, highestOfBlock(tokens)),
            (
                .queryCharactersAround,
                exponentialMean(of: characters, reach: Self.wideReach).shareOfHighest(times: length)
            ),
            (
                .querySimilarityAround,
                similarityAround.map { $0 - faintest }.shareOfHighest(times: length)
            ),
            (.queryAsks, [Float](repeating: asks, count: similarity.count)),
            (.questionSimilarity, similarity.map { $0 * asks }),
        ]
    }

    /// 0 for a short document, 1 for a long one, in between by the logarithm of the sentences.
    private var longness: Float {
        let share =
            Float.log(Float(max(1, similarity.count)) / Self.longestShort)
            / Float.log(Self.shortestLong / Self.longestShort)
        return min(1, max(0, share))
    }

    /// For each sentence the highest of its block's numbers (S).
    private func highestOfBlock(_ numbers: [Float]) -> [Float] {
        var highest = numbers
        for block in blocks {
            let ofBlock = numbers[block].max() ?? 0
            for sentence in block { highest[sentence] = ofBlock }
        }
        return highest
    }

    /// How much a query is a question or request in a sentence, from 0 for a few keywords to 1.
    ///
    /// With a question mark it is one in any language; without, by its length: of labelled queries
    /// 98 in 100 of the keywords have 2 to 5 words, of the questions 6 to 13. Three characters of a
    /// script without spaces are a word.
    static func asks(_ query: String) -> Float {
        if SentenceForm(of: query).asks { return 1 }
        let text = query.utf8.span
        var scanner = WordScanner()
        var words: Float = 0
        while let word = scanner.next(in: text) {
            words += text.scalar(at: word.lowerBound).value.isWordOfItsOwn ? 1 / 3 : 1
        }
        return min(1, max(0, (words - 4) / 4))
    }
}

extension [Float] {
    /// Each number over the highest, times a factor; zeros where none is above 0.
    fileprivate func shareOfHighest(times factor: Float) -> [Float] {
        guard let highest = self.max(), highest > 0 else { return map { _ in 0 } }
        return map { Swift.max(0, $0) / highest * factor }
    }
}
