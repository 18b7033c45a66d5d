/// Which parts of a page are left out before its blocks are read.
struct DropRules {
    /// How much is left out; every level drops what the ones before it drop.
    enum Strictness: Int, Comparable {
        /// What is never text: scripts, styles, controls.
        case neverText
        /// What is not shown.
        case hidden
        /// Navigation, page header and footer, forms; by element and by name.
        case boilerplate
        /// What readers wrote below.
        case comments

        static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    // Shares of a page, looked at on some 2,000 pages with known main text in seven types of page;
    // look at all types before changing one, forums and short articles above all.

    /// The part of a page's text from which a part marked as main is believed: one of so many.
    private static let smallestLandmark = 20
    /// The share of the text from which an end tag that is missing has put the page in a control:
    /// one of so many.
    private static let largestControl = 3
    /// The share from which an element is shown, whatever its style says.
    private static let largestHiddenShare = 0.6
    /// The share from which an element is the content, whatever it is called.
    private static let largestBoilerplateShare = 0.5
    /// The same where only a class or id tells.
    private static let largestNamedShare = 0.4
    /// The same for what articles use as well: asides, forms.
    private static let largestAsideShare = 0.3
    /// The share up to which readers' comments can outweigh the article above them.
    private static let largestCommentShare = 0.95
    /// Bytes of text from which a banner beside the content is more than one.
    private static let largestBanner = 4_000
    /// Bytes of text above which a paragraph in a form is no label.
    private static let longestFormLabel = 80
    /// Such paragraphs that a form has at most when it is only there to be filled in.
    private static let mostFormParagraphs = 2

    let strictness: Strictness
    /// Bytes of text that were left out as written by readers.
    private(set) var commentBytes = 0
    /// Bytes of the text that shares are measured against, at least 1: the page's, or those of the
    /// part that the page marks as its main one.
    private var scopeBytes: Int
    private var scopeEnd: Int
    private let landmark: Range<Int>?

    init(_ strictness: Strictness, for tree: HTMLTree) {
        self.strictness = strictness
        self.scopeBytes = max(tree.text.count, 1)
        self.scopeEnd = tree.nodes.count
        self.landmark = Self.landmark(of: tree)
    }

    /// The first node that is marked as the main part and holds a part of the page's text worth it.
    private static func landmark(of tree: HTMLTree) -> Range<Int>? {
        for node in tree.nodes.indices {
            let isMarked =
                switch tree.nodes[node].element {
                case .main: true
                case .article, .div, .section, .td, .body:
                    tree.nodes[node].attributeCount > 0
                        && (tree.value(of: .role, at: node).map { $0.elementsEqual("main".utf8) }
                            == true
                            || tree.value(of: .itemprop, at: node)
                                .map { $0.elementsEqual("articleBody".utf8) } == true)
                default: false
                }
            let bytes = Int(tree.nodes[node].textEnd - tree.nodes[node].textStart)
            if isMarked, smallestLandmark * bytes > tree.text.count {
                return node..<Int(tree.nodes[node].end)
            }
        }
        return nil
    }

