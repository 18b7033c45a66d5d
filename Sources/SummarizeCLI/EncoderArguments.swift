internal import ArgumentParser
internal import Summarization

/// What gives sentences their directions, as typed.
struct EncoderArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What knows the meaning of sentences: the program's own table, or, of English ones, a "
                + "transformer that is installed apart. The default is static.",
            valueName: "encoder"
        )
    )
    var encoder: EncoderName?

    @Option(
        help: ArgumentHelp(
            "Where the model of the encoder minilm lies, when not in a usual place.",
            valueName: "dir"
        )
    )
    var model: String?

    func validate() throws {
        guard let model else { return }
        if model.isEmpty { throw ValidationError("--model '': name a directory") }
        guard encoder == .minilm else {
            throw ValidationError(
                "--model \(model): the encoder static is part of the program; add --encoder minilm"
            )
        }
    }

    /// The encoder that was asked for, else the program's own.
    var name: EncoderName { encoder ?? .static }

    /// A summarizer with this encoder.
    var summarizer: Summarizer {
        get throws(SummarizerError) { try Summarizer(encoder: name, model: model) }
    }
}
