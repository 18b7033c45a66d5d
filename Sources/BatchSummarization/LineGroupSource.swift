internal import Summarization

/// The lines of a file in groups, so that a task has enough to do.
struct LineGroupSource: InputSource, ~Copyable {
    /// Bytes of lines after which a group is full, so that long lines do not pile up.
    private static let groupBytes = 1 << 20

    private var reader: LineReader
    private let path: String
    private let groupSize: Int
    private var count = 0

    /// - Parameters:
    ///   - reader: An open file.
    ///   - path: Named in errors.
    ///   - groupSize: Lines, at least 1.
    init(reader: consuming LineReader, path: String, groupSize: Int) {
        self.reader = reader
        self.path = path
        self.groupSize = groupSize
    }

    /// Always waits: nobody can wait for the rows of single lines.
    mutating func next(waiting: Bool) throws(SummarizerError) -> Supply<[[UInt8]]> {
        var lines: [[UInt8]] = []
        var bytes = 0
        reading: while lines.count < groupSize, bytes < Self.groupBytes {
            switch try reader.next(waiting: true) {
            case .line(let line):
                if count == 0 { try refuseBinary(line) }
                count += 1
                bytes += line.count
                lines.append(line)
            case .tooLong:
                throw SummarizerError(
                    .tooLarge,
                    "line \(count + 1) is too long; raise the limit with --max-size",
                    path: path
                )
            case .notYet: continue
            case .end: break reading
            }
        }
        return lines.isEmpty ? .end : .input(lines)
    }

    private func refuseBinary(_ line: [UInt8]) throws(SummarizerError) {
        guard !line.isEmpty else { return }
        do {
            _ = try Document.Format.recognize(line, name: path)
        } catch  where error.code == .notText {
            throw error.naming(path)
        } catch {
            // Anything else is a matter of whole documents, not of lines.
        }
    }
}
