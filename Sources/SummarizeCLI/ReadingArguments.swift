internal import ArgumentParser
internal import BatchSummarization
internal import Summarization

/// How inputs are read, the same for every command that reads documents.
struct ReadingArguments: ParsableArguments {
    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            "What the input is. The default is to recognise it by content, then by name.",
            valueName: "format"
        )
    )
    var format: InputFormat?

    @Option(
        help: ArgumentHelp(
            "The input's character set, whatever it says of itself.",
            valueName: "name"
        )
    )
    var charset: String?

    @OptionGroup var blocks: BlockParameterArguments

    @OptionGroup var limits: LimitArguments

    /// What the files are read by.
    ///
    /// - Parameter isFilter: Whether JSON objects come in a line each.
    /// - Returns: The limits and what was said of format and character set.
    /// - Throws: `ValidationError` for what does not fit that, or a character set that nobody
    ///   knows; `SummarizerError` for a damaged file of parameters.
    func reading(isFilter: Bool) throws -> DocumentReading {
        if isFilter, let format {
            throw ValidationError(
                "--from \(format.rawValue): with --jsonl the keys say what a line holds"
            )
        }
        if let charset { try Self.check(charset: charset) }
        var reading = DocumentReading(
            format: format?.format,
            charset: charset,
            maximumSize: limits.maximumSize.bytes
        )
        reading.classifier = try blocks.classifier
        return reading
    }

    /// - Throws: `ValidationError` for a character set that nobody knows.
    static func check(charset: String) throws {
        do {
            _ = try CharacterDecoding.decode([0x61], charset: charset, markup: false)
        } catch {
            throw ValidationError("--charset: \(error.message)")
        }
    }
}
