/// The visible text of a page in blocks, and the elements that hold them.
///
/// White space is collapsed, words are neither glued across the borders of blocks nor split inside
/// them; which blocks are the page's content is not decided here.
struct PageBlocks {
    /// A run of text that no border of a block cuts.
    struct Block {
        var kind: Document.Block.Kind
        /// 1 to 6 for a heading, 0 for everything else.
        @Narrow var headingLevel: Int
        /// Bytes of ``PageBlocks/text``.
        @NarrowRange var range: Range<Int>
        /// How many of them are inside a link.
        @Narrow var linkedBytes: Int
        /// The links inside.
        @Narrow var links: Int
        /// The inline elements that its first word is in, of ``PageBlocks/inlineNodes``.
        @NarrowRange var inline: Range<Int>
        /// The nearest element, an index of ``PageBlocks/elements``.
        @Narrow var element: Int
        /// The node of the data table that a row belongs to, -1 for everything else.
        @Narrow var table: Int

        /// The bytes that are not inside a link.
        var unlinkedBytes: Int { range.count - linkedBytes }
    }

    /// An element that a border of a block belongs to.
    struct Element {
        /// The index of the node.
        @Narrow var node: Int
        /// The enclosing element, an index of ``PageBlocks/elements``; the root's is -1.
        @Narrow var parent: Int
        /// The blocks inside.
        @NarrowRange var blocks: Range<Int>
        /// One past the last element inside.
        @Narrow var end: Int
    }

    /// UTF-8, the blocks one after the other.
    var text: [UInt8] = []
    var blocks: [Block] = []
    /// In document order, the root first.
    var elements: [Element] = []
    /// Nodes of inline elements, those around a block's first word from the outside in.
    var inlineNodes: [Int] = []

    /// Bytes of text in some blocks that follow each other.
    func bytes(of range: Range<Int>) -> Int {
        guard !range.isEmpty else { return 0 }
        return blocks[range.upperBound - 1].range.upperBound
            - blocks[range.lowerBound].range.lowerBound
    }

    /// What has been opened and is not yet closed.
    private struct Open {
        var node: Int
        var end: Int
        /// An index of `elements`, -1 for inline elements.
        var element: Int
        var kind: Document.Block.Kind
        var headingLevel: Int
        var isLink: Bool
        /// The node of the data table around, -1 outside.
        var table: Int
    }

    private var open: [Open] = []
    private var linkDepth = 0
    /// The end of the data table's row that is being read.
    private var rowEnd = 0
    private var blockStart = 0
    private var linkedBytes = 0
    private var links = 0
    private var pendingSpace = false
    private var pendingTabs = 0
    private var lineBreaks = 0
    private var begun: Block?
    private var closedLink = false

    /// Bytes of text up to which a page may be its own notice that scripts are needed.
    private static let longestNotice = 600

    /// Reads all that a page shows; what `noscript` holds only where that is most of the text.
    ///
    /// Pages that a script puts together often have their content there, for readers and search
    /// engines without scripts, beside a menu and a notice.
    init(of tree: HTMLTree) {
        self.init(of: tree, leavingOut: NeverText(readsNoscript: false))
        guard tree.bytesInNoscript > 2 * text.count else { return }
        let other = PageBlocks(of: tree, leavingOut: NeverText(readsNoscript: true))
        // More than a notice that scripts are needed.
        guard text.isEmpty || other.text.count > Self.longestNotice else { return }
        if other.text.count > 3 * text.count { self = other }
    }

    /// Reads all text but what is left out.
    init(of tree: HTMLTree, leavingOut rules: NeverText) {
        text.reserveCapacity(tree.text.count)
        elements.append(Element(node: 0, parent: -1, blocks: 0..<0, end: 0))
        open.append(
            Open(
                node: 0,
                end: tree.nodes.count,
                element: 0,
                kind: .paragraph,
                headingLevel: 0,
                isLink: false,
                table: -1
            )
        )
        var node = 1
        while node < tree.nodes.count {
            closeElements(endingAt: node)
            let element = tree.nodes[node].element
            if element == .text {
                append(tree, node)
            } else if rules.drops(node, of: tree) || !element.isBlock && tree.isNotShown(node)
                || open.last?.kind == .heading && tree.isPermalink(node)
            {
                passOver(element, at: node)
                node = Int(tree.nodes[node].end)
                continue
            } else {
                enter(element, at: node, of: tree)
            }
            node += 1
        }
        closeElements(endingAt: tree.nodes.count)
    }

