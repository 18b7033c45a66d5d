/// What elements that are made alike, of the same tag and classes, have together.
struct AlikeElements {
    private(set) var elements = 0
    private(set) var bytes = 0
    private(set) var linked = 0
    private(set) var long = 0

    /// What the elements of each kind have together, by the kind's number.
    ///
    /// - Parameters:
    ///   - kinds: For each block the number of a kind.
    ///   - count: How many kinds there are.
    ///   - page: Has the blocks.
    ///   - element: The element of a block that the kind is of.
    /// - Returns: So many sums.
    static func together(
        _ kinds: [Int32],
        count: Int,
        of page: PageBlocks,
        element: (Int) -> Int
    ) -> [AlikeElements] {
        var all = [AlikeElements](repeating: AlikeElements(), count: count)
        var last = [Int](repeating: -1, count: count)
        for (index, block) in page.blocks.enumerated() {
            let kind = Int(kinds[index])
            if last[kind] != element(index) {
                all[kind].elements += 1
                last[kind] = element(index)
            }
            all[kind].bytes += block.range.count
            all[kind].linked += block.linkedBytes
            all[kind].long += block.longBytes
        }
        return all
    }
}
