extension WordPieceTokenizer {
    /// The tokenizer that is part of the program: the vocabulary of all-MiniLM-L6-v2.
    package static let embedded: WordPieceTokenizer = {
        do {
            return WordPieceTokenizer(
                vocabulary: try Vocabulary(ModelData.vocabulary.copy()),
                characters: try CharacterTable(ModelData.characters.copy())
            )
        } catch {
            preconditionFailure("the program was built with a damaged vocabulary: \(error)")
        }
    }()
}