    private mutating func closeElements(endingAt node: Int) {
        while let last = open.last, last.end <= node {
            if last.element >= 0 {
                finishBlock(at: node)
                let first = elements[last.element].blocks.lowerBound
                elements[last.element].blocks = first..<blocks.count
                elements[last.element].end = elements.count
            }
            if last.isLink {
                linkDepth -= 1
                closedLink = true
            }
            open.removeLast()
        }
    }

    private mutating func passOver(_ element: HTMLElement, at node: Int) {
        if element.isBlock, element != .noscript, element != .textarea {
            finishBlock(at: node)
        } else if element == .button || element == .select || element == .iframe {
            pendingSpace = true
        }
    }

    private mutating func enter(_ element: HTMLElement, at node: Int, of tree: HTMLTree) {
        guard let around = open.last else { return }
        if element == .br {
            lineBreaks += 1
            if lineBreaks > 1, around.kind != .code { finishBlock(at: node) }
            if around.kind == .code { appendPreserved([0x0a]) } else { pendingSpace = true }
            return
        }
        if element == .img { pendingSpace = true }
        let end = Int(tree.nodes[node].end)
        var entered = around
        entered.node = node
        entered.end = end
        entered.element = -1
        entered.isLink = element == .a && tree.range(of: .href, at: node) != nil
        if entered.isLink {
            linkDepth += 1
            links += 1
            if closedLink { pendingSpace = true }
        }
        if element.isBlock {
            finishBlock(at: node)
            entered.element = elements.count
            let parent = open.last { $0.element >= 0 }?.element ?? 0
            elements.append(
                Element(
                    node: node,
                    parent: parent,
                    blocks: blocks.count..<blocks.count,
                    end: elements.count + 1
                )
            )
            setKind(of: &entered, for: element, at: node, of: tree)
        }
        open.append(entered)
    }

    private mutating func setKind(
        of entered: inout Open,
        for element: HTMLElement,
        at node: Int,
        of tree: HTMLTree
    ) {
        switch element {
        case .h1, .h2, .h3, .h4, .h5, .h6:
            entered.kind = .heading
            entered.headingLevel = element.headingLevel
        case .li, .dt, .dd:
            entered.kind = .listItem
            entered.headingLevel = 0
        case .blockquote: entered.kind = .quote
        case .figure, .figcaption, .caption: entered.kind = .caption
        case .pre: entered.kind = .code
        case .table:
            if entered.kind == .listItem { entered.kind = .paragraph }
            entered.table = isDataTable(node, of: tree) ? node : -1
        case .tr where entered.table >= 0:
            entered.kind = .tableRow
            rowEnd = max(rowEnd, entered.end)
            pendingTabs = 0
        case .td, .th:
            if node < rowEnd { pendingTabs += 1 }
        case .article, .section, .main, .aside:
            if entered.kind == .listItem { entered.kind = .paragraph }
        default: break
        }
    }

    /// Whether a table's rows are lines of data, not the places of a layout.
    ///
    /// Data has two columns or more, short cells, and no other block inside them.
    private func isDataTable(_ table: Int, of tree: HTMLTree) -> Bool {
        if let role = tree.value(of: .role, at: table),
            role.elementsEqual("presentation".utf8) || role.elementsEqual("none".utf8)
        {
            return false
        }
        var rows = 0
        var cells = 0
        var blocksInside = 0
        for node in table + 1..<Int(tree.nodes[table].end) {
            switch tree.nodes[node].element {
            case .table, .article, .section, .form, .h1, .h2, .h3, .blockquote, .pre: return false
            case .tr: rows += 1
            case .td, .th:
                cells += 1
                if tree.nodes[node].textEnd - tree.nodes[node].textStart > 1_500 { return false }
            case .p, .div, .li: blocksInside += 1
            default: break
            }
        }
        return rows > 0 && cells >= 2 * rows - rows / 4 && cells > 1 && blocksInside <= 3 * cells
    }

