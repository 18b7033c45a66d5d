internal import ArgumentParser
internal import BatchSummarization
internal import Summarization

/// `summarize embed --output OUT.npy FILE`: writes a row of numbers for each line.
struct EmbedCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "embed",
        _superCommandName: "summarize",
        abstract: "Write an embedding for each line of a text file.",
        usage: """
            summarize embed --output OUT.npy [FILE]
            summarize embed --jsonl [--output OUT.jsonl] [FILE...]
            """,
        discussion: """
            The output is a NumPy array of float32: one row of unit length a line, zeros for an empty \
            line. The similarity of two lines is the dot product of their rows. Files of any size are \
            read in bounded memory.

            With --jsonl a line {"id","sentences":[text...]} is answered by {"id","embeddings":[[number...]...]}.

            Examples:
              summarize embed --output rows.npy lines.txt
              summarize sentences page.html | summarize embed --output rows.npy
              summarize embed --encoder minilm --output rows.npy lines.txt
            """,
        version: SummarizeCommand.configuration.version
    )

    @Argument(
        help: ArgumentHelp(
            "A UTF-8 text file, or - for standard input, which is also read when none is named.",
            valueName: "file"
        )
    )
    var files: [String] = []

    @Option(help: ArgumentHelp("The array to write.", valueName: "path"))
    var output: String?

    @Flag(help: "Be a filter: a JSON object a line in, one a line out, in the same order.")
    var jsonl = false

    @OptionGroup var encoder: EncoderArguments

    @OptionGroup(title: "Reading") var limits: LimitArguments

    func validate() throws {
        try InputPaths.check(files)
        if output == "" { throw ValidationError("--output '': name a file") }
        guard !jsonl else { return }
        if output == nil {
            throw ValidationError("no output; name the array with --output OUT.npy")
        }
        if files.count > 1 {
            throw ValidationError("\(files[1]): only one file can be embedded at a time")
        }
    }

    func execute() async throws -> ExitStatus {
        let paths = try InputPaths.orStandardInput(files)
        try Destination.refuseInput(InputList(paths: paths, output: output))
        let summarizer = try encoder.summarizer
        guard let output, !jsonl else {
            return try await LineAnswering(
                filter: JSONLinesFilter(
                    task: .embeddings,
                    summarizer: summarizer,
                    reading: DocumentReading(maximumSize: limits.maximumSize.bytes),
                    threads: limits.threadCount
                ),
                paths: paths,
                output: output
            )
            .run()
        }
        try await LineEmbedding(
            summarizer: summarizer,
            maximumLineSize: limits.maximumSize.bytes,
            threads: limits.threadCount
        )
        .run(path: paths[0], output: output)
        return .success
    }
}
