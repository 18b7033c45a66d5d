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

            As JSON it stands beside what the page says of itself (title, site, author, date, \
            description, address, language), its blocks and its posts.

            With --jsonl a line {"id","html"} is answered by {"id","title","text"}, with --format \
            json too by all of that.

            Examples:
              summarize extract page.html
              curl -L https://example.org/ | summarize extract
              summarize extract --format markdown page.html > page.md
              summarize extract --jsonl < pages.jsonl > texts.jsonl
            """,
        version: SummarizeCommand.configuration.version
    )

    @OptionGroup(title: "Output") var output: ExtractArguments

    @OptionGroup(title: "Reading") var reading: ReadingArguments

    @OptionGroup var input: InputArguments

    func execute() async throws -> ExitStatus {
        let format = output.format ?? .text
        if input.jsonl, format == .markdown {
            throw ValidationError("--format markdown: --jsonl answers in JSON; leave out one")
        }
        return try await DocumentCommand(reading: reading, input: input)
            .run(
                task: format == .json ? .document : .mainText,
                separator: format == .json ? "" : "\n"
            ) { document, path, namesInput in
                format.render(document, of: path, namesInput: namesInput)
            }
    }
}
