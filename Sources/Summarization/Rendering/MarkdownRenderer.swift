/// Writes a summary as Markdown: its title as a heading, then a block quote a sentence.
package struct MarkdownRenderer {
    package init() {}

    /// The summary, ending with a line break.
    package func render(_ summary: Summary) -> String {
        var parts = summary.sentences.map { "> " + MarkdownEscaping.line($0.text) }
        if let title = summary.title { parts.insert("# " + MarkdownEscaping.heading(title), at: 0) }
        return parts.joined(separator: "\n\n") + "\n"
    }
}
