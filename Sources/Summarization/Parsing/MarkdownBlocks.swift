/// Makes the blocks of a text from what a Markdown parser found.
struct MarkdownBlocks {
    /// UTF-8, with a blank line between blocks and a line break between the rows of a table.
    private var text: [UInt8] = []
    private var blocks: [ParsedText.Block] = []

    /// The quotations, items and footnotes around, and whether they have had a paragraph.
    private var containers: [(kind: MarkdownTree.Kind, hasParagraph: Bool)] = []
    private var line = MarkdownLine()
    private var cells: [[UInt8]] = []
    /// Whether the last block is a row of the table that goes on.
    private var isInTable = false
    /// HTML that has been read; more of it is left out.
    private var pages = 0

    /// Pieces of HTML that are read; each costs a start of its parser.
    private static let mostPages = 2_000

    /// Appends the blocks of a text, or of a part of it.
    mutating func append(_ tree: MarkdownTree) {
        containers = []
        for event in tree.events {
            let bytes = tree.text[Int(event.text.lowerBound)..<Int(event.text.upperBound)]
            switch (event.kind, event.isStart) {
            case (.quote, true), (.item, true), (.footnote, true):
                containers.append((event.kind, false))
            case (.quote, false), (.item, false), (.footnote, false): containers.removeLast()
            case (.paragraph, true), (.heading, true), (.cell, true): line = MarkdownLine()
            case (.paragraph, false): finishParagraph()
            case (.heading, false):
                append(.heading, level: Int(event.level), MarkdownLine.withoutAttributes(line.text))
            case (.codeBlock, true): append(.code, Self.trimmed(bytes)[...])
            case (.htmlBlock, true): appendPage(bytes)
            case (.table, _): isInTable = false
            case (.row, true): cells = []
            case (.cell, false): cells.append(line.text)
            case (.row, false): finishRow()
            default: line.append(event, bytes)
            }
        }
    }

    /// All blocks with what the front matter says.
    func parsedText(_ front: FrontMatter?) -> ParsedText {
        let heading = blocks.first { $0.kind == .heading && $0.headingLevel == 1 }
        var metadata = front?.metadata ?? Document.Metadata()
        metadata.title =
            metadata.title ?? heading.map { String(decoding: text[$0.range], as: UTF8.self) }
        var parsed = ParsedText(metadata: metadata, text: "", blocks: blocks)
        let same = metadata.title.map(PageMetadata.comparable)
        let repeated = blocks.firstIndex { block in
            block.kind == .heading
                && same.map { PageMetadata.isTitle(text[block.range], $0) } == true
        }
        guard let repeated, blocks.count > 1 else {
            parsed.text = String(decoding: text, as: UTF8.self)
            return parsed
        }
        // With the blank line that follows it, or stands before it at the end.
        let range = blocks[repeated].range
        let cut =
            repeated + 1 < blocks.count
            ? range.lowerBound..<blocks[repeated + 1].range.lowerBound
            : blocks[repeated - 1].range.upperBound..<range.upperBound
        parsed.text = String(
            decoding: text[..<cut.lowerBound] + text[cut.upperBound...],
            as: UTF8.self
        )
        parsed.blocks.remove(at: repeated)
        for index in repeated..<parsed.blocks.count {
            let moved = parsed.blocks[index].range
            parsed.blocks[index].range =
                moved.lowerBound - cut.count..<moved.upperBound - cut.count
        }
        return parsed
    }

    private mutating func finishParagraph() {
        let words = line.text
        if words.isEmpty {
            // A picture says what it shows where nothing else does; one that is a link is a badge.
            append(.caption, line.caption[...])
            return
        }
        switch containers.last {
        case .some((.quote, _)): append(.quote, MarkdownLine.withoutAlert(words))
        case .some((.item, false)): append(.listItem, words[...])
        default: append(.paragraph, words[...])
        }
        if !containers.isEmpty { containers[containers.count - 1].hasParagraph = true }
    }

    private mutating func finishRow() {
        let row = Array(cells.joined(separator: [0x09]))
        let start = row.firstIndex { $0 > 0x20 } ?? row.endIndex
        let end = row.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        append(.tableRow, row[start..<end])
        isInTable = true
    }

    private mutating func append(
        _ kind: Document.Block.Kind,
        level: Int? = nil,
        _ bytes: ArraySlice<UInt8>
    ) {
        guard !bytes.isEmpty else { return }
        if !text.isEmpty {
            let adjoins = kind == .tableRow && isInTable && blocks.last?.kind == .tableRow
            text.append(contentsOf: adjoins ? [0x0a] : [0x0a, 0x0a])
        }
        let start = text.count
        text.append(contentsOf: bytes)
        blocks.append(
            ParsedText.Block(
                kind: kind,
                headingLevel: level,
                isFootnote: containers.contains { $0.kind == .footnote },
                range: start..<text.count
            )
        )
    }

    /// Appends the text of HTML that stands between the blocks, without rows of links.
    private mutating func appendPage(_ html: ArraySlice<UInt8>) {
        guard pages < Self.mostPages, Self.hasText(html) else { return }
        pages += 1
        let tree = HTMLParser.parse(String(decoding: html, as: UTF8.self))
        let page = PageBlocks(of: tree, leavingOut: NeverText(readsNoscript: false))
        var table = -1
        for block in page.blocks where 2 * block.linkedBytes < block.range.count {
            isInTable = block.table >= 0 && block.table == table
            table = block.table
            append(
                block.kind,
                level: block.kind == .heading ? block.headingLevel : nil,
                page.text[block.range]
            )
        }
    }

    /// Whether there is anything but tags and comments.
    private static func hasText(_ html: ArraySlice<UInt8>) -> Bool {
        var isInTag = false
        for byte in html {
            if byte == UInt8(ascii: "<") {
                isInTag = true
            } else if byte == UInt8(ascii: ">") {
                isInTag = false
            } else if !isInTag, byte > 0x20 {
                return true
            }
        }
        return false
    }

    /// The lines from the first to the last that is not blank, the first without indentation.
    private static func trimmed(_ code: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let start = code.firstIndex(where: { $0 > 0x20 }),
            let end = code.lastIndex(where: { $0 > 0x20 })
        else { return [] }
        return code[start...end]
    }
}
