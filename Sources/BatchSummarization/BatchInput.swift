/// One document of a batch.
public struct BatchInput: Sendable, Hashable {
    /// The file to read; `-` is standard input.
    public let path: String
    /// The name in an output tree: relative to the input directory, or the last component of a file
    /// that was named itself.
    public let name: String

    /// A document and its name in an output tree.
    public init(path: String, name: String) {
        self.path = path
        self.name = name
    }

    /// A file that was named itself.
    public init(path: String) {
        self.init(path: path, name: path.split(separator: "/").last.map(String.init) ?? path)
    }
}
