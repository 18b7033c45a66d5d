/// Keeps from the Markdown parser what begins like the mark of a footnote and may not be one.
///
/// cmark-gfm reckons how long a mark is from the columns where it begins and ends. Of one that goes
/// on in the next line it loses words, and may cut a character in two.
enum FootnoteMarks {
    /// A control character that parts `[` and `^` while the text is parsed.
    static let separator: UInt8 = 0x02

    /// The text with separators in what is not plainly a mark on one line.
    ///
    /// - Complexity: O(n).
    static func separated(_ markdown: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var separated: [UInt8] = []
        var copied = markdown.startIndex
        var rest = markdown
        while let bracket = rest.firstIndex(of: UInt8(ascii: "[")) {
            rest = rest[(bracket + 1)...]
            guard rest.first == UInt8(ascii: "^"), !isMark(rest) else { continue }
            separated.append(contentsOf: markdown[copied...bracket])
            separated.append(separator)
            copied = bracket + 1
        }
        guard copied > markdown.startIndex else { return markdown }
        separated.append(contentsOf: markdown[copied...])
        return separated[...]
    }

    /// Whether a bracket closes on the same line, and nothing can hide that from the parser.
    private static func isMark(_ text: ArraySlice<UInt8>) -> Bool {
        let label = text.prefix { !"[]`<\n\r".utf8.contains($0) }
        return label.endIndex < text.endIndex && text[label.endIndex] == UInt8(ascii: "]")
            && label.last != UInt8(ascii: "\\")
    }
}
