internal import ArgumentParser
internal import BatchSummarization
internal import Summarization

/// `summarize sentences [INPUT…]`: prints one sentence a line.
struct SentencesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "sentences",
        _superCommandName: "summarize",
        abstract: "Print the main text of a page, one sentence a line.",
        usage: "summarize sentences [OPTION...] [INPUT...]",
        discussion: """
            With --jsonl a line {"id","text"} is answered by {"id","sentences":[text...]}.

            Examples:
              summarize sentences page.html
              summarize sentences --from text notes.txt | wc -l
              summarize sentences --jsonl < texts.jsonl > sentences.jsonl
            """,
        version: SummarizeCommand.configuration.version
    )

    @OptionGroup(title: "Reading") var reading: ReadingArguments

    @OptionGroup var input: InputArguments

    func execute() async throws -> ExitStatus {
        try await DocumentCommand(reading: reading, input: input)
            .run(task: .sentences) { document, path, namesInput in
                (namesInput ? InputHeading.line(for: path) : "")
                    + document.sentences.indices
                    .map { document.text(ofSentence: $0).withoutControls + "\n" }.joined()
            }
    }
}
