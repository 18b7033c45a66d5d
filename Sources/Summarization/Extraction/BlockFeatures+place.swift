/// Blocks on each side whose text counts as near, and as around.
private let near = 3
private let around = 10

extension BlockFeatures {
    /// What is known from the blocks before.
    struct Running {
        var heading = -1
        /// The end of what a heading like "Related articles" leads to.
        var ledToEnd = 0
    }

    /// Where the block stands on the page, and under which heading.
    mutating func setPlace(
        _ row: inout FeatureRow,
        _ index: Int,
        titleBlock: Int?,
        running: inout Running
    ) {
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
        if block.kind == .heading { running.heading = index }
        headings.append(running.heading == index ? -1 : running.heading)
        if running.heading >= 0 {
            row.set(.sinceHeading, count: index - running.heading + 1)
            let heading = page.blocks[running.heading]
            row.set(.headingLinkedShare, fraction(heading.linkedBytes, heading.range.count))
        }
        row.set(.ledTo, index < running.ledToEnd)
        if row.values[BlockFeature.leadsAway.rawValue] > 0,
            block.kind == .heading || block.range.count < 40
        {
            running.ledToEnd = max(
                running.ledToEnd,
                page.elements[Int(levels.levels(of: index).first ?? 0)].blocks.upperBound
            )
        }
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

    /// How far the nearest long block before and behind is, in bytes.
    mutating func setLongDistances() {
        let width = BlockFeature.allCases.count
        var last = -1
        for index in page.blocks.indices {
            let distance = last < 0 ? page.text.count : sums.bytes[index] - sums.bytes[last + 1]
            rows[index * width + BlockFeature.longBefore.rawValue] = logCount(distance)
            if page.blocks[index].longBytes > 0 { last = index }
        }
        last = page.blocks.count
        for index in page.blocks.indices.reversed() {
            let distance =
                last == page.blocks.count
                ? page.text.count : sums.bytes[last] - sums.bytes[index + 1]
            rows[index * width + BlockFeature.longAfter.rawValue] = logCount(distance)
            if page.blocks[index].longBytes > 0 { last = index }
        }
    }
}
