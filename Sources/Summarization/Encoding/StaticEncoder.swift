/// Embeds sentences by two tables that are part of the program: one for English, one for all
/// languages.
///
/// ```swift
/// let rows = StaticEncoder.embedded.embed(["Who pays for it?", "Die Stadt trägt die Kosten."])
/// ```
///
/// Nothing is computed from the order of tokens, so it is quick: a sentence costs T rows read. Both
/// tables are fitted to one space (Training/), so rows of either can be compared; the one for
/// English knows English better, and the tokens of a text tell which is to be used.
///
/// D: length of an embedding, S: sentences, T: tokens of a sentence.
package struct StaticEncoder: SentenceEncoder {
    /// A document's first sentences tell its language, up to this many bytes of them.
    private static let tellingBytes = 4_096
    /// Evidence at which a query, mostly names and few words, is taken for another language: e⁻⁸.
    private static let clearlyNotEnglish = -128

    /// The encoder that is part of the program.
    package static let embedded = ModelData.sound { () throws(SummarizerError) in
        try StaticEncoder()
    }

    let english: TokenTable<WordPieceTokenizer>
    private let evidence: EnglishEvidence
    /// Read when something that is not English is met.
    var multilingual: TokenTable<UnigramTokenizer> { .embedded }

    /// D.
    package var dimension: Int { english.dimension }

    private init() throws(SummarizerError) {
        let file = try Safetensors(ModelData.englishTable)
        english = try TokenTable(tokenizer: .embedded, file: file)
        evidence = try EnglishEvidence(file, count: english.tokenizer.count)
    }

    /// Embeds S sentences, each by the table for its own language.
    package func embed(_ sentences: [String]) -> Matrix {
        var rows = Matrix(rows: 0, columns: dimension)
        rows.elements.reserveCapacity(sentences.count * dimension)
        var english = TokenizedSentence<WordPieceTokenizer>()
        var other = TokenizedSentence<UnigramTokenizer>()
        for sentence in sentences {
            english.read(sentence, with: self.english.tokenizer)
            if evidence.of(english.ids) >= 0 {
                self.english.appendSum(of: english.ids, to: &rows)
            } else {
                other.read(sentence, with: multilingual.tokenizer)
                multilingual.appendSum(of: other.ids, to: &rows)
            }
        }
        return rows
    }

    /// Whether the beginning of a document is more likely English than anything else, and its query
    /// not clearly something else.
    func isEnglish(_ sentences: [String], query: String?) -> Bool {
        var sentence = TokenizedSentence<WordPieceTokenizer>()
        var (total, bytes) = (0, 0)
        for text in sentences where bytes < Self.tellingBytes {
            sentence.read(text, with: english.tokenizer)
            total += evidence.of(sentence.ids)
            bytes += text.utf8.count
        }
        guard total >= 0, let query else { return total >= 0 }
        sentence.read(query, with: english.tokenizer)
        return evidence.of(sentence.ids) > Self.clearlyNotEnglish
    }
}
