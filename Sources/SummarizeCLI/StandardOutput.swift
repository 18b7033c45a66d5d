private import Glibc
internal import Summarization

/// Where results go when no file is named.
enum StandardOutput {
    /// Nobody reads any more.
    struct ClosedPipe: Error {}

    /// Writes a whole text at once, so that a reader who waits for it gets it.
    ///
    /// - Throws: ``ClosedPipe``, or `SummarizerError` with code `unwritable`.
    static func write(_ text: String) throws {
        let bytes = Array(text.utf8)
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes[done...].withUnsafeBytes { rest in
                unsafe Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
            }
            if written >= 0 {
                done += written
            } else if errno == EPIPE {
                throw ClosedPipe()
            } else if errno != EINTR {
                throw SummarizerError.unwritable(errno, path: "standard output")
            }
        }
    }
}
