/// The S sentences of a document where they stand: `[CLS]` title `[SEP]` whole sentences `[SEP]`.
///
/// A document is cut into few windows of nearly equal length. `Page` in
/// Training/reading_layer.py cuts the same way.
struct ContextWindows {
    /// Tokens of a window's sentences at most; a longer sentence is cut.
    static let mostTokens = 240
    /// Tokens of the title at most.
    static let mostOfTitle = 24
    /// Tokens of a window at most, with its marks.
    static let longest = mostTokens + mostOfTitle + 3

    private(set) var windows = TransformerWindows()
    /// For each window its first sentence and the rows of each of its sentences' tokens in it.
    private(set) var sentences: [(first: Int, rows: [Range<Int>])] = []

    /// - Parameters:
    ///   - sentences: S texts.
    ///   - title: The document's, empty where it has none.
    ///   - tokenizer: Of the transformer.
    init(_ sentences: [String], title: String, _ tokenizer: TransformerTokenizer) {
        var word = WordBuffer()
        var ids: [Int32] = []
        tokenizer.append(title, to: &ids, &word)
        let opening = [tokenizer.start] + ids.prefix(Self.mostOfTitle) + [tokenizer.end]

        ids.removeAll(keepingCapacity: true)
        var tokens: [Range<Int>] = []
        for text in sentences {
            let first = ids.count
            tokenizer.append(text, to: &ids, &word)
            ids.removeLast(max(0, ids.count - first - Self.mostTokens))
            // A sentence without tokens keeps its place by a mark.
            if ids.count == first { ids.append(tokenizer.end) }
            tokens.append(first..<ids.count)
        }

        let count = (ids.count + Self.mostTokens - 1) / Self.mostTokens
        let aim = Double(ids.count) / Double(max(1, count))
        var first = 0
        for sentence in tokens.indices {
            let start = tokens[first].lowerBound
            if sentence > first,
                tokens[sentence].upperBound - start > Self.mostTokens
                    || Double(tokens[sentence].lowerBound) >= aim * Double(self.sentences.count + 1)
            {
                append(tokens, first..<sentence, of: ids, opening, tokenizer.end)
                first = sentence
            }
        }
        if first < tokens.count {
            append(tokens, first..<tokens.count, of: ids, opening, tokenizer.end)
        }
    }

    private mutating func append(
        _ tokens: [Range<Int>],
        _ part: Range<Int>,
        of ids: [Int32],
        _ opening: [Int32],
        _ end: Int32
    ) {
        let start = tokens[part.lowerBound].lowerBound
        windows.append(opening[...], ids[start..<tokens[part.upperBound - 1].upperBound], [end])
        let offset = opening.count - start
        sentences.append(
            (
                first: part.lowerBound,
                rows: tokens[part].map { $0.lowerBound + offset..<$0.upperBound + offset }
            )
        )
    }
}
