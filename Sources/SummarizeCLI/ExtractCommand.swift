internal import ArgumentParser
internal import BatchSummarization
internal import Summarization

/// `summarize extract [INPUT…]`: prints the main text that the parser found.
struct ExtractCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        _superCommandName: "summarize",
        abstract: "Print the main text of a page.",
        usage: "summarize extract [OPTION...] [INPUT...]",
        discussion: """
            Blocks are separated by a blank line; a table's row is a line, its cells separated by \
            tabs. The places that a summary in JSON names count bytes of this text.

            With --jsonl a line {"id","html"} is answered by {"id","title","text"}.

            Examples:
              summarize extract page.html
              curl -L https://example.org/ | summarize extract
              summarize extract --jsonl < pages.jsonl > texts.jsonl
            """,
        version: SummarizeCommand.configuration.version
    )

    @OptionGroup(title: "Reading") var reading: ReadingArguments

    @OptionGroup var input: InputArguments

    func execute() async throws -> ExitStatus {
        try await DocumentCommand(reading: reading, input: input)
            .run(task: .mainText) { $0.mainText + "\n" }
    }
}
