internal import ArgumentParser
internal import Summarization

/// How a main text is written.
enum ExtractFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json

    /// The document at a path (`-` for standard input), ending with a line break.
    func render(_ document: Document, of path: String, namesInput: Bool) -> String {
        switch self {
        case .text:
            (namesInput ? InputHeading.line(for: path) : "") + document.mainText + "\n"
        case .markdown:
            (namesInput ? InputHeading.markdown(for: path) : "")
                + DocumentMarkdownRenderer().render(document)
        case .json: DocumentJSONRenderer(identity: .path(path)).render(document)
        }
    }
}
