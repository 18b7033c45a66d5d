internal import Summarization

/// The lines of files one after the other, numbered from 1 through all of them.
struct LineSource: InputSource, ~Copyable {
    /// A line, or why there is none.
    struct NumberedLine: Sendable {
        /// Counts the lines of all files from 1; nil for a file that cannot be read.
        let number: Int?
        let bytes: Result<[UInt8], SummarizerError>
    }

    private var remaining: ArraySlice<String>
    private let limit: Int
    private var reader: LineReader?
    private var count = 0

    /// - Parameters:
    ///   - paths: Files, or `-` for standard input.
    ///   - limit: Bytes of the longest line that is allowed.
    init(paths: [String], limit: Int) {
        remaining = paths[...]
        self.limit = limit
    }

    mutating func next(waiting: Bool) -> Supply<NumberedLine> {
        do {
            while true {
                guard let line = try reader?.next(waiting: waiting) else {
                    guard let path = remaining.popFirst() else { return .end }
                    reader = try LineReader(path: path, limit: limit)
                    continue
                }
                switch line {
                case .end: reader = nil
                case .notYet: return .notYet
                case .line(let bytes):
                    count += 1
                    // An empty line asks nothing.
                    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                    return .input(NumberedLine(number: count, bytes: .success(bytes)))
                case .tooLong:
                    count += 1
                    let error = SummarizerError(
                        .tooLarge,
                        "the line is longer than \(limit) bytes; raise the limit with --max-size"
                    )
                    return .input(NumberedLine(number: count, bytes: .failure(error)))
                }
            }
        } catch {
            reader = nil
            return .input(NumberedLine(number: nil, bytes: .failure(error)))
        }
    }
}
