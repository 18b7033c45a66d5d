/// Writes a summary as Markdown: its title as a heading, then a block quote a sentence.
package struct MarkdownRenderer {
    package init() {}

    /// The summary, ending with a line break.
    package func render(_ summary: Summary) -> String {
        var parts = summary.sentences.map { "> " + escaped($0.text) }
        if let title = summary.title { parts.insert("# " + headed(escaped(title)), at: 0) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The text on one line, with a backslash before what Markdown would read as markup.
    private func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        // White space in front could make a code block.
        let line = LineJoining.joined(text).withoutControls.drop { $0 == " " }
        for scalar in line.unicodeScalars {
            if Self.markup.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        guard let first = escaped.first else { return "" }
        if first == "#" || first == "+" || first == "-" || first == "=" {
            return "\\" + String(escaped)
        }
        // "3. " at the start of a line would begin a list.
        let number = escaped.prefix { ("0"..."9").contains($0) }
        let rest = escaped.dropFirst(number.count)
        if !number.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
            return String(number) + "\\" + String(rest)
        }
        return String(escaped)
    }

    /// An escaped text as that of a heading, which loses unescaped hashes at its end.
    private func headed(_ text: String) -> String {
        text.last == "#" && !text.hasSuffix("\\#") ? text.dropLast() + "\\#" : text
    }

    private static let markup: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "[", "]", "<", ">", "~", "&",
    ]
}
