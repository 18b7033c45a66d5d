private import CMarkGFM

/// Parses Markdown with cmark-gfm, and takes what it found out of it.
///
/// Tables and task lists are read as GitHub reads them. Its extensions for `~~` and for bare
/// addresses are not used: what they mark is text all the same, and they change tables of the whole
/// process while they parse, so two threads would disturb each other.
enum MarkdownParser {
    /// Bytes that are parsed at once: the tree takes up to 150 times as many.
    static let byteLimit = 1 << 22

    private static let extensions = ["table", "tasklist"]
    /// The first use, whichever thread has it, fills the parser's list of extensions.
    private static let isSetUp: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// The tree of a text, at most ``byteLimit`` bytes of valid UTF-8.
    ///
    /// - Parameters:
    ///   - markdown: The text, within the bounds of ``MarkdownBounds``.
    ///   - tables: Whether tables are recognised.
    /// - Returns: The tree, empty for a text that is too long.
    /// - Complexity: O(n) for texts within the bounds.
    static func parse(_ markdown: ArraySlice<UInt8>, tables: Bool) -> MarkdownTree {
        guard isSetUp, markdown.count <= byteLimit,
            let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES)
        else { return MarkdownTree() }
        defer { unsafe cmark_parser_free(parser) }
        for name in extensions where tables || name != "table" {
            unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        unsafe FootnoteMarks.separated(markdown).withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            unsafe cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard let root = unsafe cmark_parser_finish(parser) else { return MarkdownTree() }
        defer { unsafe cmark_node_free(root) }
        return unsafe tree(below: root)
    }

    /// Goes through the nodes without recursion.
    private static func tree(below root: OpaquePointer) -> MarkdownTree {
        var tree = MarkdownTree()
        let iterator = unsafe cmark_iter_new(root)
        defer { unsafe cmark_iter_free(iterator) }
        while true {
            let event = unsafe cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
                return tree
            }
            let kind = unsafe kind(of: node)
            let isStart = event == CMARK_EVENT_ENTER
            let start = Int32(tree.text.count)
            if isStart, let literal = unsafe literal(of: node, kind) {
                let bytes = unsafe literal.lazy.filter { $0 != FootnoteMarks.separator }
                unsafe tree.text.append(contentsOf: bytes)
            }
            tree.events.append(
                MarkdownTree.Event(
                    kind: kind,
                    isStart: isStart,
                    level: kind == .heading ? UInt8(unsafe cmark_node_get_heading_level(node)) : 0,
                    text: start..<Int32(tree.text.count)
                )
            )
        }
    }

    private static func literal(
        of node: OpaquePointer,
        _ kind: MarkdownTree.Kind
    ) -> UnsafeRawBufferPointer? {
        switch kind {
        case .text, .code, .codeBlock, .htmlBlock, .htmlInline:
            guard let literal = unsafe cmark_node_get_literal(node) else { return nil }
            var length = 0
            while unsafe literal[length] != 0 { length += 1 }
            return unsafe UnsafeRawBufferPointer(start: literal, count: length)
        default: return nil
        }
    }

    private static func kind(of node: OpaquePointer) -> MarkdownTree.Kind {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: return .quote
        case CMARK_NODE_ITEM: return .item
        case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnote
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_HEADING: return .heading
        case CMARK_NODE_CODE_BLOCK: return .codeBlock
        case CMARK_NODE_HTML_BLOCK: return .htmlBlock
        case CMARK_NODE_TEXT: return .text
        case CMARK_NODE_CODE: return .code
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_HTML_INLINE: return .htmlInline
        case CMARK_NODE_LINK: return .link
        case CMARK_NODE_IMAGE: return .image
        case CMARK_NODE_DOCUMENT, CMARK_NODE_LIST, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_EMPH,
            CMARK_NODE_STRONG, CMARK_NODE_FOOTNOTE_REFERENCE:
            return .other
        // The types of extensions have numbers that are known at run time.
        default:
            guard let name = unsafe cmark_node_get_type_string(node) else { return .other }
            switch unsafe String(cString: name) {
            case "table": return .table
            case "table_row", "table_header": return .row
            case "table_cell": return .cell
            default: return .other
            }
        }
    }
}
