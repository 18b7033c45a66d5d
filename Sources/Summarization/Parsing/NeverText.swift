/// Which elements of a page hold no text that is read: scripts, styles, most controls.
struct NeverText {
    /// The share of the text from which an end tag that is missing has put the page in a control:
    /// one of so many.
    private static let largestControl = 3

    /// Whether `noscript` is read, where a page has most of its text there.
    let readsNoscript: Bool

    /// Whether a node's subtree is left out.
    func drops(_ node: Int, of tree: HTMLTree) -> Bool {
        let element = tree.nodes[node].element
        if element == .noscript { return !readsNoscript }
        guard element.isNeverText else { return false }
        let bytes = Int(tree.nodes[node].textEnd - tree.nodes[node].textStart)
        if element == .button,
            isWordOfSentence(node, of: tree, bytes: bytes)
                || isHeading(node, of: tree, bytes: bytes)
        {
            return false
        }
        // An end tag that is missing or misplaced puts the page inside a control.
        return element != .button && element != .dialog
            || Self.largestControl * bytes < tree.text.count
    }

    /// Whether a button stands in a paragraph among other words, as a coupon's code does.
    private func isWordOfSentence(_ button: Int, of tree: HTMLTree, bytes: Int) -> Bool {
        var node = Int(tree.nodes[button].parent)
        while node > 0, tree.nodes[node].element != .p {
            guard !tree.nodes[node].element.isBlock else { return false }
            node = Int(tree.nodes[node].parent)
        }
        return node > 0 && Int(tree.nodes[node].textEnd - tree.nodes[node].textStart) > 3 * bytes
    }

    /// Whether a button is all of a heading or a term: what opens and closes the text below.
    ///
    /// Reference: https://www.w3.org/WAI/ARIA/apg/patterns/accordion
    private func isHeading(_ button: Int, of tree: HTMLTree, bytes: Int) -> Bool {
        var node = Int(tree.nodes[button].parent)
        while node > 0, !tree.nodes[node].element.isBlock { node = Int(tree.nodes[node].parent) }
        let around = tree.nodes[node]
        guard around.element.headingLevel > 0 || around.element == .dt else { return false }
        // White space and a sign of opening may stand beside it.
        return 10 * bytes > 8 * Int(around.textEnd - around.textStart)
    }
}
