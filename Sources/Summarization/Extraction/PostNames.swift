/// The names that a page marks as those of authors, in document order.
struct PostNames {
    struct Name {
        let node: Int
        let text: String
        /// The nearest element around, of ``PageBlocks/elements``.
        let around: Int
        /// The widest element around that holds no other name, or the nearest.
        var widest: Int
    }

    private(set) var names: [Name] = []

    /// Names that are looked at; a page shows hundreds of posts at most.
    private static let limit = 10_000
    /// Bytes of a paragraph before a name that is only mentioned there: more than "Posted by".
    private static let longestLead = 24

    /// - Complexity: O(n) in the nodes, O(log n + depth) a name.
    init(of page: PageBlocks, in tree: HTMLTree, quotations: NamedElements) {
        let marked = Self.marked(in: tree, page, quotations)
        var start = 0
        while start < marked.count {
            // A name stands beside the portrait, above the text and in the signature.
            let end =
                marked[start...].firstIndex { $0.text != marked[start].text } ?? marked.count
            let before = start > 0 ? marked[start - 1].node : -1
            let behind = end < marked.count ? marked[end].node : tree.nodes.count
            for var name in marked[start..<end] {
                while page.elements[name.widest].parent > 0 {
                    let parent = page.elements[name.widest].parent
                    let node = page.elements[parent].node
                    guard node > before, Int(tree.nodes[node].end) <= behind else { break }
                    name.widest = parent
                }
                if name.widest != names.last?.widest { names.append(name) }
            }
            start = end
        }
    }

    private static func marked(
        in tree: HTMLTree,
        _ page: PageBlocks,
        _ quotations: NamedElements
    ) -> [Name] {
        var names: [Name] = []
        for node in tree.nodes.indices.dropFirst() where names.count < limit {
            guard let mark = Byline.author(at: node, of: tree) else { continue }
            let around = page.element(around: node, of: tree)
            guard !quotations.contain(around), !isMention(node, in: page.elements[around], of: tree)
            else { continue }
            // The innermost mark counts: those around it hold the portrait too.
            if let last = names.last, Int(tree.nodes[last.node].end) > node { names.removeLast() }
            names.append(Name(node: node, text: mark.text, around: around, widest: around))
        }
        return names
    }

    /// Whether a name stands in a sentence, or begins with the sign that calls its bearer.
    private static func isMention(
        _ node: Int,
        in element: PageBlocks.Element,
        of tree: HTMLTree
    ) -> Bool {
        if tree.hasAncestor(node, where: { $0 == .blockquote || $0 == .q }) { return true }
        guard [.p, .li, .dd, .td].contains(tree.nodes[element.node].element) else { return false }
        let lead = tree.text[
            Int(tree.nodes[element.node].textStart)..<Int(tree.nodes[node].textStart)
        ]
        return lead.last == UInt8(ascii: "@")
            || tree.textSlice(of: node).first == UInt8(ascii: "@")
            || collapsingWhiteSpace(lead.suffix(4 * longestLead)).count > longestLead
    }
}

extension PageBlocks {
    /// The nearest element around a node.
    ///
    /// - Complexity: O(log n + depth).
    func element(around node: Int, of tree: HTMLTree) -> Int {
        var around = elements.partitionPoint { $0.node > node } - 1
        while Int(tree.nodes[elements[around].node].end) <= node {
            around = elements[around].parent
        }
        return around
    }
}
