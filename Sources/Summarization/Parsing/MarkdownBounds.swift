/// Keeps Markdown that is made to be slow within what its parser does in linear time.
///
/// No text that is meant to be read comes near these bounds. Measured with cmark-gfm 0.29.0.gfm.6.
enum MarkdownBounds {
    /// Marks of quotations and items that one line may open.
    private static let marks = 60
    /// Columns of indentation that a line may have; lists nest by it.
    private static let indentation = 240
    /// Microseconds that tables may take, apart from those for each byte.
    private static let tableTime = 300_000.0
    private static let tableTimePerByte = 0.5

    /// The text with what a line opens or is indented beyond the bounds left out.
    ///
    /// Each line costs the parser as much as quotations and lists are nested.
    ///
    /// - Complexity: O(n).
    static func flattened(_ markdown: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var flat: [UInt8] = []
        var copied = markdown.startIndex
        forEachLine(of: markdown) { line in
            var index = line.startIndex
            var opened = 0
            var blanks = 0
            var end: Int?
            while index < line.endIndex {
                let width = markWidth(line, at: index)
                if width > 0 {
                    opened += 1
                } else if line[index] == 0x20 {
                    blanks += 1
                } else if line[index] == 0x09 {
                    blanks += 4
                } else {
                    break
                }
                index += max(width, 1)
                if end == nil, opened >= marks || blanks >= indentation { end = index }
            }
            if let end, end < index {
                flat.append(contentsOf: markdown[copied..<end])
                copied = index
            }
        }
        guard copied > markdown.startIndex else { return markdown }
        flat.append(contentsOf: markdown[copied...])
        return flat[...]
    }

    /// Whether the tables of a text can be read in a time that is about linear.
    ///
    /// The parser fills short rows up to the number of columns, walks along a row for each of its
    /// cells, and looks through the whole paragraph above a line that could begin a table.
    ///
    /// - Complexity: O(n).
    static func allowTables(in markdown: ArraySlice<UInt8>) -> Bool {
        var time = 0.0
        var paragraph = 0.0
        var columns = 0.0
        forEachLine(of: markdown) { line in
            if line.allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ">") }) {
                paragraph = 0
                columns = 0
                return
            }
            if paragraph > 0, isDelimiterRow(line) {
                time += paragraph * paragraph / 3_000
                columns = max(columns, Double(line.count { $0 == UInt8(ascii: "|") } + 1))
            }
            time += columns + columns * columns / 500
            paragraph += Double(line.count)
        }
        return time <= tableTime + tableTimePerByte * Double(markdown.count)
    }

    /// Bytes of the mark of a quotation or an item at a place, 0 when there is none.
    private static func markWidth(_ line: ArraySlice<UInt8>, at index: Int) -> Int {
        switch line[index] {
        case UInt8(ascii: ">"): return 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            return isBlank(line, at: index + 1) ? 1 : 0
        case 0x30...0x39:
            let digits = line[index...].prefix(9).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
            guard index + digits < line.endIndex,
                [UInt8(ascii: "."), UInt8(ascii: ")")].contains(line[index + digits])
            else { return 0 }
            return isBlank(line, at: index + digits + 1) ? digits + 1 : 0
        default: return 0
        }
    }

    private static func isBlank(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
        index >= line.endIndex || line[index] <= 0x20
    }

    /// Whether a line can be the one below the head of a table, within whatever it stands.
    private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "-"))
            && line.allSatisfy { $0 <= 0x20 || "|:->+*.)0123456789".utf8.contains($0) }
    }

    /// Hands out the lines without their endings.
    private static func forEachLine(
        of text: ArraySlice<UInt8>,
        _ body: (ArraySlice<UInt8>) -> Void
    ) {
        var start = text.startIndex
        while start < text.endIndex {
            let line = text[start...].prefix { $0 != 0x0a && $0 != 0x0d }
            body(line)
            start = line.endIndex + 1
        }
    }
}
