private import Glibc
public import Summarization

/// Names the results of a batch in an output directory: `a/b.html` → `OUT/a/b.html.json`.
public struct OutputTree: Sendable, Hashable {
    /// The output directory.
    public let root: String
    /// What is added to an input's name, with its dot.
    public let suffix: String

    /// Results below a directory.
    public init(root: String, suffix: String) {
        self.root = root
        self.suffix = suffix
    }

    /// Where an input's result goes.
    public func path(for input: BatchInput) -> String {
        let name = input.path == "-" ? "stdin" : input.name
        return (root.utf8.last == UInt8(ascii: "/") ? root : root + "/") + name + suffix
    }

    /// The first two inputs whose results would go to the same place, nil when all differ.
    public func collision(
        among inputs: [BatchInput]
    ) -> (first: BatchInput, second: BatchInput)? {
        // Bytes, because file names that differ only in Unicode normalisation are different files.
        var taken: [[UInt8]: BatchInput] = [:]
        for input in inputs {
            if let first = taken.updateValue(input, forKey: Array(path(for: input).utf8)) {
                return (first, input)
            }
        }
        return nil
    }

    /// The first input that a result would be written over, nil when there is none.
    public func overwritten(among inputs: [BatchInput]) -> BatchInput? {
        let results = Set(inputs.compactMap { FileIdentity(path: path(for: $0)) })
        guard !results.isEmpty else { return nil }
        return inputs.first { input in
            FileIdentity(input: input.path).map { results.contains($0) } ?? false
        }
    }

    /// Makes the output directory where it is missing.
    ///
    /// - Throws: ``SummarizerError`` with code `unwritable`.
    public func makeRoot() throws(SummarizerError) {
        try makeDirectories(above: root + "/")
    }

    /// Writes an input's result, whole or not at all, with the directories that it needs.
    ///
    /// - Throws: ``SummarizerError`` with code `unwritable`.
    public func write(_ result: String, for input: BatchInput) throws(SummarizerError) {
        let path = path(for: input)
        try makeDirectories(above: path)
        try AtomicFile.write(Array(result.utf8), to: path)
    }

    private func makeDirectories(above path: String) throws(SummarizerError) {
        for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
            let directory = String(decoding: path.utf8.prefix(index), as: UTF8.self)
            guard unsafe mkdir(directory, 0o777) == 0 || errno == EEXIST else {
                throw .unwritable(errno, path: directory)
            }
        }
    }
}
