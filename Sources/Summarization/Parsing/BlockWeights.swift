/// How much each block says that it is content, and sums of it over ranges of blocks.
struct BlockWeights {
    // Bytes of UTF-8 and shares, looked at on some 2,000 pages with known main text in seven types
    // of page; look at all types before changing one, listings and products above all.

    /// Unlinked bytes from which a block is running text.
    private static let longBlock = 80
    /// How much less the bytes of a shorter block weigh.
    private static let shortBlockDivisor = 8
    /// The share of the weight around it with which an element is gone into.
    private static let containerShare = 0.9
    /// The same for an `article`, which says so itself.
    private static let articleShare = 0.6
    /// Bytes that a list of links has at least.
    private static let smallestListing = 400
    /// Unlinked bytes up to which the longest block of a list of links goes, its fewest blocks, and
    /// its weight in tenths of its bytes: where the page marks its main part, and where not.
    private static let markedListing = (longest: 400, blocks: 15, weight: 4)
    private static let unmarkedListing = (longest: 250, blocks: 30, weight: 2)
    /// The share of linked bytes above which an element is made of links.
    private static let largestLinkedShare = 0.5
    /// Unlinked bytes below which a line without a stop is a label: at the start, at the end.
    private static let longestFirstLabel = 60
    private static let longestLastLabel = 50
    /// Bytes below which a line that leads away from the content is a label.
    private static let longestPhraseLabel = 40
    /// The part of the content that can follow such a label and be left out: less than one of so
    /// many.
    private static let largestLedTo = 4

    /// Sums of weights before each block; one more than there are blocks.
    private var weightBefore: [Int] = [0]
    private var bytesBefore: [Int] = [0]
    private var linkedBefore: [Int] = [0]

    /// A block weighs the bytes of its text that are not linked, when they are many.
    init(of page: PageBlocks) {
        for block in page.blocks {
            weightBefore.append((weightBefore.last ?? 0) + Self.weight(of: block))
            bytesBefore.append((bytesBefore.last ?? 0) + block.range.count)
            linkedBefore.append((linkedBefore.last ?? 0) + block.linkedBytes)
        }
    }

    private static func weight(of block: PageBlocks.Block) -> Int {
        let unlinked = block.unlinkedBytes
        guard 2 * unlinked > block.range.count else { return 0 }
        return unlinked >= longBlock ? unlinked : unlinked / shortBlockDivisor
    }

    private func weight(_ range: Range<Int>) -> Int {
        weightBefore[range.upperBound] - weightBefore[range.lowerBound]
    }

    private func bytes(_ range: Range<Int>) -> Int {
        bytesBefore[range.upperBound] - bytesBefore[range.lowerBound]
    }

    private func linked(_ range: Range<Int>) -> Int {
        linkedBefore[range.upperBound] - linkedBefore[range.lowerBound]
    }

    /// The element that holds the main content: from the root downwards as long as one child holds
    /// nearly all of the weight.
    func container(in page: PageBlocks, of tree: HTMLTree) -> Int {
        var current = 0
        while true {
            let whole = weight(page.elements[current].blocks)
            guard whole > 0 else { return current }
            var best = -1
            var bestWeight = 0
            var child = current + 1
            while child < page.elements[current].end {
                let childWeight = weight(page.elements[child].blocks)
                if childWeight > bestWeight,
                    tree.nodes[page.elements[child].node].element.holdsBlocks
                {
                    best = child
                    bestWeight = childWeight
                }
                child = page.elements[child].end
            }
            guard best >= 0 else { return current }
            let share = Double(bestWeight) / Double(whole)
            let isArticle = tree.nodes[page.elements[best].node].element == .article
            if share < (isArticle ? Self.articleShare : Self.containerShare) { return current }
            current = best
        }
    }

