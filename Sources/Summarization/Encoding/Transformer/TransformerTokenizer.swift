/// WordPiece as a transformer wants it: tokens, and the marks around a window of them.
struct TransformerTokenizer: Sendable {
    private let tokenizer: WordPieceTokenizer
    /// `[CLS]`, before a window.
    let start: Int32
    /// `[SEP]`, after each part of one.
    let end: Int32

    /// - Parameters:
    ///   - tokenizer: Of the model's vocabulary.
    ///   - count: The words that the model has rows for.
    /// - Throws: ``SummarizerError/Code/damagedParameters`` where the vocabulary is another's.
    init(_ tokenizer: WordPieceTokenizer, count: Int) throws(SummarizerError) {
        let vocabulary = tokenizer.vocabulary
        guard vocabulary.count == count,
            let start = vocabulary.id(of: "[CLS]"), let end = vocabulary.id(of: "[SEP]")
        else {
            throw .damaged(
                "vocabulary of \(vocabulary.count) tokens does not fit a model of \(count)"
            )
        }
        self.tokenizer = tokenizer
        self.start = start
        self.end = end
    }

    /// Appends the tokens of a text, without marks.
    func append(_ text: String, to ids: inout [Int32], _ word: inout WordBuffer) {
        tokenizer.append(text.utf8.span, to: &ids, &word)
    }
}
