/// The tokens of S sentences, cut into windows, and the order in which batches take these.
///
/// A window is at most 256 tokens with its marks: the longest that the model was trained to embed.
/// A longer sentence has several, one after the other.
struct TransformerWindows {
    /// A part of a sentence.
    struct Window {
        /// Places in ``TransformerWindows/ids``.
        let tokens: Range<Int>
        let sentence: Int
    }

    /// Tokens of a window between its marks.
    private static let mostTokens = TransformerBatch.longestWindow - 2

    /// The tokens of all sentences, without marks.
    private(set) var ids: [Int32] = []
    private(set) var windows: [Window] = []
    /// (S): ``EncodedSentences/rarities``.
    private(set) var rarities: [Float] = []

    init(_ sentences: [String], _ tokenizer: WordPieceTokenizer) {
        var word = WordBuffer()
        for (sentence, text) in sentences.enumerated() {
            let first = ids.count
            tokenizer.append(text.utf8.span, to: &ids, &word)
            for start in stride(from: first, to: ids.count, by: Self.mostTokens) {
                let end = min(start + Self.mostTokens, ids.count)
                windows.append(Window(tokens: start..<end, sentence: sentence))
            }
            rarities.append(EncodedSentences.rarity(of: ids[first...]))
        }
    }

    /// Calls `body` with one batch after the other until each window was in one.
    ///
    /// The longest come first, and what they leave free the shortest fill: of 1,056 rows two are
    /// for nothing on the average, of batches in the order of the text it would be sixteen.
    func forEachBatch(
        between marks: (start: Int32, end: Int32),
        _ body: (TransformerBatch) -> Void
    ) {
        let order = windows.indices.sorted {
            (windows[$1].tokens.count, $0) < (windows[$0].tokens.count, $1)
        }
        var rest = order[...]
        var batch = TransformerBatch()
        while !rest.isEmpty {
            func take(_ index: Int?) -> Bool {
                guard let index, batch.hasRoom(forTokens: windows[index].tokens.count) else {
                    return false
                }
                batch.append(ids[windows[index].tokens], ofWindow: index, between: marks)
                return true
            }
            while take(rest.first) { rest.removeFirst() }
            while take(rest.last) { rest.removeLast() }
            body(batch)
            batch.removeAll()
        }
    }
}
