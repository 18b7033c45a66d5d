internal import Summarization

extension SummaryFormat {
    /// How the names of such files end.
    var suffix: String {
        switch self {
        case .text: ".txt"
        case .markdown: ".md"
        case .json: ".json"
        case .html: ".html"
        }
    }
}
