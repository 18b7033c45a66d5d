internal import BatchSummarization
internal import Summarization

/// What `extract` and `sentences` have in common: something of a document is printed.
struct DocumentCommand {
    let reading: ReadingArguments
    let input: InputArguments

    /// - Parameters:
    ///   - task: What a line is answered with under `--jsonl`.
    ///   - separator: What stands between two results. The default is a blank line.
    ///   - text: What is printed of the document at a path, ending with a line break; of several
    ///     each says what it is of.
    /// - Returns: How it went.
    /// - Throws: `ValidationError` for wrong usage, else what ends the command.
    func run(
        task: JSONLinesFilter.Task,
        separator: String = "\n",
        text: @escaping @Sendable (Document, _ path: String, _ namesInput: Bool) -> String
    ) async throws -> ExitStatus {
        var documentReading = try reading.reading(isFilter: input.jsonl)
        switch task {
        case .mainText, .document: documentReading.splitsSentences = false
        default: break
        }
        if input.jsonl {
            return try await LineAnswering(
                filter: JSONLinesFilter(
                    task: task,
                    summarizer: Summarizer(),
                    reading: documentReading,
                    threads: reading.limits.threadCount
                ),
                paths: input.paths(),
                isQuiet: input.directories.quiet
            )
            .run()
        }
        return try await DocumentPrinting(
            batch: Batch(
                inputs: input.list(),
                reading: documentReading,
                threads: reading.limits.threadCount
            ),
            isQuiet: input.directories.quiet,
            isVerbose: input.directories.verbose,
            separator: separator,
            text: text
        )
        .run()
    }
}
