/// Sums over the blocks of a page before each block; one more than there are blocks.
struct PageSums {
    private(set) var bytes = [0]
    private(set) var linked = [0]
    /// Bytes of running text.
    private(set) var long = [0]
    private(set) var words = [0]
    private(set) var titleWords = [0]
    private(set) var stops = [0]

    init(of page: PageBlocks, _ texts: [BlockText]) {
        let count = page.blocks.count
        var (bytesSum, linkedSum, longSum) = (0, 0, 0)
        var (wordsSum, titleWordsSum, stopsSum) = (0, 0, 0)
        for index in 0..<count {
            let block = page.blocks[index]
            bytesSum += block.range.count
            linkedSum += block.linkedBytes
            longSum += block.longBytes
            wordsSum += Int(texts[index].words)
            titleWordsSum += Int(texts[index].titleWords)
            stopsSum += Int(texts[index].stops)
            bytes.append(bytesSum)
            linked.append(linkedSum)
            long.append(longSum)
            words.append(wordsSum)
            titleWords.append(titleWordsSum)
            stops.append(stopsSum)
        }
    }
}

extension [Int] {
    /// The sum over some blocks, where these are sums over the blocks before each.
    func sum(_ range: Range<Int>) -> Int { self[range.upperBound] - self[range.lowerBound] }
}

extension PageBlocks.Block {
    /// Bytes outside of links from which a block is running text, when they are most of it.
    private static let longBlock = 80

    /// The bytes of the block that count as running text.
    var longBytes: Int {
        unlinkedBytes >= Self.longBlock && 2 * unlinkedBytes > range.count ? unlinkedBytes : 0
    }
}
