/// Cuts text into the tokens of a vocabulary.
package protocol Tokenizer: Sendable {
    /// What it keeps while it reads a word.
    associatedtype Word

    /// V, count of tokens; ids go from 0 up to it.
    var count: Int { get }
    /// The id of what cannot be cut into tokens.
    var unknown: Int32 { get }

    /// What to begin with; it may be used for one text after the other.
    static func emptyWord() -> Word

    /// Appends the ids of a text's tokens (valid UTF-8), without marks of start and end.
    func append(_ text: Span<UInt8>, to ids: inout [Int32], _ word: inout Word)
}

extension Tokenizer {
    /// The ids of a text's T tokens, without marks of start and end.
    package func tokenize(_ text: String) -> [Int32] {
        var ids: [Int32] = []
        var word = Self.emptyWord()
        append(text.utf8.span, to: &ids, &word)
        return ids
    }
}