    /// The main part of a page that is a list of links, nil when the page is none.
    ///
    /// Such a page has much text there and hardly any of it in long blocks.
    func listing(in page: PageBlocks, of tree: HTMLTree) -> Int? {
        let main =
            page.elements.firstIndex {
                tree.nodes[$0.node].element == .main
                    || tree.value(of: .role, at: $0.node)?.elementsEqual("main".utf8) == true
            } ?? 0
        let inside = page.elements[main].blocks
        let longest = page.blocks[inside].map(\.unlinkedBytes).max() ?? 0
        let limits = main > 0 ? Self.markedListing : Self.unmarkedListing
        guard bytes(inside) > Self.smallestListing, longest < limits.longest,
            inside.count > limits.blocks
        else { return nil }
        return 10 * weight(inside) < limits.weight * bytes(inside) ? main : nil
    }

    /// Which blocks of the container are kept.
    func kept(in container: Int, of page: PageBlocks, tree: HTMLTree) -> [Bool] {
        var kept = Array(repeating: false, count: page.blocks.count)
        for index in page.elements[container].blocks { kept[index] = true }
        var element = container + 1
        while element < page.elements[container].end {
            let range = page.elements[element].blocks
            let all = bytes(range)
            let isLinks = Double(linked(range)) > Self.largestLinkedShare * Double(all)
            if all == 0 || isLinks && !isParagraph(element, page, tree) {
                for index in range { kept[index] = false }
                element = page.elements[element].end
            } else {
                element += 1
            }
        }
        dropWhatPhrasesLeadTo(in: container, of: page, from: &kept)
        dropEnd(in: container, of: page, from: &kept)
        return kept
    }

    /// Leaves out headings and labels at the end that nothing follows.
    private func dropEnd(in container: Int, of page: PageBlocks, from kept: inout [Bool]) {
        let before = kept
        for index in page.elements[container].blocks where kept[index] {
            let block = page.blocks[index]
            guard block.kind == .paragraph, block.unlinkedBytes < Self.longestFirstLabel,
                !Self.endsSentence(page.text[block.range])
            else { break }
            kept[index] = false
        }
        for index in page.elements[container].blocks.reversed() where kept[index] {
            let block = page.blocks[index]
            let isLabel =
                block.kind == .heading
                || block.kind == .paragraph && block.unlinkedBytes < Self.longestLastLabel
                    && !Self.endsSentence(page.text[block.range])
            guard isLabel else { return }
            kept[index] = false
        }
        // Of nothing but labels, all are content.
        kept = before
    }

    /// Whether a block ends with a stop, or one before a closing quote or bracket.
    private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
        text.lastMark.map { $0.isSentenceEnd || $0.isColon } ?? false
    }

    /// Leaves out what follows a heading like "Related articles", to the end of the element that
    /// both are in, and lines that are such a phrase with a link.
    private func dropWhatPhrasesLeadTo(
        in container: Int,
        of page: PageBlocks,
        from kept: inout [Bool]
    ) {
        let whole = weight(page.elements[container].blocks)
        var index = page.elements[container].blocks.lowerBound
        while index < page.elements[container].blocks.upperBound {
            let block = page.blocks[index]
            guard kept[index], BoilerplatePhrases.start(page.text[block.range]) else {
                index += 1
                continue
            }
            var around = block.element
            while page.elements[around].blocks.count == 1, page.elements[around].parent >= 0 {
                around = page.elements[around].parent
            }
            // A table's row belongs to an element that was closed before it.
            let end = min(
                max(page.elements[around].blocks.upperBound, index + 1),
                page.elements[container].blocks.upperBound
            )
            let isLabel = block.kind == .heading || block.range.count < Self.longestPhraseLabel
            if isLabel, Self.largestLedTo * weight(index..<end) < whole {
                for following in index..<end { kept[following] = false }
                index = end
            } else {
                if isLabel || 2 * block.linkedBytes > block.range.count { kept[index] = false }
                index += 1
            }
        }
    }

    private func isParagraph(_ element: Int, _ page: PageBlocks, _ tree: HTMLTree) -> Bool {
        switch tree.nodes[page.elements[element].node].element {
        case .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote: true
        default: false
        }
    }
}

extension HTMLElement {
    /// Whether the element can be the container of a page's content.
    fileprivate var holdsBlocks: Bool {
        switch self {
        case .p, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .li, .dt, .dd, .figure, .figcaption, .caption,
            .blockquote, .tr, .thead, .tbody, .tfoot, .ul, .ol, .dl, .hr:
            false
        default: true
        }
    }
}
