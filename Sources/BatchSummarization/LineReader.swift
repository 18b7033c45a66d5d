private import Glibc
internal import Summarization

/// The lines of an open file, in memory bounded by the longest line that is allowed.
struct LineReader: ~Copyable {
    /// What came next.
    enum Line: Sendable {
        /// The bytes before a line break, or before the end of the file.
        case line([UInt8])
        /// A line longer than the limit; its bytes are dropped.
        case tooLong
        /// No whole line has arrived yet.
        case notYet
        /// No line is left.
        case end
    }

    /// Bytes, how much is read at once.
    private static let chunkSize = 64 << 10

    private let descriptor: Int32
    private let ownsDescriptor: Bool
    private let path: String
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the next line starts in the buffer.
    private var start = 0
    /// Up to where the buffer is known to hold no line break of the next line.
    private var searched = 0
    private var isTooLong = false
    private var isAtEnd = false

    /// Opens a file, or takes standard input for `-`.
    ///
    /// - Parameters:
    ///   - path: Also named in errors.
    ///   - limit: Bytes of the longest line that is allowed.
    /// - Throws: ``SummarizerError`` with code `unreadable`.
    init(path: String, limit: Int) throws(SummarizerError) {
        descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
        ownsDescriptor = path != "-"
        self.path = path
        self.limit = limit
        guard descriptor >= 0 else { throw .unreadable(errno, path: path) }
    }

    deinit {
        if ownsDescriptor { close(descriptor) }
    }

    /// The next line.
    ///
    /// - Parameter waiting: Whether to wait for the writer of a pipe that has sent nothing.
    /// - Returns: A line, or why there is none.
    /// - Throws: ``SummarizerError`` with code `unreadable`.
    mutating func next(waiting: Bool) throws(SummarizerError) -> Line {
        while true {
            if let line = takeLine() { return line }
            if isAtEnd { return takeRest() }
            guard waiting || hasInput else { return .notYet }
            try fill()
        }
    }

    /// A whole line of the buffer, nil when its line break is not there yet.
    private mutating func takeLine() -> Line? {
        guard let lineBreak = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
            searched = buffer.count
            return nil
        }
        defer {
            start = lineBreak + 1
            searched = start
            isTooLong = false
        }
        return isTooLong || lineBreak - start > limit
            ? .tooLong : .line(Array(buffer[start..<lineBreak]))
    }

    /// What follows the last line break.
    private mutating func takeRest() -> Line {
        guard isTooLong || start < buffer.count else { return .end }
        defer {
            buffer = []
            start = 0
            searched = 0
            isTooLong = false
        }
        return isTooLong || buffer.count - start > limit ? .tooLong : .line(Array(buffer[start...]))
    }

    private mutating func fill() throws(SummarizerError) {
        if buffer.count - start > limit {
            isTooLong = true
            start = buffer.count
        }
        buffer.removeSubrange(..<start)
        searched -= start
        start = 0
        let held = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.chunkSize))
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            while true {
                let count = unsafe read(
                    descriptor,
                    bytes.baseAddress.map { unsafe $0 + held },
                    Self.chunkSize
                )
                if count >= 0 || errno != EINTR { return count }
            }
        }
        buffer.removeSubrange((held + max(0, count))...)
        guard count >= 0 else { throw .unreadable(errno, path: path) }
        isAtEnd = count == 0
    }

    /// Whether a read would answer at once.
    private var hasInput: Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&request, 1, 0) != 0
    }
}
