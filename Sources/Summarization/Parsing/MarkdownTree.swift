/// A Markdown text as its parser saw it: in document order, the start and the end of each thing.
struct MarkdownTree {
    /// What something is, as far as it matters for the text.
    enum Kind: UInt8 {
        case quote, item, footnote
        case paragraph, heading, codeBlock, htmlBlock
        case table, row, cell
        case text, code, lineBreak, htmlInline, link, image
        case other
    }

    /// The start or the end of something; what has no parts has no end.
    struct Event {
        var kind: Kind
        var isStart: Bool
        /// 1 to 6 for a heading, 0 for everything else.
        var level: UInt8
        /// Bytes of ``MarkdownTree/text`` that it holds itself.
        var text: Range<Int32>
    }

    var events: [Event] = []
    /// UTF-8.
    var text: [UInt8] = []
}
