internal import ArgumentParser
internal import BatchSummarization
internal import Summarization

/// `summarize [INPUT…]`: prints the sentences that carry each input.
struct SummarizeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "summarize",
        abstract: "Print the sentences that carry a page, word for word.",
        usage: """
            summarize [OPTION...] [INPUT...]
            summarize extract|sentences|embed|features --help
            """,
        discussion: """
            How a summary is made, in this order:
              document    bytes are decoded and parsed; the main text of a page is found
              sentences   the text is split
              embeddings  each sentence becomes a row of numbers
              attention   a query of the document, or yours, weighs the sentences
              summary     the weightiest that fit are printed in the order of the text

            With --jsonl a line {"id","html"} (or "html_base64", "text", "paragraphs"; and "title", \
            "language", "query" where known) is answered by a line of JSON.

            Subcommands print what a stage makes:
              extract     the main text
              sentences   one sentence a line
              embed       one row a line, as a NumPy array
              features    what the attention layer sees, for training

            Examples:
              summarize page.html
              curl -L https://example.org/ | summarize
              summarize --query 'who pays for it' --words 80 report.html
              summarize --format markdown a.html b.html
              summarize --format html page.html > why.html
              summarize --output summaries/ pages/
              summarize --output summaries.jsonl --include '*.html' pages/
              summarize --jsonl < pages.jsonl > summaries.jsonl

            The exit status is 0 when all was done, 1 when something was skipped, 2 for wrong usage. \
            Nothing is ever fetched from a network.
            """,
        version: "summarize 0.1.0"
    )

    @OptionGroup(title: "Summary") var summary: SummaryArguments

    @OptionGroup(title: "Summary") var encoder: EncoderArguments

    @OptionGroup(title: "Output") var output: OutputArguments

    @OptionGroup(title: "Reading") var reading: ReadingArguments

    @OptionGroup var input: InputArguments

    func execute() async throws -> ExitStatus {
        let settings = try SummarizeSettings(self)
        return settings.isFilter
            ? try await summarizeLines(settings) : try await summarizeFiles(settings)
    }
}
