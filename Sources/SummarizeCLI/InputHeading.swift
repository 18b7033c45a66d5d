internal import Summarization

/// The line before each of several results.
enum InputHeading {
    /// `==> path <==` with its line break.
    static func line(for path: String) -> String {
        "==> \(path.withoutControls) <==\n"
    }

    /// The path as Markdown, with a blank line.
    static func markdown(for path: String) -> String {
        "`\(path.withoutControls)`\n\n"
    }
}