    private mutating func append(_ tree: HTMLTree, _ node: Int) {
        let range = Int(tree.nodes[node].textStart)..<Int(tree.nodes[node].textEnd)
        if open.last?.kind == .code {
            appendPreserved(tree.text[range])
            return
        }
        let bytes = tree.text.span.extracting(range)
        if bytes.position(of: 0xc2) < bytes.count {
            append(removingSoftHyphens(tree.text[range]).span)
        } else {
            append(bytes)
        }
    }

    private mutating func append(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            let width = bytes.whiteSpaceWidth(at: index)
            if width > 0 {
                pendingSpace = true
                index += width
            } else {
                let end = bytes.endOfWords(from: index)
                appendWords(bytes.extracting(index..<end))
                index = end
            }
        }
    }

    private mutating func appendWords(_ words: Span<UInt8>) {
        let before = text.count
        if begun == nil {
            begin()
        } else if pendingTabs > 0 {
            for _ in 0..<min(pendingTabs, 100) { text.append(0x09) }
        } else if pendingSpace {
            text.append(0x20)
        }
        pendingSpace = false
        pendingTabs = 0
        lineBreaks = 0
        closedLink = false
        text.append(contentsOf: words)
        if linkDepth > 0 { linkedBytes += text.count - before }
    }

    private mutating func appendPreserved(_ bytes: ArraySlice<UInt8>) {
        // To HTML, CR LF and CR alone end a line as LF does.
        let bytes = withLineFeeds(bytes)
        if begun == nil {
            let start = bytes.firstIndex { $0 != 0x0a && $0 != 0x0d }
            guard let start, bytes[start...].contains(where: { $0 > 0x20 }) else { return }
            begin()
            // The first line keeps no indentation: a block starts at something that is not white
            // space.
            let visible = bytes[start...].firstIndex { $0 > 0x20 } ?? start
            text.append(contentsOf: bytes[visible...])
        } else {
            text.append(contentsOf: bytes)
        }
        lineBreaks = 0
    }

    private func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.contains(0x0d) else { return bytes }
        var lines: [UInt8] = []
        for (index, byte) in zip(bytes.indices, bytes) {
            let endsPair = byte == 0x0a && index > bytes.startIndex && bytes[index - 1] == 0x0d
            if !endsPair { lines.append(byte == 0x0d ? 0x0a : byte) }
        }
        return lines[...]
    }

    private mutating func begin() {
        guard let around = open.last else { return }
        blockStart = text.count
        linkedBytes = 0
        links = min(linkDepth, 1)
        let firstInline = inlineNodes.count
        let innermost = open.lastIndex { $0.element >= 0 } ?? 0
        for inline in open[(innermost + 1)...] { inlineNodes.append(inline.node) }
        begun = Block(
            kind: around.kind,
            headingLevel: around.headingLevel,
            range: 0..<0,
            linkedBytes: 0,
            links: 0,
            inline: firstInline..<inlineNodes.count,
            element: open.last { $0.element >= 0 }?.element ?? 0,
            table: around.kind == .tableRow ? around.table : -1
        )
    }

    /// Ends the block that has begun; inside a data table's row only a space is due.
    private mutating func finishBlock(at node: Int) {
        if node < rowEnd {
            pendingSpace = true
            return
        }
        pendingSpace = false
        pendingTabs = 0
        lineBreaks = 0
        closedLink = false
        guard var block = begun else { return }
        begun = nil
        while let last = text.last, last <= 0x20 { text.removeLast() }
        block.range = blockStart..<text.count
        block.linkedBytes = min(linkedBytes, block.range.count)
        block.links = links
        blocks.append(block)
    }
}

extension HTMLTree {
    /// Bytes of text, white space and all, in `noscript` elements.
    fileprivate var bytesInNoscript: Int {
        var bytes = 0
        var node = 0
        while node < nodes.count {
            if nodes[node].element == .noscript {
                bytes += Int(nodes[node].textEnd - nodes[node].textStart)
                node = Int(nodes[node].end)
            } else {
                node += 1
            }
        }
        return bytes
    }
}
