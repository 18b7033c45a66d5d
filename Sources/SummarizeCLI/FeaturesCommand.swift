internal import ArgumentParser
internal import BatchSummarization
internal import Summarization

/// `summarize features --jsonl`: prints what the attention layer sees, for training.
struct FeaturesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "features",
        _superCommandName: "summarize",
        abstract: "Print what the attention layer sees of a document, for training.",
        usage: "summarize features --jsonl [OPTION...] [FILE...]",
        discussion: """
            A line {"id","html"} (or "html_base64", "text", "paragraphs"; "query" where one is asked) is \
            answered by {"id","features":{"names","rows"},"embeddings","title_embedding"} and, for a \
            query, "query_embedding": a row a sentence. With --blocks a page is answered \
            by what the classifier of its blocks sees: a row a block.

            Example:
              summarize features --jsonl < pages.jsonl > features.jsonl
            """,
        version: SummarizeCommand.configuration.version
    )

    @Argument(
        help: ArgumentHelp(
            "Files of JSON lines, or - for standard input, which is also read when none is named.",
            valueName: "file"
        )
    )
    var files: [String] = []

    @Flag(help: "A JSON object a line in, one a line out; the only way that there is.")
    var jsonl = false

    @Flag(help: "What the classifier of a page's blocks sees instead.")
    var blocks = false

    @Option(help: ArgumentHelp("The character set of \"html_base64\".", valueName: "name"))
    var charset: String?

    @OptionGroup var encoder: EncoderArguments

    @OptionGroup var blockParameters: BlockParameterArguments

    @OptionGroup(title: "Reading") var limits: LimitArguments

    func validate() throws {
        try InputPaths.check(files)
        if let charset { try ReadingArguments.check(charset: charset) }
        if !jsonl { throw ValidationError("features are printed of JSON lines only; add --jsonl") }
    }

    func execute() async throws -> ExitStatus {
        var reading = DocumentReading(charset: charset, maximumSize: limits.maximumSize.bytes)
        reading.classifier = try blockParameters.classifier
        return try await LineAnswering(
            filter: JSONLinesFilter(
                task: blocks ? .blocks : .features,
                summarizer: encoder.summarizer,
                reading: reading,
                threads: limits.threadCount
            ),
            paths: InputPaths.orStandardInput(files)
        )
        .run()
    }
}
