extension WordPieceTokenizer {
    /// The tokenizer that is part of the program: the vocabulary of all-MiniLM-L6-v2.
    package static let embedded = ModelData.sound { () throws(SummarizerError) in
        WordPieceTokenizer(
            vocabulary: try Vocabulary(ModelData.vocabulary.copy()),
            characters: try CharacterTable(ModelData.characters.copy())
        )
    }
}
