/// Sums over the blocks of a page before each block; one more than there are blocks.
///
/// A page has less than 2³¹ bytes, so half the memory of `Int` will do.
struct PageSums {
    private(set) var bytes: [Int32] = [0]
    private(set) var linked: [Int32] = [0]
    /// Bytes of running text.
    private(set) var long: [Int32] = [0]
    private(set) var words: [Int32] = [0]
    private(set) var titleWords: [Int32] = [0]
    private(set) var stops: [Int32] = [0]

    init(of page: PageBlocks, _ texts: [BlockText]) {
        let count = page.blocks.count
        var (bytesSum, linkedSum, longSum): (Int32, Int32, Int32) = (0, 0, 0)
        var (wordsSum, titleWordsSum, stopsSum): (Int32, Int32, Int32) = (0, 0, 0)
        bytes.reserveCapacity(count + 1)
        linked.reserveCapacity(count + 1)
        long.reserveCapacity(count + 1)
        words.reserveCapacity(count + 1)
        titleWords.reserveCapacity(count + 1)
        stops.reserveCapacity(count + 1)
        for index in 0..<count {
            let block = page.blocks[index]
            bytesSum += Int32(block.range.count)
            linkedSum += Int32(block.linkedBytes)
            longSum += Int32(block.longBytes)
            wordsSum += texts[index].words
            titleWordsSum += texts[index].titleWords
            stopsSum += texts[index].stops
            bytes.append(bytesSum)
            linked.append(linkedSum)
            long.append(longSum)
            words.append(wordsSum)
            titleWords.append(titleWordsSum)
            stops.append(stopsSum)
        }
    }
}

extension [Int32] {
    /// The sum over some blocks, where these are sums over the blocks before each.
    func sum(_ range: Range<Int>) -> Int {
        Int(self[range.upperBound] - self[range.lowerBound])
    }
}

extension PageBlocks.Block {
    /// Bytes outside of links from which a block is running text, when they are most of it.
    private static let longBlock = 80

    /// The bytes of the block that count as running text.
    var longBytes: Int {
        unlinkedBytes >= Self.longBlock && 2 * unlinkedBytes > range.count ? unlinkedBytes : 0
    }
}
