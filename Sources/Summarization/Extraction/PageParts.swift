/// What kind of part of the page each element is in, by its tags and names.
struct PageParts {
    /// Parts that an element is in.
    struct Parts: OptionSet {
        let rawValue: UInt32
        static let paragraph = Parts(rawValue: 1 << 0)
        static let item = Parts(rawValue: 1 << 1)
        static let cell = Parts(rawValue: 1 << 2)
        static let section = Parts(rawValue: 1 << 3)
        static let article = Parts(rawValue: 1 << 4)
        static let main = Parts(rawValue: 1 << 5)
        static let articleBody = Parts(rawValue: 1 << 6)
        static let figure = Parts(rawValue: 1 << 7)
        static let quote = Parts(rawValue: 1 << 8)
        static let details = Parts(rawValue: 1 << 9)
        static let role = Parts(rawValue: 1 << 10)
    }

    /// Parts that are seldom content; how much of the page is in the outermost one counts too.
    enum Aside: Int, CaseIterable {
        case header, footer, navigation, aside, form, hidden, named, banner, comments
    }

    /// A set of them.
    private struct Asides {
        private var bits: UInt16 = 0

        mutating func insert(_ aside: Aside) { bits |= 1 << UInt16(aside.rawValue) }

        func contains(_ aside: Aside) -> Bool { bits >> UInt16(aside.rawValue) & 1 != 0 }
    }

    private(set) var parts: [Parts] = []
    /// For each element and ``Aside`` the share of the page's text in the outermost such part
    /// around it, 0 outside of any.
    private(set) var shares: [Float] = []
    private(set) var depths: [Int32] = []
    /// How many `article` elements begin up to each element, itself counted.
    private(set) var articles: [Int32] = []
    /// Elements whose names are those of a forum.
    private(set) var forumNames = 0
    /// Bytes of the page in parts that readers wrote, by name.
    private(set) var commentBytes = 0
    private(set) var hasArticleType = false
    private(set) var hasProductType = false

    init(of page: PageBlocks, in tree: HTMLTree) {
        let count = page.elements.count
        let asides = Aside.allCases.count
        parts.reserveCapacity(count)
        shares = [Float](repeating: 0, count: count * asides)
        let all = Float(max(page.text.count, 1))
        var articleCount: Int32 = 0
        for index in 0..<count {
            let element = page.elements[index]
            let tag = tree.nodes[element.node].element
            var inherited: Parts = []
            if element.parent >= 0 {
                inherited = parts[element.parent]
                for aside in 0..<asides {
                    shares[index * asides + aside] = shares[element.parent * asides + aside]
                }
                depths.append(depths[element.parent] + 1)
            } else {
                depths.append(0)
            }
            if tag == .article { articleCount += 1 }
            articles.append(articleCount)
            let share = Float(page.bytes(of: element.blocks)) / all
            func mark(_ aside: Aside) {
                let place = index * asides + aside.rawValue
                if shares[place] == 0 { shares[place] = max(share, .leastNormalMagnitude) }
            }
            inherited.formUnion(Self.part(of: tag))
            switch tag {
            case .header: mark(.header)
            case .footer: mark(.footer)
            case .nav, .menu, .dir: mark(.navigation)
            case .aside: mark(.aside)
            case .form: mark(.form)
            default: break
            }
            if tree.nodes[element.node].attributeCount > 0 {
                let marked = readAttributes(of: element.node, in: tree, parts: &inherited)
                for aside in Aside.allCases where marked.contains(aside) {
                    if aside == .comments, shares[index * asides + aside.rawValue] == 0 {
                        commentBytes += page.bytes(of: element.blocks)
                    }
                    mark(aside)
                }
            }
            parts.append(inherited)
        }
    }

    private static func part(of tag: HTMLElement) -> Parts {
        switch tag {
        case .p: .paragraph
        case .li, .dt, .dd: .item
        case .td, .th: .cell
        case .section: .section
        case .article: .article
        case .main: .main
        case .figure, .figcaption: .figure
        case .blockquote: .quote
        case .details: .details
        default: []
        }
    }

    private mutating func readAttributes(
        of node: Int,
        in tree: HTMLTree,
        parts: inout Parts
    ) -> Asides {
        var marks = Asides()
        let tag = tree.nodes[node].element
        if tree.isHidden(node) { marks.insert(.hidden) }
        if let role = tree.value(of: .role, at: node) {
            if role.elementsEqual("main".utf8) { parts.insert(.main) }
            if role.elementsEqual("navigation".utf8) { marks.insert(.navigation) }
            if role.elementsEqual("contentinfo".utf8) { marks.insert(.footer) }
            if role.elementsEqual("complementary".utf8) { marks.insert(.aside) }
            parts.insert(.role)
        }
        if let property = tree.value(of: .itemprop, at: node),
            property.elementsEqual("articleBody".utf8) || property.elementsEqual("text".utf8)
        {
            parts.insert(.articleBody)
        }
        if let type = tree.value(of: .itemtype, at: node) {
            if type.contains("Article".utf8) || type.contains("BlogPosting".utf8) {
                hasArticleType = true
            }
            if type.contains("/Product".utf8) { hasProductType = true }
        }
        for attribute in [HTMLAttribute.class, .id, .itemtype] {
            if let names = tree.range(of: attribute, at: node),
                BoilerplateWords.nameForum(tree.attributeText.span.extracting(names))
            {
                forumNames += 1
            }
        }
        guard tag != .body, tag != .html, tag != .main, tag != .article else { return marks }
        for attribute in [HTMLAttribute.class, .id] {
            guard let names = tree.range(of: attribute, at: node) else { continue }
            switch BoilerplateWords.purpose(ofNames: tree.attributeText.span.extracting(names)) {
            case .boilerplate: marks.insert(.named)
            case .banner: marks.insert(.banner)
            case .comments: marks.insert(.comments)
            case nil: break
            }
        }
        return marks
    }

    func share(_ aside: Aside, at element: Int) -> Float {
        shares[element * Aside.allCases.count + aside.rawValue]
    }
}
