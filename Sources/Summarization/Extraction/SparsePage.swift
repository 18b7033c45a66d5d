/// What tags and names alone say of the blocks of a page that has few.
///
/// Such a page was seldom made by the program of a site, whose ways are learned: it is a note, a
/// report, a page by hand. All that it shows is content but what says that it is not.
enum SparsePage {
    /// Blocks up to which tags and names count in full, and from which they count no more.
    private static let (fewest, most): (Float, Float) = (20, 40)
    /// What they add to a block's logit.
    private static let (shown, marked): (Float, Float) = (5, -6)

    /// Parts that are marked as something else than content, with the share of the page from which
    /// they are the content all the same, as the first design of the extraction had them.
    private static let marks: [(BlockFeature, largestShare: Float)] = [
        (.hiddenShare, 0.6), (.navigationShare, 0.5), (.footerShare, 0.5), (.headerShare, 0.5),
        (.formShare, 0.3), (.namedShare, 0.4), (.bannerShare, 0.9), (.commentShare, 0.9),
    ]

    /// What is to be added to the logits of the blocks, nil for a page that has many.
    static func logits(of features: BlockFeatures) -> [Float]? {
        let count = features.wordCounts.count
        let force = min(max((most - Float(count)) / (most - fewest), 0), 1)
        guard force > 0 else { return nil }
        let rows = (0..<count).map(features.row)
        // Where most blocks are links, they are what the page is for.
        let leadsOn = 2 * rows.count(where: isLink) < count
        return rows.map {
            force * (isMarked($0) || leadsOn && isLink($0) ? marked : shown)
        }
    }

    /// Whether a block is a link, but no paragraph or heading that is one.
    private static func isLink(_ row: [Float]) -> Bool {
        value(.linkedShare, row) > 0.5 && value(.inParagraph, row) == 0 && value(.heading, row) == 0
    }

    private static func isMarked(_ row: [Float]) -> Bool {
        if value(.leadsAway, row) > 0 || value(.ledTo, row) > 0 { return true }
        return marks.contains { mark, largestShare in
            let share = value(mark, row)
            return share > 0 && share < largestShare
        }
    }

    private static func value(_ feature: BlockFeature, _ row: [Float]) -> Float {
        row[feature.rawValue]
    }
}
