/// How a summary is written down.
public enum SummaryFormat: String, Sendable, Hashable, CaseIterable {
    /// The sentences, one a line.
    case text
    /// A heading and a block quote a sentence.
    case markdown
    /// One JSON object on one line, its keys always all and in the same order.
    case json
    /// One page that needs nothing else: the summary, and when ``SummaryOptions/explains`` asked
    /// for it the whole document, every sentence lit by its weight, with the reasons.
    case html
}

extension Summary {
    /// Writes the summary down.
    ///
    /// - Parameter format: How. The default is text.
    /// - Returns: The summary, ending with a line break.
    public func rendered(as format: SummaryFormat = .text) -> String {
        switch format {
        case .text: TextRenderer().render(self)
        case .markdown: MarkdownRenderer().render(self)
        case .json: JSONRenderer(identity: .path(nil)).render(self)
        case .html: HTMLRenderer().render(self)
        }
    }
}
