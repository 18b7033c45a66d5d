/// A page as the classifier of blocks sees it, for training.
package struct PageReading: Sendable {
    /// The text of each block.
    package let texts: [String]
    /// n × F.
    package let rows: [[Float]]
    package let words: [[UInt32]]
    package let inlineNames: [[UInt32]]
    package let levels: [[Int32]]
    package let own: [Int32]
    /// For each element: first block, end, the element around it with more blocks, parent.
    package let elements: [[Int32]]
    package let names: [[UInt32]]
    package let kinds: [Int32]
    package let wordCounts: [Int]
    /// For each block the heading above, -1 where there is none.
    package let headings: [Int]

    package init(_ html: String) {
        let tree = HTMLParser.parse(html)
        let metadata = PageMetadata(of: tree)
        let page = PageBlocks(of: tree)
        let features = BlockFeatures(of: page, in: tree, metadata: metadata)
        texts = page.blocks.map { String(decoding: page.text[$0.range], as: UTF8.self) }
        rows = page.blocks.indices.map(features.row)
        words = features.texts.map(\.outerWords)
        levels = page.blocks.indices.map { Array(features.levels.levels(of: $0)) }
        own = page.blocks.map { Int32($0.element) }
        elements = page.elements.indices.map {
            let element = page.elements[$0]
            return [
                Int32(element.blocks.lowerBound), Int32(element.blocks.upperBound),
                features.levels.wider[$0], Int32(element.parent),
            ]
        }
        names = features.elementNames.ranges.map { Array(features.elementNames.words[$0]) }
        inlineNames = features.elementNames.inline.map { Array(features.elementNames.words[$0]) }
        kinds = features.kinds.ofElements
        wordCounts = features.wordCounts
        headings = features.headings
    }
}
