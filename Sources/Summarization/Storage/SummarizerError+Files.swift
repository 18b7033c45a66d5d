private import Glibc

extension SummarizerError {
    /// A file that cannot be read: what the system says, and the path.
    package static func unreadable(_ number: Int32, path: String?) -> SummarizerError {
        SummarizerError(
            .unreadable,
            "cannot be read: " + SystemErrorText.words(for: number),
            path: path
        )
    }

    /// A file that cannot be written: what the system says, and the path.
    package static func unwritable(_ number: Int32, path: String?) -> SummarizerError {
        SummarizerError(
            .unwritable,
            "cannot be written: "
                + (number == ENOENT
                    ? "its directory does not exist; make it first"
                    : SystemErrorText.words(for: number)),
            path: path
        )
    }
}
