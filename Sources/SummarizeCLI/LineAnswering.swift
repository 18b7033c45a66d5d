internal import BatchSummarization
internal import Summarization

/// A command that is a filter of JSON lines.
struct LineAnswering: Sendable {
    let filter: JSONLinesFilter
    let paths: [String]
    /// The file of answers; nil for standard output.
    var output: String?
    var isQuiet = false

    /// Answers all lines.
    func run() async throws -> ExitStatus {
        let diagnostics = Diagnostics(isQuiet: isQuiet)
        let writer = try ResultWriter(path: output)
        try await filter.run(paths: paths) { answer in
            if let line = answer.line {
                if answer.error != nil { diagnostics.countFailure() }
                if let query = answer.unmatchedQuery {
                    diagnostics.unmatched(query: query, in: "line \(line)")
                }
                try writer.write(answer.json + "\n")
            } else if let error = answer.error {
                diagnostics.failed(error)
            }
        }
        try writer.finish(keepsEmpty: true)
        return diagnostics.status
    }
}
