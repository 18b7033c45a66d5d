internal import ArgumentParser

/// How a main text is written, as typed.
struct ExtractArguments: ParsableArguments {
    @Option(
        help: """
            How the main text is written: alone, as Markdown with its headings, lists, tables and \
            code, or as JSON with all that is known of the page. The default is text.
            """
    )
    var format: ExtractFormat?
}
