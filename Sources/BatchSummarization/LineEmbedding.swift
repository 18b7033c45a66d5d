public import Summarization
private import Synchronization

/// Embeds the lines of a text file: a row of a NumPy array each, in their order.
///
/// Memory is bounded, so the file may be of any length.
public struct LineEmbedding: Sendable {
    /// Makes the embeddings.
    public var summarizer: Summarizer
    /// Bytes of the longest line that is no error, by default 256 MiB.
    public var maximumLineSize: Int
    /// How many groups of lines are worked on at the same time, at least 1 and by default 1.
    public var threads: Int

    /// An embedding that differs from the defaults only where said.
    public init(summarizer: Summarizer, maximumLineSize: Int = 256 << 20, threads: Int = 1) {
        self.summarizer = summarizer
        self.maximumLineSize = maximumLineSize
        self.threads = threads
    }

    /// Writes a float32 array of one row a line; an empty line has a zero row.
    ///
    /// - Parameters:
    ///   - path: A UTF-8 text file, or `-` for standard input.
    ///   - output: The `.npy` file, which appears whole or not at all.
    /// - Throws: ``SummarizerError`` that names the file that could not be read or written.
    @concurrent
    public func run(path: String, output: String) async throws {
        let summarizer = summarizer
        let columns = summarizer.embeddings(of: []).columns
        let file = Mutex<NumPyFile?>(try NumPyFile(path: output, columns: columns))
        try await processInOrder(
            LineGroupSource(
                reader: LineReader(path: path, limit: maximumLineSize),
                path: path,
                groupSize: summarizer.sentencesPerTask
            ),
            width: threads,
            transform: { lines in
                summarizer.embeddings(of: lines.map { String(decoding: $0, as: UTF8.self) })
                    .elements
            },
            receive: { rows in try file.withLock { try $0?.append(rows) } }
        )
        try file.withLock { $0.take() }?.commit()
    }
}
