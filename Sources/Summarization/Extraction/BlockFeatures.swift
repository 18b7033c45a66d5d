/// What the classifier sees of a page: n blocks of F numbers, their words, and the elements around.
package struct BlockFeatures {
    /// What the columns are called.
    package static let names = BlockFeature.allCases.map { "\($0)" }

    /// How many words each block has.
    let wordCounts: [Int]
    /// Blocks of the same text have the same.
    var hashes: [UInt64] { texts.map(\.hash) }
    let levels: PageLevels
    /// For each block the heading above, -1 where there is none.
    let headings: [Int]
    let elementNames: PageNames
    let kinds: PageKinds

    let page: PageBlocks
    let texts: [BlockText]
    let parts: PageParts
    let sums: PageSums
    /// What elements have together that are of the kind of a block's element, and of its level.
    let alike: [AlikeElements]
    let levelAlike: [AlikeElements]
    /// The heading that repeats the page's title.
    let titleBlock: Int?
    /// That heading, else the first of level 1.
    let title: Int?
    /// For each block whether it starts like "Related articles", and whether such a heading leads
    /// to it.
    let leadsAway: [Bool]
    let ledTo: [Bool]
    /// Bytes between each block and the nearest long one before and behind.
    let longBefore: [Int32]
    let longAfter: [Int32]
    /// For each text how many blocks have it.
    private let repeats: [UInt64: Int]
    private let description: [UInt8]
    private let ofPage: [(BlockFeature, Float)]

    init(of page: PageBlocks, in tree: HTMLTree, metadata: PageMetadata) {
        self.page = page
        let utf8 = page.text.span
        let said = metadata.document
        let known = PageWords(title: said.title, description: said.description)
        texts = page.blocks.map { BlockText(utf8.extracting($0.range), known: known) }
        wordCounts = texts.map { Int($0.words) }
        elementNames = PageNames(of: page, in: tree)
        levels = PageLevels(of: page, kinds: elementNames.kinds)
        kinds = PageKinds(of: page, names: elementNames, levels: levels)
        parts = PageParts(of: page, in: tree)
        sums = PageSums(of: page, texts)
        let (levels, kinds) = (levels, kinds)
        alike = AlikeElements.together(kinds.own, count: kinds.count, of: page) {
            page.blocks[$0].element
        }
        levelAlike = AlikeElements.together(kinds.level, count: kinds.count, of: page) {
            Int(levels.elements[$0 * PageLevels.count])
        }
        titleBlock = page.titleBlock(said.title)
        title = titleBlock ?? page.blocks.firstIndex { $0.headingLevel == 1 }
        headings = page.headings
        leadsAway = page.blocks.map { BoilerplatePhrases.start(page.text[$0.range]) }
        ledTo = page.ledTo(by: leadsAway, levels: levels)
        (longBefore, longAfter) = sums.distancesToLong(in: page)
        var repeats: [UInt64: Int] = [:]
        for text in texts { repeats[text.hash, default: 0] += 1 }
        self.repeats = repeats
        description = Array((said.description ?? "").utf8)
        ofPage = Self.features(of: page, in: tree, metadata, texts: texts, sums: sums, parts: parts)
    }

    /// F numbers of a block.
    package func row(_ block: Int) -> [Float] {
        var row = FeatureRow(width: Self.names.count)
        fill(&row, for: block)
        return (0..<row.width).map { row.values[$0] }
    }

    /// Sets the features of a block.
    ///
    /// They are worked out when they are asked for: all of them would take more memory than all
    /// else of a page of a million blocks.
    func fill(_ row: inout FeatureRow, for block: Int) {
        row.clear()
        row.set(.isTitle, block == titleBlock)
        row.set(.repeats, count: (repeats[texts[block].hash] ?? 1) - 1)
        setWords(&row, block)
        setKind(&row, block)
        setPlace(&row, block)
        setNeighbours(&row, block)
        setParts(&row, block)
        setLevels(&row, block)
        setAlike(&row, block)
        for (feature, value) in ofPage { row.set(feature, value) }
    }

    private func setWords(_ row: inout FeatureRow, _ index: Int) {
        let block = page.blocks[index]
        let text = texts[index]
        row.set(.bytes, count: block.range.count)
        row.set(.unlinkedBytes, count: block.unlinkedBytes)
        row.set(.words, count: text.words)
        row.set(.linkedShare, fraction(block.linkedBytes, block.range.count))
        row.set(.links, count: block.links)
        let last = page.text[block.range].lastMark
        row.set(.endsSentence, last?.isSentenceEnd == true)
        row.set(.endsColon, last?.isColon == true)
        row.set(.endsEllipsis, page.text[block.range].hasEllipsisAtEnd)
        row.set(.asks, last == "?" || last == "？")
        row.set(.stops, count: text.stops)
        row.set(.stopsPerWord, min(5 * fraction(text.stops, text.words), 1))
        row.set(.commasPerWord, min(5 * fraction(text.commas, text.words), 1))
        row.set(.digitShare, fraction(text.digits, text.digits + text.letters))
        row.set(.capitalShare, fraction(text.capitals, text.words))
        row.set(.shortWordShare, fraction(text.shortWords, text.words))
        row.set(.wordLength, min(fraction(block.range.count, text.words) / 20, 1))
        row.set(.ideographShare, fraction(text.ideographs, text.letters))
        row.set(.opensLower, text.opensLower)
        row.set(.separators, count: text.separators)
        row.set(.copyright, text.hasCopyright)
        row.set(.at, text.hasAt)
        row.set(.years, count: text.years)
        row.set(.titleShare, fraction(text.titleWords, text.words))
        row.set(.titleWords, count: text.titleWords)
        row.set(.descriptionShare, fraction(text.descriptionWords, text.words))
        if block.range.count >= 40, !description.isEmpty {
            row.set(.isInDescription, description.starts(with: page.text[block.range].prefix(40)))
        }
        row.set(.leadsAway, leadsAway[index])
    }

    private func setKind(_ row: inout FeatureRow, _ index: Int) {
        let block = page.blocks[index]
        row.set(.heading, block.kind == .heading)
        row.set(.headingLevel, Float(block.headingLevel) / 6)
        row.set(.listItem, block.kind == .listItem)
        row.set(.quote, block.kind == .quote)
        row.set(.caption, block.kind == .caption)
        row.set(.tableRow, block.kind == .tableRow)
        row.set(.code, block.kind == .code)
    }
}

extension PageBlocks {
    /// The heading that repeats the page's title.
    fileprivate func titleBlock(_ title: String?) -> Int? {
        let plain = title.map(PageMetadata.comparable) ?? ""
        guard !plain.isEmpty else { return nil }
        // White space and signs may be more than the letters, which are compared.
        let longest = 2 * plain.utf8.count + 40
        return blocks.firstIndex {
            $0.kind == .heading && $0.range.count <= longest
                && PageMetadata.isTitle(text[$0.range], plain)
        }
    }
}
