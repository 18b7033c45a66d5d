internal import ArgumentParser
internal import Summarization

/// Other parameters for telling the content of a page, to measure those that have not seen it.
struct BlockParameterArguments: ParsableArguments {
    @Option(
        name: .customLong("block-parameters"),
        help: ArgumentHelp(
            "Parameters that tell a page's content, in place of the program's own.",
            valueName: "file",
            visibility: .hidden
        )
    )
    var path: String?

    /// Nil, for the program's own parameters, where no file is named.
    ///
    /// - Throws: ``SummarizerError`` for a file that is missing or damaged.
    var classifier: ContentClassifier? {
        get throws {
            try path.map { try ContentClassifier(Safetensors(path: $0)) }
        }
    }
}
