internal import Summarization
private import Synchronization

/// Writes results one after the other, to standard output or into one file that appears whole.
final class ResultWriter: Sendable {
    private struct State: ~Copyable {
        /// Nil for standard output.
        var file: AtomicFile?
        var isEmpty = true

        init(path: String?) throws(SummarizerError) {
            guard let path else { return }
            file = try AtomicFile(path: path)
        }
    }

    private let separator: String
    private let state: Mutex<State>

    /// - Parameters:
    ///   - path: The file; nil for standard output.
    ///   - separator: Stands between two results.
    /// - Throws: `SummarizerError` with code `unwritable`.
    init(path: String?, separator: String = "") throws(SummarizerError) {
        self.separator = separator
        state = Mutex(try State(path: path))
    }

    /// Adds a result.
    ///
    /// - Throws: `SummarizerError` with code `unwritable`, `StandardOutput.ClosedPipe`.
    func write(_ result: String) throws {
        try state.withLock { state in
            let text = state.isEmpty ? result : separator + result
            state.isEmpty = false
            if state.file == nil {
                try StandardOutput.write(text)
            } else {
                try state.file?.append(Array(text.utf8))
            }
        }
    }

    /// Gives the file its name.
    ///
    /// - Parameter keepsEmpty: Whether a file without a result is wanted.
    /// - Throws: `SummarizerError` with code `unwritable`.
    func finish(keepsEmpty: Bool) throws {
        try state.withLock { state in
            guard keepsEmpty || !state.isEmpty else { return }
            try state.file.take()?.commit()
        }
    }
}
