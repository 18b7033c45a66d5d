/// The blocks of a post that say who wrote it and when, and nothing else: "Ada wrote on 3 May:".
struct PostLabel {
    /// The elements that name and date stand in, of ``PageBlocks/elements``.
    private var elements: [Int]
    /// The words of name and date, small letters.
    private var words: Set<String>

    /// Bytes above which a block says more.
    private static let longest = 160

    init(name: String, element: Int) {
        elements = [element]
        words = Set(Self.words(of: name))
    }

    /// Adds the date that a node shows.
    mutating func addDate(at node: Int, in page: PageBlocks, of tree: HTMLTree) {
        elements.append(page.element(around: node, of: tree))
        words.formUnion(Self.words(of: String(decoding: tree.textSlice(of: node), as: UTF8.self)))
    }

    /// Whether a block stands where name or date do, and has their words, numbers and those that
    /// lead to them alone.
    func isAll(of block: Int, in page: PageBlocks) -> Bool {
        let block = page.blocks[block]
        guard elements.contains(block.element), block.range.count <= Self.longest else {
            return false
        }
        return Self.words(of: String(decoding: page.text[block.range], as: UTF8.self)).allSatisfy {
            words.contains($0) || Self.leading.contains($0) || $0.allSatisfy(\.isNumber)
        }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Words that lead to a name or a date.
    private static let leading: Set<String> = [
        "by", "on", "at", "posted", "written", "wrote", "said", "says", "asked", "answered",
        "replied", "edited", "am", "pm", "ago", "author", "date", "post", "reply", "re",
        "von", "um", "schrieb", "geschrieben", "uhr", "verfasst", "par", "le", "à", "écrit",
        "por", "el", "escribió", "di", "il", "ha", "scritto", "da", "em", "escreveu",
    ]
}
