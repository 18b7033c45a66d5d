private import Glibc
internal import Summarization

/// A line at the bottom of a terminal that says how far the work is: count, rate, current file.
struct ProgressLine: Sendable {
    /// Often enough to look alive, seldom enough to cost nothing.
    private static let interval = Duration.milliseconds(100)

    private let start = ContinuousClock.now
    private var lastDrawn: ContinuousClock.Instant?
    private var count = 0
    private var isVisible = false

    /// An input is done.
    mutating func advance(past path: String) {
        count += 1
        let now = ContinuousClock.now
        if let lastDrawn, now - lastDrawn < Self.interval { return }
        lastDrawn = now
        let seconds = (now - start) / .seconds(1)
        let rate = seconds > 0 ? Int((Double(count) / seconds).rounded()) : count
        let text = "\(count) done, \(rate)/s, \(path)".withoutControls
        // One column stays free, or some terminals wrap.
        let width = (Terminal.width(STDERR_FILENO) ?? 80) - 1
        Diagnostics.writeAll("\r\u{1B}[K" + LineWrapping.start(of: text, fitting: width))
        isVisible = true
    }

    /// Removes the line; the next ``advance(past:)`` after a while draws it again.
    mutating func clear() {
        if isVisible { Diagnostics.writeAll("\r\u{1B}[K") }
        isVisible = false
    }

    /// Whether standard error can show such a line without spoiling the results.
    ///
    /// - Parameter besideResults: Whether results are printed to standard output meanwhile.
    /// - Returns: Whether there is such a terminal, and no result appears on one.
    static func isPossible(besideResults: Bool) -> Bool {
        Terminal.isTerminal(STDERR_FILENO) && Terminal.movesCursor
            && !(besideResults && Terminal.isTerminal(STDOUT_FILENO))
    }
}
