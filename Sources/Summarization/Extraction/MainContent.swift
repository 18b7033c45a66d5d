/// Finds the main content of a page: what its readers come for.
///
/// 1. What the page shows is read into blocks (``PageBlocks``).
/// 2. Each block's words, its place and the elements around it become numbers (``BlockFeatures``).
/// 3. How likely each block is content is learned (``ContentClassifier``).
/// 4. The blocks that promise the most are kept (``ContentChoice``), no paragraph twice.
package enum MainContent {
    /// The page's metadata and main text; empty only when the page shows no text at all.
    ///
    /// - Complexity: O(n log n) in the blocks, O(n) in the nodes and the text of the tree.
    package static func extract(
        from tree: HTMLTree,
        classifier: ContentClassifier = .embedded
    ) -> ParsedText {
        let metadata = PageMetadata(of: tree)
        let page = PageBlocks(of: tree)
        let features = BlockFeatures(of: page, in: tree, metadata: metadata)
        var kept = page.withWholeLists(
            ContentChoice.kept(
                probabilities: classifier.probabilities(of: page, features: features),
                words: features.wordCounts
            ),
            of: tree
        )
        if features.parts.forumNames == 0 { kept = features.withoutComments(kept) }
        let forum = ForumPosts(
            of: page,
            in: tree,
            names: features.elementNames,
            kept: kept,
            words: features.wordCounts
        )
        let blocks = page.withoutCopies(
            page.blocks.indices.filter { kept[$0] && !forum.labels.contains($0) },
            features.hashes
        )
        let title = metadata.document.title.map(PageMetadata.comparable) ?? ""
        let untitled = blocks.filter { !page.isTitle($0, title) }
        // A heading that nothing follows led away from the content.
        let end = untitled.lastIndex { page.blocks[$0].kind != .heading } ?? untitled.endIndex - 1
        let led = untitled.prefix(through: end)
        let chosen = led.isEmpty ? blocks : Array(led)
        var parsed = page.parsedText(
            chosen,
            metadata.document,
            footnotes: NamedElements(
                of: page,
                names: features.elementNames,
                words: NamedElements.footnotes
            )
        )
        parsed.posts = forum.posts.compactMap { $0.among(chosen) }
        return parsed
    }
}

extension BlockFeatures {
    /// Words from which a text is an article, and what is named comments are comments on it; a
    /// question is shorter, and its answers are named so too.
    private static let wordsOfArticle = 200

    /// The kept blocks without what readers wrote below an article: parts that are named so, where
    /// they have less than half as many words.
    fileprivate func withoutComments(_ kept: [Bool]) -> [Bool] {
        let comments = page.blocks.map { parts.share(.comments, at: $0.element) > 0 }
        var (outside, inside) = (0, 0)
        for block in kept.indices where kept[block] {
            if comments[block] { inside += wordCounts[block] } else { outside += wordCounts[block] }
        }
        guard inside > 0, 2 * inside < outside, outside >= Self.wordsOfArticle else { return kept }
        return zip(kept, comments).map { $0 && !$1 }
    }
}

extension PageBlocks {
    /// Bytes from which a paragraph that says the same as another is a copy made for other screens.
    private static let shortestCopy = 80

    /// Some blocks without the paragraphs that say what one before them in another element says.
    ///
    /// Whoever says the same twice in one place means it.
    fileprivate func withoutCopies(_ chosen: [Int], _ hashes: [UInt64]) -> [Int] {
        var parents: [UInt64: Int] = [:]
        return chosen.filter {
            guard blocks[$0].kind == .paragraph, blocks[$0].range.count >= Self.shortestCopy else {
                return true
            }
            let parent = elements[blocks[$0].element].parent
            let first = parents[hashes[$0], default: parent]
            parents[hashes[$0]] = first
            return first == parent
        }
    }

    /// The kept blocks with all items of each plain list, and all rows of each table, of which most
    /// is kept.
    ///
    /// A list that lacks an item says something else, a table without its head nothing. In a list
    /// that is not plain, items are posts or products.
    fileprivate func withWholeLists(_ kept: [Bool], of tree: HTMLTree) -> [Bool] {
        var keptBytes = [0]
        keptBytes.reserveCapacity(blocks.count + 1)
        for (block, isKept) in zip(blocks, kept) {
            keptBytes.append((keptBytes.last ?? 0) + (isKept ? block.range.count : 0))
        }
        var whole = kept
        for element in elements {
            let isList = [.ul, .ol, .dl, .table].contains(tree.nodes[element.node].element)
            let inside = keptBytes[element.blocks.upperBound] - keptBytes[element.blocks.lowerBound]
            guard isList, 2 * inside > bytes(of: element.blocks),
                inside < bytes(of: element.blocks),
                element.blocks.count <= items(in: element, of: tree)
            else { continue }
            for block in element.blocks { whole[block] = true }
        }
        return whole
    }

    private func items(in list: Element, of tree: HTMLTree) -> Int {
        (list.node + 1..<Int(tree.nodes[list.node].end)).count {
            [.li, .dt, .dd, .tr].contains(tree.nodes[$0].element)
        }
    }

    /// Whether a block is the heading that repeats the page's title.
    fileprivate func isTitle(_ block: Int, _ comparableTitle: String) -> Bool {
        let block = blocks[block]
        return !comparableTitle.isEmpty && block.kind == .heading && block.headingLevel <= 2
            && PageMetadata.isTitle(text[block.range], comparableTitle)
    }

    /// Some blocks as one text: a blank line between blocks, a line break between the rows of one
    /// table.
    fileprivate func parsedText(
        _ chosen: [Int],
        _ metadata: Document.Metadata,
        footnotes: NamedElements
    ) -> ParsedText {
        var joined: [UInt8] = []
        joined.reserveCapacity(chosen.reduce(0) { $0 + blocks[$1].range.count + 2 })
        var parsed: [ParsedText.Block] = []
        parsed.reserveCapacity(chosen.count)
        var table = -1
        for block in chosen.lazy.map({ blocks[$0] }) {
            if !joined.isEmpty {
                joined.append(0x0a)
                if block.table < 0 || block.table != table { joined.append(0x0a) }
            }
            table = block.table
            let start = joined.count
            joined.append(contentsOf: text[block.range])
            parsed.append(
                ParsedText.Block(
                    kind: block.kind,
                    headingLevel: block.kind == .heading ? block.headingLevel : nil,
                    isFootnote: footnotes.contain(block.element),
                    range: start..<joined.count
                )
            )
        }
        return ParsedText(
            metadata: metadata,
            text: String(decoding: joined, as: UTF8.self),
            blocks: parsed
        )
    }
}

extension ForumPosts.Post {
    /// The post in a text of some blocks of the page, nil when none is its own.
    fileprivate func among(_ chosen: [Int]) -> Document.Post? {
        let start = chosen.partitionPoint { $0 >= blocks.lowerBound }
        let end = chosen.partitionPoint { $0 >= blocks.upperBound }
        return start < end ? Document.Post(author: author, date: date, blocks: start..<end) : nil
    }
}
