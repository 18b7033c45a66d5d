internal import ArgumentParser
internal import Summarization

/// Where a summary goes and how it is written, as typed.
struct OutputArguments: ParsableArguments {
    @Option(
        help: """
            How summaries are written; html is a page that shows the whole document, lit by its \
            weights. The default is text.
            """
    )
    var format: SummaryFormat?

    @Option(
        help: ArgumentHelp(
            """
            Write there: NAME.jsonl is one stream; for a directory of inputs, or when it is a \
            directory, a tree with one file an input (json by default); else one file.
            """,
            valueName: "path"
        )
    )
    var output: String?
}
