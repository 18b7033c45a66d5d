/// Which blocks of a page are in elements that are made alike: of the same tag and classes.
struct PageKinds {
    /// For each element the number of its kind.
    let ofElements: [Int32]
    /// For each block the number of its element's kind.
    let own: [Int32]
    /// The same for its nearest level.
    let level: [Int32]
    /// How many kinds the page has.
    let count: Int

    init(of page: PageBlocks, names: PageNames, levels: PageLevels) {
        var numbers: [UInt64: Int32] = [:]
        let ofElements = names.kinds.map { kind -> Int32 in
            let next = Int32(numbers.count)
            if let number = numbers[kind] { return number }
            numbers[kind] = next
            return next
        }
        self.ofElements = ofElements
        own = page.blocks.map { ofElements[$0.element] }
        level = page.blocks.indices.map {
            ofElements[Int(levels.elements[$0 * PageLevels.count])]
        }
        count = numbers.count
    }
}
