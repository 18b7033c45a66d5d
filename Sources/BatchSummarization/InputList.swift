public import Summarization

/// Files, directories and standard input, as a command line names them.
///
/// A directory stands for the files below it in byte order of their paths; hidden files, and
/// directories that are symbolic links, are left out.
public struct InputList: Sendable {
    /// Files, directories, or `-` for standard input.
    public var paths: [String]
    /// When not empty, only files in directories whose path or name one of them matches.
    public var include: [Glob]
    /// Files and directories in directories that are left out.
    public var exclude: [Glob]
    /// Where results go: a file or directory that is not read even when it lies inside an input.
    public var output: String?

    /// Inputs in the order in which they are named.
    public init(
        paths: [String],
        include: [Glob] = [],
        exclude: [Glob] = [],
        output: String? = nil
    ) {
        self.paths = paths
        self.include = include
        self.exclude = exclude
        self.output = output
    }

    /// Whether one of the paths is a directory.
    public var hasDirectory: Bool {
        paths.contains { FileIdentity(path: $0)?.kind == .directory }
    }

    /// Whether there may be more than one document.
    public var hasSeveral: Bool {
        paths.count > 1 || hasDirectory
    }

    /// Whether the results would go straight into a directory that is read, or over a file that is.
    ///
    /// Devices and pipes may be both.
    public var readsItsOutput: Bool {
        guard let output, let identity = FileIdentity(path: output), identity.kind != .other else {
            return false
        }
        return paths.contains { FileIdentity(input: $0) == identity }
    }

    /// All inputs, the directories walked now.
    ///
    /// - Complexity: O(files) memory.
    public func walked() -> [Result<BatchInput, SummarizerError>] {
        var source = InputListSource(self)
        var inputs: [Result<BatchInput, SummarizerError>] = []
        while let input = source.next() { inputs.append(input) }
        return inputs
    }
}
