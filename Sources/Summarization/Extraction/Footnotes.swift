/// The elements of a page that hold notes below its text, by their names and roles.
struct Footnotes {
    /// For each element of the page whether it is one or in one.
    private let elements: [Bool]

    init(of page: PageBlocks, names: PageNames) {
        var elements: [Bool] = []
        elements.reserveCapacity(page.elements.count)
        for (element, words) in zip(page.elements, names.ranges) {
            let isInside = element.parent >= 0 && elements[element.parent]
            elements.append(isInside || names.words[words].contains(where: Self.words.contains))
        }
        self.elements = elements
    }

    /// Whether a block of the page is in one.
    func contain(_ block: PageBlocks.Block) -> Bool { elements[block.element] }

    private static let words = [
        "footnote", "footnotes", "endnote", "endnotes", "references", "reflist",
    ]
    .map { PageNames.hash(nameHash($0.utf8)) }
}
