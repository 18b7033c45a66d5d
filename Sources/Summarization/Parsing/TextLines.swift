/// The lines of a text or of a part of it, read one at a time: no line is kept.
///
/// CR LF, LF and CR end a line; a form feed ends one too, and a blank one follows it.
struct TextLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int
    /// Whether a form feed has been read and its blank line not yet.
    private var owesBlank = false
    private var isAtEnd = false

    /// - Parameters:
    ///   - bytes: The text.
    ///   - range: The part of it. The default is nil: all of it but a byte order mark.
    init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        self.bytes = bytes
        self.position = range?.lowerBound ?? (bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0)
        self.end = range?.upperBound ?? bytes.count
    }

    mutating func next() -> TextLine? { nextRange().map { TextLine(bytes, $0) } }

    /// The bytes from the first line to the last of the next paragraph: lines that are not blank.
    mutating func nextParagraph() -> Range<Int>? {
        var paragraph: Range<Int>?
        while let line = nextRange() {
            let isBlank = TextLine.trimmed(bytes, line).isEmpty
            if let found = paragraph {
                if isBlank { return found }
                paragraph = found.lowerBound..<line.upperBound
            } else if !isBlank {
                paragraph = line
            }
        }
        return paragraph
    }

    /// The bytes of the next line without its ending.
    private mutating func nextRange() -> Range<Int>? {
        if owesBlank {
            owesBlank = false
            return position..<position
        }
        guard !isAtEnd else { return nil }
        let start = position
        while position < end {
            let byte = bytes[position]
            position += 1
            switch byte {
            case 0x0a: return start..<position - 1
            case 0x0c:
                owesBlank = true
                return start..<position - 1
            case 0x0d:
                let line = start..<position - 1
                if position < end, bytes[position] == 0x0a { position += 1 }
                return line
            default: break
            }
        }
        isAtEnd = true
        return start..<end
    }
}
