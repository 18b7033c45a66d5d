internal import ArgumentParser
internal import BatchSummarization
internal import Summarization

/// Where results go.
enum Destination: Sendable {
    /// No file was named.
    case standardOutput
    /// All results in one file.
    case file(String)
    /// All results in one file of JSON lines, which is there even when it is empty.
    case stream(String)
    /// A file an input.
    case tree(OutputTree)

    /// - Parameters:
    ///   - path: As typed after `--output`; nil for standard output.
    ///   - inputs: What is read.
    ///   - format: As typed; nil for the usual one.
    ///   - isFilter: Whether lines are answered, not files.
    /// - Throws: `ValidationError` when the output does not go with the inputs.
    init(_ path: String?, inputs: InputList, format: SummaryFormat?, isFilter: Bool) throws {
        guard let path else {
            self = .standardOutput
            return
        }
        guard !path.isEmpty else {
            throw ValidationError("--output '': name a file or a directory")
        }
        try Self.refuseInput(inputs)
        let kind = FileIdentity(path: path)?.kind
        if isFilter || path.hasSuffix(".jsonl") {
            guard kind != .directory else {
                throw ValidationError("--output \(path): is a directory; one stream needs a file")
            }
            if let format, format != .json {
                throw ValidationError(
                    "--format \(format.rawValue): \(path) is a stream of JSON; leave out --format"
                )
            }
            self = .stream(path)
        } else if kind == .directory || path.hasSuffix("/") || inputs.hasDirectory {
            guard kind == nil || kind == .directory else {
                throw ValidationError(
                    "--output \(path): is not a directory; name one, or a file that ends in .jsonl"
                )
            }
            self = .tree(OutputTree(root: path, suffix: (format ?? .json).suffix))
        } else {
            self = .file(path)
        }
    }

    /// - Throws: `ValidationError` when an input is where the results go.
    static func refuseInput(_ inputs: InputList) throws {
        guard let output = inputs.output, inputs.readsItsOutput else { return }
        throw ValidationError("--output \(output): is also an input; name another place")
    }

    var isStandardOutput: Bool {
        if case .standardOutput = self { true } else { false }
    }

    var isTree: Bool {
        if case .tree = self { true } else { false }
    }

    /// The format when none was asked for.
    var usualFormat: SummaryFormat {
        switch self {
        case .standardOutput: .text
        case .stream, .tree: .json
        case .file(let path): SummaryFormat.allCases.first { path.hasSuffix($0.suffix) } ?? .text
        }
    }
}
