internal import ArgumentParser
internal import BatchSummarization
private import Glibc
internal import Summarization

/// What `summarize` does, worked out from what was typed.
struct SummarizeSettings: Sendable {
    /// Whether JSON objects come in a line each.
    let isFilter: Bool
    let inputs: InputList
    let reading: DocumentReading
    let options: SummaryOptions
    /// Files with parameters in place of built-in ones.
    let attentionFiles: [String]
    let encoder: EncoderName
    /// Where the encoder's model lies, nil for the usual places.
    let modelDirectory: String?
    let destination: Destination
    let format: SummaryFormat
    let threads: Int
    let isQuiet: Bool
    let isVerbose: Bool

    /// - Throws: `ValidationError` that quotes what makes no sense.
    init(_ arguments: SummarizeCommand) throws {
        let input = arguments.input
        let output = arguments.output
        isFilter = input.jsonl
        if isFilter, let format = output.format, format != .json {
            throw ValidationError(
                "--format \(format.rawValue): --jsonl answers in JSON; "
                    + (format == .html
                        ? "for pages, name files and --output DIR" : "leave out --format")
            )
        }
        reading = try arguments.reading.reading(isFilter: isFilter)
        inputs = try input.list(output: output.output)
        destination = try Destination(
            output.output,
            inputs: inputs,
            format: output.format,
            isFilter: isFilter
        )
        format = isFilter ? .json : output.format ?? destination.usualFormat
        var options = SummaryOptions(
            length: try Self.length(arguments.summary),
            query: arguments.summary.query,
            // A page is for asking why.
            explains: arguments.summary.explain || format == .html
        )
        options.explainsOnPage = format == .html
        self.options = options
        if options.explains, format == .markdown {
            throw ValidationError("--explain: Markdown does not show it; use text, json or html")
        }
        if format == .html, inputs.hasSeveral, !destination.isTree {
            throw ValidationError(
                "--format html: a page shows one document; add --output DIR for a page each"
            )
        }
        if let query = options.query, query.allSatisfy(\.isWhitespace) {
            throw ValidationError("--query '\(query)': is empty; ask something or leave it out")
        }
        attentionFiles = arguments.summary.attention
        encoder = arguments.encoder.name
        modelDirectory = arguments.encoder.model
        threads = arguments.reading.limits.threadCount
        isQuiet = input.directories.quiet
        isVerbose = input.directories.verbose
    }

    private static func length(_ arguments: SummaryArguments) throws -> SummaryOptions.Length {
        let given = [
            arguments.sentences.map { "--sentences \($0)" },
            arguments.words.map { "--words \($0)" },
            arguments.ratio.map { "--ratio \($0)" },
        ]
        .compactMap(\.self)
        guard given.count < 2 else {
            throw ValidationError(given.joined(separator: " and ") + ": give only one length")
        }
        if let count = arguments.sentences {
            guard count >= 1 else {
                throw ValidationError("--sentences \(count): must be at least 1")
            }
            return .sentences(count)
        }
        if let count = arguments.words {
            guard count >= 1 else { throw ValidationError("--words \(count): must be at least 1") }
            return .words(count)
        }
        if let ratio = arguments.ratio {
            guard ratio.value > 0, ratio.value <= 1 else {
                throw ValidationError("--ratio \(ratio): must be above 0 and at most 1")
            }
            return .ratio(ratio.value)
        }
        return SummaryOptions().length
    }

    /// The summarizer, its parameters read.
    func summarizer() throws(SummarizerError) -> Summarizer {
        try Summarizer(
            encoder: encoder,
            model: modelDirectory,
            attentionFiles: attentionFiles
        )
    }

    /// How one summary of a batch is written.
    var rendering: SummaryRendering {
        let toTerminal = destination.isStandardOutput
        return SummaryRendering(
            format: format,
            width: toTerminal ? Terminal.width(STDOUT_FILENO) : nil,
            isStyled: toTerminal && Terminal.allowsStyle,
            explains: options.explains,
            namesInputs: inputs.hasSeveral && !destination.isTree
        )
    }
}
