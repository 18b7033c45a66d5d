internal import ArgumentParser
internal import Summarization

/// The formats that `--from` knows.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case html, text

    var format: Document.Format {
        switch self {
        case .html: .html
        case .text: .text
        }
    }
}
