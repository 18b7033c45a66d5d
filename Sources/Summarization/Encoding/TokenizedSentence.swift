/// The tokens of one sentence after the other, read without allocating anew.
struct TokenizedSentence<Tokens: Tokenizer> {
    /// T ids.
    private(set) var ids: [Int32] = []
    private var word = Tokens.emptyWord()

    /// Replaces the ids by those of a sentence.
    mutating func read(_ sentence: String, with tokenizer: Tokens) {
        ids.removeAll(keepingCapacity: true)
        tokenizer.append(sentence.utf8.span, to: &ids, &word)
    }
}
