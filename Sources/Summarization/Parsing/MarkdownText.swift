/// Reads a Markdown text: its front matter, then its blocks.
package enum MarkdownText {
    /// The title, the description, the language and the blocks of a text.
    ///
    /// The title is that of the front matter, else the first heading of level 1. A heading that
    /// repeats it is not in the text, as for pages.
    ///
    /// - Complexity: O(n), whatever is nested in the text.
    package static func parse(_ text: String) -> ParsedText {
        let bytes = Array(text.utf8)
        let front = FrontMatter(of: bytes[...])
        var blocks = MarkdownBlocks()
        var rest = bytes[(front?.end ?? 0)...]
        while !rest.isEmpty {
            let piece = rest.prefix(pieceEnd(of: rest) - rest.startIndex)
            rest = rest[piece.endIndex...]
            let flat = MarkdownBounds.flattened(piece)
            blocks.append(
                MarkdownParser.parse(flat, tables: MarkdownBounds.allowTables(in: flat))
            )
        }
        return blocks.parsedText(front)
    }

    /// Where to cut a text that is longer than the parser may have at once: before a heading or
    /// after a blank line, if there is one in the second half.
    private static func pieceEnd(of text: ArraySlice<UInt8>) -> Int {
        let limit = MarkdownParser.byteLimit
        guard text.count > limit else { return text.endIndex }
        let last = text.startIndex + limit
        var cut: Int?
        for index in stride(from: last - 3, to: text.startIndex + limit / 2, by: -1)
        where text[index] == 0x0a && text[index + 1] == 0x0a {
            if text[index + 2] == UInt8(ascii: "#") { return index + 2 }
            cut = cut ?? index + 2
        }
        if let cut { return cut }
        // Between two characters at least.
        var end = last
        while end > text.startIndex + 1, text[end] & 0xc0 == 0x80 { end -= 1 }
        return end
    }
}
