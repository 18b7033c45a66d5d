/// The names that a page marks as authors', each with the widest element that holds no other.
struct PostNames {
    struct Name {
        let node: Int
        let text: String
        /// Of ``PageBlocks/elements``.
        var element: Int
    }

    /// In document order, no two of one element.
    private(set) var names: [Name] = []

    /// Names that are looked at; a page shows hundreds of posts at most.
    private static let limit = 10_000

    /// - Complexity: O(n log n) in the nodes.
    init(of page: PageBlocks, in tree: HTMLTree) {
        let marked = Self.marked(in: tree, page)
        var start = 0
        while start < marked.count {
            // A name stands beside the portrait, above the text and in the signature.
            let end =
                marked[start...].firstIndex { $0.text != marked[start].text } ?? marked.count
            let before = start > 0 ? marked[start - 1].node : -1
            let behind = end < marked.count ? marked[end].node : tree.nodes.count
            for var name in marked[start..<end] {
                while page.elements[name.element].parent > 0 {
                    let parent = page.elements[name.element].parent
                    let node = page.elements[parent].node
                    guard node > before, Int(tree.nodes[node].end) <= behind else { break }
                    name.element = parent
                }
                if name.element != names.last?.element { names.append(name) }
            }
            start = end
        }
    }

    private static func marked(in tree: HTMLTree, _ page: PageBlocks) -> [Name] {
        var names: [Name] = []
        var node = 1
        // The last element that began, then the one around the node.
        var element = 0
        while node < tree.nodes.count, names.count < limit {
            while element + 1 < page.elements.count, page.elements[element + 1].node <= node {
                element += 1
            }
            guard let mark = Byline.author(at: node, of: tree),
                !tree.hasAncestor(node, where: { $0 == .blockquote })
            else {
                node += 1
                continue
            }
            var around = element
            while Int(tree.nodes[page.elements[around].node].end) <= node {
                around = page.elements[around].parent
            }
            // The innermost mark counts: those around it hold the portrait too.
            if let last = names.last, Int(tree.nodes[last.node].end) > node { names.removeLast() }
            names.append(Name(node: node, text: mark.text, element: around))
            node += 1
        }
        return names
    }
}
