/// Writes a summary as plain text: for a program a sentence a line, for a person at a terminal the
/// title and the sentences wrapped.
package struct TextRenderer {
    /// The terminal's width in columns; nil when the text goes into a file or a pipe.
    package var width: Int?
    /// Whether escape sequences may make the title stand out.
    package var styled: Bool
    /// Whether each sentence comes with its share of the light and the heads that it comes from, as
    /// far as the summary knows them.
    package var explains: Bool

    package init(width: Int? = nil, styled: Bool = false, explains: Bool = false) {
        self.width = width
        self.styled = styled
        self.explains = explains
    }

    /// The summary, ending with a line break.
    package func render(_ summary: Summary) -> String {
        let light = explains ? summary.attention.map { SentenceLight(of: $0) } : nil
        guard let width else {
            if let light { return summary.sentences.map(light.fields).joined() }
            return summary.sentences.map { $0.text.withoutControls + "\n" }.joined()
        }
        var lines: [String] = []
        if let title = summary.title {
            lines += LineWrapping.wrapped(title.withoutControls, width: width)
                .map { styled ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 }
            lines.append("")
        }
        if let light {
            let column = LightColumn(light, width: width, styled: styled)
            lines += summary.sentences.map(column.lines).joined(separator: [""])
            return lines.map { $0 + "\n" }.joined()
        }
        for sentence in summary.sentences {
            lines += LineWrapping.wrapped(sentence.text.withoutControls, width: width)
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
