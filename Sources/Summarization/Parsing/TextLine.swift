/// A line of a plain text and what its marks say.
struct TextLine {
    /// What an item of a list starts with.
    enum ItemMark {
        case none, bullet, number
    }

    /// Bytes of the text, without white space at the ends.
    let range: Range<Int>
    /// The range without the marks of a list item, quotation or heading.
    let content: Range<Int>
    /// What the line starts with when it is an item of a list.
    let itemMark: ItemMark
    /// Whether the line starts with `>`.
    let isQuoted: Bool
    /// How many `#` mark it as a heading, 0 for none.
    let hashes: Int
    /// Whether the line is made of `=` or `-`, three at least, as below a heading.
    let isUnderline: Bool
    /// Whether the line has no letter and no digit: a rule.
    let isRule: Bool

    /// - Parameters:
    ///   - bytes: The text.
    ///   - line: The bytes of the line, without its ending.
    init(_ bytes: [UInt8], _ line: Range<Int>) {
        let range = Self.trimmed(bytes, line)
        self.range = range
        let first = range.isEmpty ? 0 : bytes[range.lowerBound]
        isRule =
            !range.isEmpty && range.count < 1_000
            && !bytes[range].contains { $0 >= 0x80 || Self.isLetterOrDigit($0) }
        isUnderline =
            range.count >= 3 && (first == UInt8(ascii: "=") || first == UInt8(ascii: "-"))
            && bytes[range].allSatisfy { $0 == first }
        var marks = 0
        let mark = isRule ? (ItemMark.none, 0) : Self.itemMark(bytes, range)
        itemMark = mark.0
        isQuoted = first == UInt8(ascii: ">")
        if itemMark != .none {
            marks = mark.1
        } else if isQuoted {
            marks = bytes[range].prefix { $0 == UInt8(ascii: ">") || $0 <= 0x20 }.count
        }
        let run = bytes[range].prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
        let isHeading =
            run > 0 && run < 7 && range.count > run + 1 && bytes[range.lowerBound + run] == 0x20
        hashes = isHeading ? run : 0
        if isHeading { marks = run }
        let content = Self.trimmed(bytes, range.lowerBound + marks..<range.upperBound)
        self.content = content.isEmpty ? range : content
    }

    /// The bullet or number at the start, and its bytes with the space after it.
    private static func itemMark(_ bytes: [UInt8], _ range: Range<Int>) -> (ItemMark, Int) {
        let line = bytes[range]
        for bullet in ["-", "*", "+", "•", "‣", "◦"] where line.starts(with: bullet.utf8) {
            let width = bullet.utf8.count
            let isMark = line.count > width + 1 && line[range.lowerBound + width] == 0x20
            return isMark ? (.bullet, width + 1) : (.none, 0)
        }
        let digits = line.prefix(4).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        guard digits > 0, digits < 4, line.count > digits + 2 else { return (.none, 0) }
        let mark = bytes[range.lowerBound + digits]
        let isMark = mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
        return isMark && bytes[range.lowerBound + digits + 1] == 0x20
            ? (.number, digits + 2) : (.none, 0)
    }

    /// The range without white space at its ends.
    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        let slice = bytes[range]
        while start < end {
            let width = whiteSpaceWidth(slice, at: start)
            if width == 0 { break }
            start += width
        }
        while end > start {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - start >= 2, whiteSpaceWidth(slice, at: end - 2) == 2 {
                end -= 2
            } else if end - start >= 3, whiteSpaceWidth(slice, at: end - 3) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return start..<max(start, end)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a
    }
}
