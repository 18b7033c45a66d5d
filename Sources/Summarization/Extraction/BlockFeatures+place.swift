/// Blocks on each side whose text counts as near, and as around.
private let near = 3
private let around = 10

extension BlockFeatures {
    /// Where the block stands on the page, and under which heading.
    func setPlace(_ row: inout FeatureRow, _ index: Int) {
        let count = page.blocks.count
        let block = page.blocks[index]
        row.set(.position, Float(index) / Float(count))
        row.set(.bytePosition, fraction(sums.bytes[index], page.text.count))
        row.set(.index, count: index)
        row.set(.remaining, count: count - 1 - index)
        row.set(.inFirstLong, sums.long[index + 1] == 0)
        row.set(.afterLastLong, sums.long[index] == sums.long[count])
        if let titleBlock {
            row.set(
                index < titleBlock ? .beforeTitle : .sinceTitle,
                count: abs(index - titleBlock) + 1
            )
        }
        row.set(.titleLevel, titleLevel(index))
        // A heading is under itself.
        let above = block.kind == .heading ? index : headings[index]
        if above >= 0 {
            row.set(.sinceHeading, count: index - above + 1)
            let heading = page.blocks[above]
            row.set(.headingLinkedShare, fraction(heading.linkedBytes, heading.range.count))
        }
        row.set(.ledTo, ledTo[index])
        row.set(.longBefore, count: longBefore[index])
        row.set(.longAfter, count: longAfter[index])
    }

    /// The nearest level that the title is in, as a part of all levels; 1 where none has it.
    private func titleLevel(_ index: Int) -> Float {
        guard let title else { return 1 }
        let level = levels.levels(of: index).enumerated().first {
            page.elements[Int($0.element)].blocks.contains(title)
        }
        return Float(level?.offset ?? PageLevels.count) / Float(PageLevels.count)
    }

    /// What stands beside the block.
    func setNeighbours(_ row: inout FeatureRow, _ index: Int) {
        let blocks = page.blocks
        if index > 0 {
            row.set(.previousUnlinked, count: blocks[index - 1].unlinkedBytes)
            row.set(
                .previousLinkedShare,
                fraction(blocks[index - 1].linkedBytes, blocks[index - 1].range.count)
            )
            row.set(.previousIsAlike, isAlike(index, index - 1))
        }
        if index + 1 < blocks.count {
            row.set(.nextUnlinked, count: blocks[index + 1].unlinkedBytes)
            row.set(
                .nextLinkedShare,
                fraction(blocks[index + 1].linkedBytes, blocks[index + 1].range.count)
            )
            row.set(.nextIsAlike, isAlike(index, index + 1))
        }
        for (span, long, linked) in [
            (near, BlockFeature.longNear, BlockFeature.linkedNear),
            (around, .longAround, .linkedAround),
        ] {
            let range = max(index - span, 0)..<min(index + span + 1, blocks.count)
            let bytes = sums.bytes.sum(range)
            row.set(long, fraction(sums.long.sum(range), bytes))
            row.set(linked, fraction(sums.linked.sum(range), bytes))
        }
    }

    private func isAlike(_ one: Int, _ other: Int) -> Bool {
        elementNames.kinds[page.blocks[one].element]
            == elementNames.kinds[page.blocks[other].element]
    }
}

extension PageBlocks {
    /// For each block the heading above, -1 where there is none and for headings.
    var headings: [Int] {
        var last = -1
        return blocks.indices.map { index in
            if blocks[index].kind == .heading {
                last = index
                return -1
            }
            return last
        }
    }

    /// Bytes below which a block is a heading though it is not marked as one.
    private static let longestLabel = 40

    /// For each block whether a heading like "Related articles" leads to it: one before it in the
    /// same level.
    func ledTo(by leadsAway: [Bool], levels: PageLevels) -> [Bool] {
        var end = 0
        return blocks.indices.map { index in
            let isLed = index < end
            if leadsAway[index],
                blocks[index].kind == .heading || blocks[index].range.count < Self.longestLabel
            {
                let level = Int(levels.elements[index * PageLevels.count])
                end = max(end, elements[level].blocks.upperBound)
            }
            return isLed
        }
    }
}

extension PageSums {
    /// Bytes between each block and the nearest long one before and behind; all of the page's where
    /// there is none.
    func distancesToLong(in page: PageBlocks) -> (before: [Int32], after: [Int32]) {
        let count = page.blocks.count
        var before = [Int32](repeating: Int32(page.text.count), count: count)
        var after = before
        var last = -1
        for index in 0..<count {
            if last >= 0 { before[index] = bytes[index] - bytes[last + 1] }
            if page.blocks[index].longBytes > 0 { last = index }
        }
        last = count
        for index in (0..<count).reversed() {
            if last < count { after[index] = bytes[last] - bytes[index + 1] }
            if page.blocks[index].longBytes > 0 { last = index }
        }
        return (before, after)
    }
}
