/// What the blocks around each block were taken for, when it is looked at a second time.
///
/// Probabilities of blocks count by their words.
struct BlockContext {
    /// What the columns are called, in order.
    static let names: [String] =
        ["logit"]
        + (1...PageLevels.count).flatMap { ["levelPart\($0)", "levelShare\($0)"] }
        + ["twoBefore", "oneBefore", "oneAfter", "twoAfter"]
        + windows.map { "window\($0)" }
        + ["shareBefore", "shareAfter", "pagePart", "pageWords", "kindPart", "levelKindPart"]
        + ["surest", "sureness"]

    /// Blocks to each side that are averaged over.
    private static let windows = [3, 8, 20]
    /// The logit of what is not there.
    private static let outside: Float = -4
    /// Probabilities nearer to 0 or 1 say nothing more.
    private static let smallest: Float = 1e-3

    private let logits: [Float]
    /// Sums over the blocks before each.
    private var wordsBefore: [Double] = [0]
    private var contentBefore: [Double] = [0]
    private let ofKind: [Float]
    private let ofLevelKind: [Float]
    private let surest: Float
    private let sureness: Float
    private let page: PageBlocks
    private let levels: PageLevels
    private let kinds: PageKinds

    /// - Parameters:
    ///   - probabilities: n, from 0 to 1.
    ///   - words: n counts.
    ///   - page: Has n blocks.
    ///   - levels: Those of the page.
    ///   - kinds: Likewise.
    init(
        probabilities: [Float],
        words: [Int],
        page: PageBlocks,
        levels: PageLevels,
        kinds: PageKinds
    ) {
        self.page = page
        self.levels = levels
        self.kinds = kinds
        let count = probabilities.count
        let part = probabilities.map { min(max($0, Self.smallest), 1 - Self.smallest) }
        logits = part.map { Float.log($0 / (1 - $0)) }
        wordsBefore.reserveCapacity(count + 1)
        contentBefore.reserveCapacity(count + 1)
        var sureness: Double = 0
        for index in 0..<count {
            let weight = Double(words[index]) + 0.5
            wordsBefore.append(wordsBefore[index] + weight)
            contentBefore.append(contentBefore[index] + weight * Double(part[index]))
            sureness += weight * abs(Double(part[index]) - 0.5) * 2
        }
        self.sureness = Float(sureness / wordsBefore[count])
        surest = part.max() ?? 0
        ofKind = Self.means(part, words, kinds.own, kinds.count)
        ofLevelKind = Self.means(part, words, kinds.level, kinds.count)
    }

    /// Sets what ``names`` says of a block, from a column of its row on.
    ///
    /// It is worked out when it is asked for, as features are.
    func fill(_ row: inout FeatureRow, for index: Int, at firstColumn: Int) {
        let count = logits.count
        let allContent = contentBefore[count]
        var column = firstColumn
        func append(_ value: Float) {
            row.set(value, at: column)
            column += 1
        }
        append(logits[index])
        for level in 0..<PageLevels.count {
            let element = levels.elements[index * PageLevels.count + level]
            let range = page.elements[Int(element)].blocks
            append(partOfContent(range))
            append(shareOfContent(range))
        }
        for offset in [-2, -1, 1, 2] {
            let other = index + offset
            append(logits.indices.contains(other) ? logits[other] : Self.outside)
        }
        for span in Self.windows {
            append(partOfContent(max(index - span, 0)..<min(index + span + 1, count)))
        }
        append(shareOfContent(0..<index))
        append(1 - shareOfContent(0..<index + 1))
        append(Float(allContent / max(wordsBefore[count], 1e-6)))
        append(.log(1 + Float(allContent)))
        append(ofKind[Int(kinds.own[index])])
        append(ofLevelKind[Int(kinds.level[index])])
        append(surest)
        append(sureness)
    }

    private func partOfContent(_ range: Range<Int>) -> Float {
        let words = wordsBefore[range.upperBound] - wordsBefore[range.lowerBound]
        let content = contentBefore[range.upperBound] - contentBefore[range.lowerBound]
        return Float(content / max(words, 1e-6))
    }

    private func shareOfContent(_ range: Range<Int>) -> Float {
        let content = contentBefore[range.upperBound] - contentBefore[range.lowerBound]
        return Float(content / max(contentBefore[logits.count], 1e-6))
    }

    /// The mean probability of the blocks of each kind.
    private static func means(_ part: [Float], _ words: [Int], _ kinds: [Int32], _ count: Int)
        -> [Float]
    {
        var content = [Double](repeating: 0, count: count)
        var all = [Double](repeating: 0, count: count)
        for index in part.indices {
            let weight = Double(words[index]) + 0.5
            content[Int(kinds[index])] += weight * Double(part[index])
            all[Int(kinds[index])] += weight
        }
        return zip(content, all).map { Float($0 / max($1, 1e-6)) }
    }
}
