private import Glibc
public import Summarization

/// How a file becomes a document.
public struct DocumentReading: Sendable, Hashable {
    /// What the files are; by default nil: recognised by content, then by name.
    public var format: Document.Format?
    /// The character set of the files; by default nil: what a file says of itself.
    public var charset: String?
    /// Bytes of the largest file or line that is no error, by default 256 MiB.
    public var maximumSize: Int
    /// What tells the content of a page; by default nil: the program's own parameters, which are
    /// then read with the first page.
    package var classifier: ContentClassifier?
    /// Whether documents are split into sentences, by default true; else each block of a page is
    /// one.
    package var splitsSentences = true

    /// Reading that differs from the defaults only where said.
    public init(
        format: Document.Format? = nil,
        charset: String? = nil,
        maximumSize: Int = 256 << 20
    ) {
        self.format = format
        self.charset = charset
        self.maximumSize = maximumSize
    }

    /// Reads a file, or standard input for `-`.
    ///
    /// - Throws: ``SummarizerError`` that names the path.
    public func document(at path: String) throws(SummarizerError) -> Document {
        do {
            let bytes =
                path == "-"
                ? try FileReading.bytes(ofDescriptor: STDIN_FILENO, limit: maximumSize)
                : try FileReading.bytes(ofFile: path, limit: maximumSize)
            return try Document(
                parsing: bytes,
                as: format,
                charset: charset,
                name: path == "-" ? nil : path,
                classifier: classifier,
                splitsSentences: splitsSentences
            )
        } catch {
            throw error.naming(path)
        }
    }
}
