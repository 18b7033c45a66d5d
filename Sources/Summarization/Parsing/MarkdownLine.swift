/// The words of a paragraph, a heading or a cell, as they come from a Markdown parser.
struct MarkdownLine {
    private var words: [UInt8] = []
    private var alternative: [UInt8] = []
    private var images = 0
    private var links = 0
    private var breaks = false

    /// The words on one line, white space collapsed.
    var text: [UInt8] { collapsingWhiteSpace(words[...]) }
    /// What pictures that are no links are said to show.
    var caption: [UInt8] { collapsingWhiteSpace(alternative[...]) }

    /// Adds what has no block of its own.
    mutating func append(_ event: MarkdownTree.Event, _ bytes: ArraySlice<UInt8>) {
        switch event.kind {
        case .link: links += event.isStart ? 1 : -1
        case .image:
            images += event.isStart ? 1 : -1
            if images == 0 { alternative.append(0x20) }
        case .text where images > 0, .code where images > 0:
            if links == 0 { alternative.append(contentsOf: bytes) }
        case .text: append(words: bytes)
        case .code:
            join(bytes)
            words.append(contentsOf: bytes)
        case .lineBreak: breaks = true
        case .htmlInline where bytes.starts(with: "<br".utf8) || bytes.starts(with: "<BR".utf8):
            breaks = true
        default: break
        }
    }

    private mutating func append(words bytes: ArraySlice<UInt8>) {
        // The fences of notes: `::: tip`.
        if breaks || words.isEmpty, bytes.starts(with: ":::".utf8) { return }
        join(bytes)
        var rest = bytes
        // What is struck through is text; `~~` marks it, more of them are something else.
        while let tilde = rest.firstIndex(of: UInt8(ascii: "~")) {
            let run = rest[tilde...].prefix { $0 == UInt8(ascii: "~") }
            words.append(contentsOf: rest[..<tilde])
            if run.count != 2 { words.append(contentsOf: run) }
            rest = rest[run.endIndex...]
        }
        words.append(contentsOf: rest)
    }

    /// Makes a space of the end of a line, but between two characters of Han or kana.
    private mutating func join(_ next: ArraySlice<UInt8>) {
        guard breaks, !next.isEmpty else { return }
        breaks = false
        let last = String(decoding: words.suffix(4), as: UTF8.self).unicodeScalars.last
        let first = String(decoding: next.prefix(4), as: UTF8.self).unicodeScalars.first
        guard let last, let first, last.isWrittenWithoutSpaces, first.isWrittenWithoutSpaces else {
            words.append(0x20)
            return
        }
    }

    /// A quotation without the name that makes a note of it: `[!WARNING]`.
    static func withoutAlert(_ text: [UInt8]) -> ArraySlice<UInt8> {
        guard text.starts(with: "[!".utf8) else { return text[...] }
        let name = text[2...].prefix { $0 >= 0x41 && $0 <= 0x5a }
        guard name.count > 2, name.endIndex < text.endIndex,
            text[name.endIndex] == UInt8(ascii: "]")
        else { return text[...] }
        return text[(name.endIndex + 1)...].drop { $0 <= 0x20 }
    }

    /// A heading without the attributes that some programs read behind it: `{#anchor .class}`.
    static func withoutAttributes(_ text: [UInt8]) -> ArraySlice<UInt8> {
        guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
            open > 0, open + 1 < text.endIndex,
            text[open + 1] == UInt8(ascii: "#") || text[open + 1] == UInt8(ascii: ".")
        else { return text[...] }
        let words = text[..<open]
        return words[..<((words.lastIndex { $0 > 0x20 } ?? -1) + 1)]
    }
}

extension Unicode.Scalar {
    /// Han, kana and their punctuation.
    fileprivate var isWrittenWithoutSpaces: Bool {
        0x3000...0x30ff ~= value || 0x3400...0x9fff ~= value || 0xff01...0xff60 ~= value
            || 0x20000...0x3ffff ~= value
    }
}
