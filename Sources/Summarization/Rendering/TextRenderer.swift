/// Writes a summary as plain text: for a program a sentence a line, for a person at a terminal the
/// title and the sentences wrapped.
package struct TextRenderer {
    /// The terminal's width in columns; nil when the text goes into a file or a pipe.
    package var width: Int?
    /// Whether escape sequences may make the title stand out.
    package var styled: Bool

    package init(width: Int? = nil, styled: Bool = false) {
        self.width = width
        self.styled = styled
    }

    /// The summary, ending with a line break.
    package func render(_ summary: Summary) -> String {
        guard let width else {
            return summary.sentences.map { $0.text.withoutControls + "\n" }.joined()
        }
        var lines: [String] = []
        if let title = summary.title {
            lines += LineWrapping.wrapped(title.withoutControls, width: width)
                .map { styled ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 }
            lines.append("")
        }
        for sentence in summary.sentences {
            lines += LineWrapping.wrapped(sentence.text.withoutControls, width: width)
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
