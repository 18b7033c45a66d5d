extension BlockFeatures {
    private static let asides: [(PageParts.Aside, BlockFeature, BlockFeature)] = [
        (.header, .inHeader, .headerShare), (.footer, .inFooter, .footerShare),
        (.navigation, .inNavigation, .navigationShare), (.aside, .inAside, .asideShare),
        (.form, .inForm, .formShare), (.hidden, .isHidden, .hiddenShare),
        (.named, .named, .namedShare), (.banner, .banner, .bannerShare),
        (.comments, .comments, .commentShare),
    ]

    /// Which kinds of part of the page the block is in.
    func setParts(_ row: inout FeatureRow, _ index: Int) {
        let element = page.blocks[index].element
        let inside = parts.parts[element]
        row.set(.depth, min(Float(parts.depths[element]) / 20, 2))
        row.set(.inParagraph, inside.contains(.paragraph))
        row.set(.inItem, inside.contains(.item))
        row.set(.inCell, inside.contains(.cell))
        row.set(.inSection, inside.contains(.section))
        row.set(.inArticle, inside.contains(.article))
        row.set(.inMain, inside.contains(.main))
        row.set(.inBody, inside.contains(.articleBody))
        row.set(.inFigure, inside.contains(.figure))
        row.set(.inQuote, inside.contains(.quote))
        row.set(.inDetails, inside.contains(.details))
        row.set(.role, inside.contains(.role))
        row.set(.articleIndex, count: Int(parts.articles[element]))
        for (aside, feature, shareFeature) in Self.asides {
            let share = parts.share(aside, at: element)
            row.set(feature, share > 0)
            row.set(shareFeature, share)
        }
    }

    /// What the elements around the block hold.
    func setLevels(_ row: inout FeatureRow, _ index: Int) {
        let allLong = max(Int(sums.long[page.blocks.count]), 1)
        for (level, element) in levels.levels(of: index).prefix(4).enumerated() {
            let range = page.elements[Int(element)].blocks
            let bytes = sums.bytes.sum(range)
            let long = sums.long.sum(range)
            let words = sums.words.sum(range)
            let opening = page.blocks[range.lowerBound]
            row.setLevel(
                level,
                [
                    logCount(range.count), logCount(bytes), fraction(sums.linked.sum(range), bytes),
                    fraction(long, allLong), fraction(long, bytes),
                    fraction(index - range.lowerBound, range.count),
                    logCount(Int(levels.siblings[Int(element)]) - 1),
                    fraction(opening.linkedBytes, opening.range.count),
                    opening.kind == .heading ? 1 : 0,
                    fraction(sums.titleWords.sum(range), words),
                    min(5 * fraction(sums.stops.sum(range), words), 1),
                ]
            )
        }
    }

    /// What the elements hold that are made like those around the block.
    func setAlike(_ row: inout FeatureRow, _ index: Int) {
        let own = alike[Int(kinds.own[index])]
        row.set(.alike, count: own.elements)
        row.set(.alikeLinked, fraction(own.linked, own.bytes))
        row.set(.alikeBytes, count: own.bytes / max(own.elements, 1))
        row.set(.alikeLong, fraction(own.long, own.bytes))
        let level = levelAlike[Int(kinds.level[index])]
        row.set(.levelAlike, count: level.elements)
        row.set(.levelAlikeLinked, fraction(level.linked, level.bytes))
        row.set(.levelAlikeBytes, count: level.bytes / max(level.elements, 1))
        row.set(.levelAlikeLong, fraction(level.long, level.bytes))
    }
}
