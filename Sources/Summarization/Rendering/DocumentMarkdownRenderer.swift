/// Writes a document's main text as Markdown: headings with their levels, lists, quotations, tables
/// and code.
package struct DocumentMarkdownRenderer {
    package init() {}

    /// The title as a heading, then the blocks; ends with a line break.
    package func render(_ document: Document) -> String {
        var parts: [String] = []
        if let title = document.metadata.title {
            parts.append("# " + MarkdownEscaping.heading(title))
        }
        var previous: Document.Block?
        for block in document.blocks {
            let text = document.slice(block.range)
            switch block.kind {
            case .tableRow:
                let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
                let row = "| " + cells.map(MarkdownEscaping.cell).joined(separator: " | ") + " |"
                if let previous, previous.kind == .tableRow,
                    block.range.lowerBound - previous.range.upperBound == 1
                {
                    parts[parts.count - 1] += "\n" + row
                } else {
                    let rule = cells.map { _ in "---" }.joined(separator: " | ")
                    parts.append(row + "\n| " + rule + " |")
                }
            case .listItem:
                let item = "- " + MarkdownEscaping.line(text)
                if previous?.kind == .listItem {
                    parts[parts.count - 1] += "\n" + item
                } else {
                    parts.append(item)
                }
            case .heading:
                let marks = String(repeating: "#", count: block.headingLevel ?? 1)
                parts.append(marks + " " + MarkdownEscaping.heading(text))
            case .quote: parts.append("> " + MarkdownEscaping.line(text))
            case .code: parts.append(MarkdownEscaping.fenced(text))
            case .paragraph, .caption: parts.append(MarkdownEscaping.line(text))
            }
            previous = block
        }
        return parts.joined(separator: "\n\n") + "\n"
    }
}
