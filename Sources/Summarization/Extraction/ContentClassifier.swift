/// Tells the blocks of a page that are its content.
///
/// 1. The words of names and of the text say something each (a linear model).
/// 2. Boosted trees make a probability of this and of a block's features.
/// 3. A second set of trees looks at each block again, with what the blocks around it were taken
///    for.
/// 4. On a page of few blocks, tags and names count beside what was learned (``SparsePage``).
///
/// The parameters were learned (`Training/train_blocks.py`); `Sources/CModelData/blocks.md` says
/// from what.
package struct ContentClassifier: Sendable, Hashable {
    /// Sums that words of names have: of the block's own elements, of its first and second level,
    /// and of the three above; and those of words of the text, its own and the heading above.
    static let scoreNames = [
        "ownNames", "levelNames1", "levelNames2", "outerNames", "textWords",
        "headingWords",
    ]
    /// The layout of the file.
    private static let format = "1"
    private static let nameScores = 4
    private static let wordScores = 2

    private let names: WordScores
    private let words: WordScores
    private let first: DecisionTrees
    private let second: DecisionTrees

    /// Reads and checks a parameter file.
    ///
    /// - Throws: `damagedParameters`.
    package init(_ file: Safetensors) throws(SummarizerError) {
        guard file.metadata["format"] == Self.format,
            file.metadata["features"] == BlockFeatures.names.joined(separator: ",")
        else {
            throw SummarizerError(
                .damagedParameters,
                "the parameters for blocks are of another version of the program; "
                    + "make them anew with Training/"
            )
        }
        let features = BlockFeatures.names.count
        names = try WordScores(file, name: "names", width: Self.nameScores)
        words = try WordScores(file, name: "words", width: Self.wordScores)
        first = try DecisionTrees(file, name: "first", width: features + Self.scoreNames.count)
        second = try DecisionTrees(
            file,
            name: "second",
            width: features + Self.scoreNames.count + BlockContext.names.count
        )
    }

    /// How likely each block is content, from 0 to 1.
    func probabilities(of page: PageBlocks, features: BlockFeatures) -> [Float] {
        let learned = logits(of: page, features: features)
        guard let others = SparsePage.logits(of: features) else {
            return learned.map(Self.probability)
        }
        return zip(learned, others).map { Self.probability($0 + $1) }
    }

    /// The same as learned, whatever the page: from minus to plus infinity.
    func logits(of page: PageBlocks, features: BlockFeatures) -> [Float] {
        let width = BlockFeatures.names.count
        let scores = scores(of: page, features: features)
        let count = page.blocks.count
        let firstWidth = width + Self.scoreNames.count
        func fill(_ row: inout FeatureRow, for block: Int) {
            features.fill(&row, for: block)
            row.set(scores, ofBlock: block, width: Self.scoreNames.count, at: width)
        }
        let keepsRows = count <= Self.mostKeptRows
        var rows: [Float] = []
        if keepsRows { rows = [Float](repeating: 0, count: count * firstWidth) }
        let guesses = first.sums(count: count, width: firstWidth) { block, row in
            fill(&row, for: block)
            if keepsRows { row.copy(firstWidth, to: &rows, at: block * firstWidth) }
        }
        let context = BlockContext(
            probabilities: guesses.map(Self.probability),
            words: features.wordCounts,
            page: page,
            levels: features.levels,
            kinds: features.kinds
        )
        let contextWidth = BlockContext.names.count
        return second.sums(count: count, width: firstWidth + contextWidth) { block, row in
            if keepsRows {
                row.set(rows, ofBlock: block, width: firstWidth, at: 0)
            } else {
                fill(&row, for: block)
            }
            context.fill(&row, for: block, at: firstWidth)
        }
    }

    /// Blocks of a page up to which the second look keeps what the first one saw: of more it would
    /// take more memory than all else.
    private static let mostKeptRows = 8_192

    private static func probability(_ logit: Float) -> Float { 1 / (1 + .exp(-logit)) }

    /// n × the sums of ``scoreNames``.
    private func scores(of page: PageBlocks, features: BlockFeatures) -> [Float] {
        let bags = features.elementNames
        // Of each element its own words' sums and those of the wrappers around it.
        let width = Self.nameScores
        var sums = [Float](repeating: 0, count: page.elements.count * width)
        for element in page.elements.indices {
            for word in bags.words[bags.ranges[element]] {
                names.add(word, to: &sums, at: element * width)
            }
            let parent = page.elements[element].parent
            guard parent >= 0, features.levels.wider[element] != Int32(parent) else { continue }
            for column in 0..<width {
                sums[element * width + column] += sums[parent * width + column]
            }
        }
        var ofWords = [Float](repeating: 0, count: page.blocks.count * Self.wordScores)
        for block in page.blocks.indices {
            features.texts[block].forEachOuterWord {
                words.add($0, to: &ofWords, at: block * Self.wordScores)
            }
        }
        var scores = [Float](repeating: 0, count: page.blocks.count * Self.scoreNames.count)
        var inline = [Float](repeating: 0, count: width)
        for block in page.blocks.indices {
            let row = block * Self.scoreNames.count
            let levels = block * PageLevels.count
            func level(_ number: Int) -> Int { Int(features.levels.elements[levels + number]) }
            for column in 0..<width { inline[column] = 0 }
            for word in bags.words[bags.inline[block]] { names.add(word, to: &inline, at: 0) }
            scores[row] = inline[0]
            let own = page.blocks[block].element
            if own != level(0) { scores[row] += sums[own * width] }
            scores[row + 1] = sums[level(0) * width + 1]
            scores[row + 2] = sums[level(1) * width + 2]
            for outer in 2..<PageLevels.count { scores[row + 3] += sums[level(outer) * width + 3] }
            scores[row + 3] /= Float(PageLevels.count - 2)
            scores[row + 4] = ofWords[block * Self.wordScores]
            let heading = features.headings[block]
            if heading >= 0 { scores[row + 5] = ofWords[heading * Self.wordScores + 1] }
        }
        return scores
    }
}

extension ContentClassifier {
    /// The parameters that are part of the program.
    package static let embedded = ModelData.sound { () throws(SummarizerError) in
        try ContentClassifier(Safetensors(ModelData.blocks))
    }
}
