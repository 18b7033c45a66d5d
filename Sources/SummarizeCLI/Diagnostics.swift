private import Glibc
internal import Summarization
private import Synchronization

/// Messages on standard error, and the exit status that they add up to.
final class Diagnostics: Sendable {
    private struct State {
        var status = ExitStatus.success
        var progress: ProgressLine?
    }

    private let isQuiet: Bool
    private let isVerbose: Bool
    private let state: Mutex<State>

    /// - Parameters:
    ///   - isQuiet: Whether nothing is said; failures still count.
    ///   - isVerbose: Whether what was done is said too.
    ///   - showsProgress: Whether a line that overwrites itself tells how far the work is.
    init(isQuiet: Bool, isVerbose: Bool = false, showsProgress: Bool = false) {
        self.isQuiet = isQuiet
        self.isVerbose = isVerbose
        state = Mutex(State(progress: showsProgress && !isQuiet ? ProgressLine() : nil))
    }

    /// Failure once something has failed.
    var status: ExitStatus {
        state.withLock { $0.status }
    }

    /// Something was skipped: `PATH: what happened, what to do`.
    func failed(_ error: SummarizerError) {
        countFailure()
        say(error.description)
    }

    /// Something was skipped, and its answer says so.
    func countFailure() {
        state.withLock { $0.status = .failure }
    }

    /// The query found nothing, so the summary is a general one.
    func unmatched(query: String, in name: String) {
        let isLong = query.count > Self.longestQuery
        let shown = isLong ? query.prefix(Self.longestQuery) + "…" : query[...]
        say("\(name): nothing answers the query '\(shown)'; this is the general summary")
    }

    /// Characters of a query that a message repeats.
    private static let longestQuery = 80

    /// An input is done.
    func finished(_ path: String, _ what: @autoclosure () -> String) {
        if isVerbose { say("\(path): \(what())") }
        state.withLock { $0.progress?.advance(past: path) }
    }

    /// Takes the progress line away.
    func close() {
        state.withLock { $0.progress?.clear() }
    }

    private func say(_ message: String) {
        guard !isQuiet else { return }
        state.withLock { state in
            state.progress?.clear()
            Self.write("summarize: " + message)
        }
    }

    /// Writes one line, whatever the message holds: names of files may have line breaks in them.
    static func write(_ message: String) {
        writeAll(message.withoutControls + "\n")
    }

    /// Writes to standard error; when that fails there is nobody left to tell.
    static func writeAll(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes {
            unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
        }
    }
}