    /// Whether a node's subtree is left out.
    mutating func drops(_ node: Int, of tree: HTMLTree) -> Bool {
        let element = tree.nodes[node].element
        let bytes = Int(tree.nodes[node].textEnd - tree.nodes[node].textStart)
        if element.isNeverText {
            if element == .button, isWordOfSentence(node, of: tree, bytes: bytes) { return false }
            // An end tag that is missing or misplaced puts the page inside a control.
            return element != .button && element != .dialog
                || Self.largestControl * bytes < tree.text.count
        }
        if element == .noscript { return strictness > .neverText }
        if node >= scopeEnd {
            scopeBytes = max(tree.text.count, 1)
            scopeEnd = tree.nodes.count
        }
        if let landmark, landmark.lowerBound >= node, landmark.lowerBound < tree.nodes[node].end {
            if landmark.lowerBound == node {
                scopeBytes = max(bytes, 1)
                scopeEnd = landmark.upperBound
            }
            return false
        }
        if isBanner(node, of: tree, bytes: bytes) { return true }
        guard strictness >= .hidden else { return false }
        // A part that holds so much of the page is kept whatever its name is.
        let share = Double(bytes) / Double(scopeBytes)
        if share < Self.largestHiddenShare, isHidden(node, of: tree) { return true }
        guard strictness >= .boilerplate else { return false }
        // Below an article there may be more comments than article.
        if strictness >= .comments, share >= Self.largestBoilerplateShare,
            share < Self.largestCommentShare, element.isBlock, element != .body, element != .main,
            purpose(of: node, in: tree) == .comments
        {
            commentBytes += bytes
            return true
        }
        guard share < Self.largestBoilerplateShare else { return false }
        switch element {
        case .nav, .menu, .dir: return true
        case .footer: return !tree.hasAncestor(node) { $0 == .blockquote }
        case .header:
            return !tree.hasAncestor(node) { $0 == .article || $0 == .main || $0 == .section }
        case .aside: return share < Self.largestAsideShare
        case .form: return share < Self.largestAsideShare && !holdsText(node, of: tree)
        default: break
        }
        guard tree.nodes[node].attributeCount > 0, element.isBlock || element == .span else {
            return false
        }
        if let role = tree.value(of: .role, at: node), Self.isBoilerplateRole(role) { return true }
        if element == .body || element == .article || element == .main { return false }
        switch purpose(of: node, in: tree) {
        case .banner, .boilerplate: return share < Self.largestNamedShare
        case .comments where strictness >= .comments && element != .html:
            commentBytes += bytes
            return true
        default: return false
        }
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

    /// Whether a node is a banner by its name, outside the part that the page marks as its content.
    private func isBanner(_ node: Int, of tree: HTMLTree, bytes: Int) -> Bool {
        let element = tree.nodes[node].element
        guard let landmark, !landmark.contains(node), bytes < Self.largestBanner, element.isBlock,
            element != .body, tree.nodes[node].attributeCount > 0
        else { return false }
        return purpose(of: node, in: tree) == .banner
    }

    /// Whether a form is there for more than what is filled in: it holds posts or paragraphs.
    private func holdsText(_ form: Int, of tree: HTMLTree) -> Bool {
        var paragraphs = 0
        for node in form + 1..<Int(tree.nodes[form].end) {
            switch tree.nodes[node].element {
            case .article, .form: return true
            case .p:
                let bytes = Int(tree.nodes[node].textEnd - tree.nodes[node].textStart)
                if bytes > Self.longestFormLabel { paragraphs += 1 }
            default: break
            }
        }
        return paragraphs > Self.mostFormParagraphs
    }

    /// What an element's class and id say.
    private func purpose(of node: Int, in tree: HTMLTree) -> BoilerplateWords.Purpose? {
        var found: BoilerplateWords.Purpose?
        for attribute in [HTMLAttribute.class, .id] {
            guard let names = tree.value(of: attribute, at: node),
                let purpose = BoilerplateWords.purpose(ofNames: names)
            else { continue }
            if purpose.precedes(found) { found = purpose }
        }
        return found
    }

    private func isHidden(_ node: Int, of tree: HTMLTree) -> Bool {
        guard tree.nodes[node].attributeCount > 0 else { return false }
        if tree.value(of: .hidden, at: node) != nil { return true }
        if let value = tree.value(of: .ariaHidden, at: node), value.elementsEqual("true".utf8) {
            return true
        }
        guard let style = tree.value(of: .style, at: node) else { return false }
        let declarations = style.filter { $0 > 0x20 }.map { $0 | 0x20 }
        return Self.hidingDeclarations.contains { declarations.contains($0) }
    }

    /// Declarations of a style that hide an element, folded as the styles are.
    private static let hidingDeclarations = ["display:none", "visibility:hidden"]
        .map { $0.utf8.map { $0 | 0x20 } }

    private static func isBoilerplateRole(_ role: ArraySlice<UInt8>) -> Bool {
        boilerplateRoles[nameHash(role)] != nil
    }

    private static let boilerplateRoles = NameTable(
        [
            "navigation", "banner", "contentinfo", "search", "complementary", "dialog",
            "alertdialog", "menu", "menubar", "toolbar", "tooltip", "tablist",
        ].map { (name: $0, value: true) }
    )
}

extension Collection where Element == UInt8 {
    /// Whether the bytes stand in these in this order without a gap.
    func contains(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        var start = startIndex
        while let found = self[start...].firstIndex(of: first) {
            if self[found...].starts(with: bytes) { return true }
            start = index(after: found)
        }
        return false
    }
}
