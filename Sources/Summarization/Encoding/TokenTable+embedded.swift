extension TokenTable<UnigramTokenizer> {
    /// The table for all languages that is part of the program.
    static var embedded: Self { multilingualTable }
}

/// Apart, because a generic type holds no constants.
private let multilingualTable: TokenTable<UnigramTokenizer> = {
    do {
        let file = try Safetensors(ModelData.multilingualTable)
        return try TokenTable(tokenizer: UnigramTokenizer(file), file: file)
    } catch {
        preconditionFailure("the program was built with damaged parameters: \(error)")
    }
}()
