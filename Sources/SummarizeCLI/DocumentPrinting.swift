internal import BatchSummarization
internal import Summarization

/// A command that prints something of every input.
struct DocumentPrinting: Sendable {
    let batch: Batch
    let isQuiet: Bool
    let isVerbose: Bool
    /// What stands between two results where there are several.
    let separator: String
    /// What is printed of the document at a path, ending with a line break; of several each says
    /// what it is of.
    let text: @Sendable (Document, _ path: String, _ namesInput: Bool) -> String

    /// Prints all inputs to standard output.
    func run() async throws -> ExitStatus {
        let hasSeveralInputs = batch.inputs.hasSeveral
        let diagnostics = Diagnostics(
            isQuiet: isQuiet,
            isVerbose: isVerbose,
            showsProgress: hasSeveralInputs && ProgressLine.isPossible(besideResults: true)
        )
        defer { diagnostics.close() }
        let writer = try ResultWriter(path: nil, separator: hasSeveralInputs ? separator : "")
        try await batch.run { input, document throws(SummarizerError) in
            text(document, input.path, hasSeveralInputs)
        } receive: { item in
            switch item.result {
            case .failure(let error): diagnostics.failed(error)
            case .success(let text):
                try writer.write(text)
                diagnostics.finished(item.input?.path ?? "", "\(text.utf8.count) bytes")
            }
        }
        return diagnostics.status
    }
}
