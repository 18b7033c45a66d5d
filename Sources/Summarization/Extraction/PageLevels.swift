/// The elements around each block, without wrappers: every level holds more blocks than the one
/// below it.
struct PageLevels {
    /// Levels that are looked at.
    static let count = 5

    /// For each block its levels, the nearest first, as indices of ``PageBlocks/elements``; where
    /// the page has fewer, the last is repeated.
    let elements: [Int32]
    /// For each element the nearest around it that holds more blocks; the outermost is its own.
    let wider: [Int32]

    /// For each element how many of the same parent, tag and classes there are, itself counted.
    ///
    /// Wrappers of the same blocks count as the outermost of them.
    let siblings: [Int32]

    init(of page: PageBlocks, kinds: [UInt64]) {
        var wider = [Int32](repeating: 0, count: page.elements.count)
        for index in page.elements.indices.dropFirst() {
            let parent = page.elements[index].parent
            let isWrapper =
                page.elements[parent].blocks.count == page.elements[index].blocks.count
            wider[index] = isWrapper ? wider[parent] : Int32(parent)
        }
        struct Family: Hashable { var parent: Int, kind: UInt64 }
        var families: [Family: Int32] = [:]
        for (index, element) in page.elements.enumerated() where !element.blocks.isEmpty {
            families[Family(parent: element.parent, kind: kinds[index]), default: 0] += 1
        }
        var siblings = [Int32](repeating: 1, count: page.elements.count)
        for (index, element) in page.elements.enumerated().dropFirst() {
            let isWrapped = element.parent > 0 && wider[index] != Int32(element.parent)
            siblings[index] =
                isWrapped
                ? siblings[element.parent]
                : families[Family(parent: element.parent, kind: kinds[index])] ?? 1
        }
        self.siblings = siblings
        var elements: [Int32] = []
        elements.reserveCapacity(page.blocks.count * Self.count)
        for block in page.blocks {
            var element = Int32(block.element)
            if page.elements[block.element].blocks.count < 2 { element = wider[block.element] }
            for _ in 0..<Self.count {
                elements.append(element)
                element = wider[Int(element)]
            }
        }
        self.elements = elements
        self.wider = wider
    }

    /// The levels of a block.
    func levels(of block: Int) -> ArraySlice<Int32> {
        elements[block * Self.count..<(block + 1) * Self.count]
    }
}
