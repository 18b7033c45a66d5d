/// S sentences, each by itself: `[CLS]` its tokens `[SEP]`.
///
/// A window is at most 256 tokens with its marks, the longest that the model was trained to embed;
/// a longer sentence has several, one after the other.
struct SentenceWindows {
    /// Tokens of a window at most, with `[CLS]` and `[SEP]`.
    static let longest = 256

    /// S.
    let count: Int
    private(set) var windows = TransformerWindows()
    /// The sentence that each window is of; one without tokens has none.
    private(set) var sentences: [Int] = []

    init(_ sentences: [String], _ tokenizer: TransformerTokenizer) {
        count = sentences.count
        var word = WordBuffer()
        var ids: [Int32] = []
        for (sentence, text) in sentences.enumerated() {
            ids.removeAll(keepingCapacity: true)
            tokenizer.append(text, to: &ids, &word)
            var rest = ids[...]
            while !rest.isEmpty {
                let tokens = rest.prefix(Self.longest - 2)
                windows.append([tokenizer.start], tokens, [tokenizer.end])
                self.sentences.append(sentence)
                rest = rest.dropFirst(tokens.count)
            }
        }
    }
}
