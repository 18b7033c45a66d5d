extension TokenTable<UnigramTokenizer> {
    /// The table for all languages that is part of the program.
    static var embedded: Self { multilingualTable }
}

/// Apart, because a generic type holds no constants.
private let multilingualTable = ModelData.sound { () throws(SummarizerError) in
    let file = try Safetensors(ModelData.multilingualTable)
    return try TokenTable(tokenizer: UnigramTokenizer(file), file: file)
}
