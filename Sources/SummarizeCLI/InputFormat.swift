internal import ArgumentParser
internal import Summarization

/// The formats that `--from` knows.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case html, markdown, text

    var format: Document.Format {
        switch self {
        case .html: .html
        case .markdown: .markdown
        case .text: .text
        }
    }
}
