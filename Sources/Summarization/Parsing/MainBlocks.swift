/// The blocks of a page that were chosen as its main content.
struct MainBlocks {
    private let page: PageBlocks
    /// The chosen blocks.
    private(set) var blocks: [PageBlocks.Block]

    /// Bytes of text in the chosen blocks.
    var byteCount: Int { blocks.reduce(0) { $0 + $1.range.count } }

    /// Every block that the rules let through.
    init(everythingIn tree: HTMLTree, rules: inout DropRules) {
        page = PageBlocks(of: tree, dropping: &rules)
        blocks = page.blocks
    }

    /// Chooses a container and leaves out what is made of links.
    ///
    /// Where next to nothing is left, the page is a list of links, and they are its content.
    init(of tree: HTMLTree, rules: inout DropRules, title: String?) {
        page = PageBlocks(of: tree, dropping: &rules)
        let weights = BlockWeights(of: page)
        let listing = weights.listing(in: page, of: tree)
        if let listing {
            blocks = Array(page.blocks[page.elements[listing].blocks])
            dropTitle(title)
            return
        }
        let container = weights.container(in: page, of: tree)
        let kept = weights.kept(in: container, of: page, tree: tree)
        blocks = zip(page.blocks, kept).compactMap { $1 ? $0 : nil }
        dropTitle(title)
    }

    /// Leaves out the heading that repeats the page's title.
    private mutating func dropTitle(_ title: String?) {
        guard let title else { return }
        let plain = PageMetadata.comparable(title)
        guard !plain.isEmpty else { return }
        let text = page.text
        blocks.removeAll {
            $0.kind == .heading && $0.headingLevel <= 2
                && $0.range.count <= PageMetadata.titleLimit
                && PageMetadata.comparable(String(decoding: text[$0.range], as: UTF8.self)) == plain
        }
    }

    /// The chosen blocks as one text.
    func parsedText(_ metadata: PageMetadata) -> ParsedText {
        var text: [UInt8] = []
        text.reserveCapacity(byteCount + 2 * blocks.count)
        var parsed: [ParsedText.Block] = []
        parsed.reserveCapacity(blocks.count)
        var table = -1
        for block in blocks {
            if !text.isEmpty {
                text.append(0x0a)
                if block.table < 0 || block.table != table { text.append(0x0a) }
            }
            table = block.table
            let start = text.count
            text.append(contentsOf: page.text[block.range])
            parsed.append(
                ParsedText.Block(
                    kind: block.kind,
                    headingLevel: block.kind == .heading ? block.headingLevel : nil,
                    range: start..<text.count
                )
            )
        }
        return ParsedText(
            title: metadata.title,
            description: metadata.description,
            language: metadata.language,
            text: String(decoding: text, as: UTF8.self),
            blocks: parsed
        )
    }
}
