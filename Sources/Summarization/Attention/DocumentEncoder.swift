/// What gives the texts of one document their directions.
struct DocumentEncoder: Sendable {
    /// The table for the document's language, for all that is compared with all.
    let table: any DocumentTable
    /// Says how near each sentence is to what is asked; nil where the table does.
    let transformer: TransformerEncoder?
}

/// A table of token rows, whatever its tokens.
protocol DocumentTable: SentenceEncoder {
    /// Embeds S sentences and tells of what the embeddings were made.
    func encode(_ sentences: [String]) -> EncodedSentences

    /// How far the tokens of S sentences mean what a query's tokens mean, from 0 to 1.
    func tokenRelevance(of sentences: [String], to query: String) -> [Float]
}

extension TokenTable: DocumentTable {
    func tokenRelevance(of sentences: [String], to query: String) -> [Float] {
        TokenRelevance(to: query, in: self).scores(of: sentences)
    }
}

extension StaticEncoder {
    /// The table for a document, ``isEnglish(_:query:)`` or not.
    func table(forEnglish isEnglish: Bool) -> any DocumentTable {
        isEnglish ? english : multilingual
    }
}
