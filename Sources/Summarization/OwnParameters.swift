/// Parameters that stand in for those of the library, told apart by what their files say they are.
struct OwnParameters {
    private(set) var attention: [EncoderName: SentenceAttention] = [:]
    private(set) var reading: ReadingHead?
    private(set) var change: LowRankChange?

    /// - Parameters:
    ///   - paths: Safetensors files as `Training/` writes them.
    ///   - encoder: What they are wanted for.
    /// - Throws: ``SummarizerError`` naming a file that is unreadable, damaged, for another
    ///   encoder, or for what a file before it was for.
    init(paths: [String], for encoder: EncoderName) throws(SummarizerError) {
        for path in paths {
            let file = try Safetensors(path: path)
            do throws(SummarizerError) {
                if file.metadata["change.sha256"] != nil {
                    try Self.check(encoder == .minilm)
                    try Self.check(isFirst: reading == nil)
                    reading = ReadingHead(parameters: try ReadingParameters(file))
                    let change = try LowRankChange(file)
                    try change.check(for: .miniLM)
                    self.change = change
                } else {
                    // The encoder minilm reads what is not English as the encoder static does.
                    let name = file.metadata["encoder"].flatMap(EncoderName.init) ?? .static
                    try Self.check(encoder == .minilm || name == .static)
                    try Self.check(isFirst: attention[name] == nil)
                    attention[name] = SentenceAttention(try Self.parameters(file, for: name))
                }
            } catch {
                throw error.path == nil ? error.naming(path) : error
            }
        }
    }

    private static func parameters(
        _ file: Safetensors,
        for encoder: EncoderName
    ) throws(SummarizerError) -> AttentionParameters {
        let parameters = try AttentionParameters(file, encoder: encoder)
        let dimension = StaticEncoder.embedded.dimension
        guard parameters.embeddingDimension == dimension else {
            throw .damaged(
                "the parameters are for embeddings of \(parameters.embeddingDimension) numbers, "
                    + "the table has \(dimension); train them for this encoder"
            )
        }
        return parameters
    }

    private static func check(_ isWanted: Bool) throws(SummarizerError) {
        guard isWanted else {
            throw .damaged("has parameters for the encoder minilm; add --encoder minilm")
        }
    }

    private static func check(isFirst: Bool) throws(SummarizerError) {
        guard isFirst else {
            throw .damaged("a file before it has parameters for the same; leave one out")
        }
    }
}
