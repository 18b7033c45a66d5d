/// The elements of a page whose names (`class`, `id`, `role`) have one of some words, with all that
/// is in them.
struct NamedElements {
    /// For each element of the page whether it is one or in one.
    private let elements: [Bool]

    /// Finds them; an element that holds most of the page's text is none, whatever its names say.
    init(of page: PageBlocks, names: PageNames, words: [UInt32]) {
        var elements: [Bool] = []
        elements.reserveCapacity(page.elements.count)
        for (element, range) in zip(page.elements, names.ranges) {
            let isInside = element.parent >= 0 && elements[element.parent]
            elements.append(
                isInside
                    || names.words[range].contains(where: words.contains)
                        && 2 * page.bytes(of: element.blocks) < page.text.count
            )
        }
        self.elements = elements
    }

    /// Whether an element of the page is one, or in one.
    func contain(_ element: Int) -> Bool { elements[element] }

    /// Notes and references below a text.
    static let footnotes = words("footnote footnotes endnote endnotes references reflist ftn")

    /// What somebody else said.
    static let quotations = words("quote quotes quoted blockquote citation")

    private static func words(_ text: String) -> [UInt32] {
        text.split(separator: " ").map { PageNames.hash(nameHash($0.utf8)) }
    }
}
