internal import Summarization

/// How a command writes a summary, alone or among others.
struct SummaryRendering: Sendable {
    let format: SummaryFormat
    /// Columns of the terminal; nil for a file or a pipe.
    let width: Int?
    let isStyled: Bool
    /// Whether a text shows how bright each sentence is, and by which heads.
    let explains: Bool
    /// Whether each summary says what it is of.
    let namesInputs: Bool

    /// A summary of the file at a path (`-` for standard input), ending with a line break.
    func render(_ summary: Summary, of path: String) -> String {
        switch format {
        case .text:
            let text = TextRenderer(width: width, styled: isStyled, explains: explains)
                .render(summary)
            return namesInputs ? InputHeading.line(for: path) + text : text
        case .markdown:
            let text = MarkdownRenderer().render(summary)
            return namesInputs ? InputHeading.markdown(for: path) + text : text
        case .json:
            return JSONRenderer(identity: .path(path)).render(summary)
        case .html:
            return HTMLRenderer(name: path == "-" ? nil : path).render(summary)
        }
    }

    /// What stands between two summaries.
    var separator: String {
        namesInputs && format != .json ? "\n" : ""
    }
}
