/// Finds the main content of a page: what its readers come for.
///
/// 1. What is never text, not shown, or named as boilerplate is left out (``DropRules``).
/// 2. The rest is read into blocks (``PageBlocks``).
/// 3. The container that holds most of the long unlinked text is chosen.
/// 4. Blocks and elements inside that are made of links are left out.
/// 5. What is left is the text; when it is next to nothing, the rules are loosened a step.
package enum MainContent {
    /// The page's metadata and main text; empty only when the page shows no text at all.
    ///
    /// - Complexity: O(n) in the nodes and the text of the tree.
    package static func extract(from tree: HTMLTree) -> ParsedText {
        let metadata = PageMetadata(of: tree)
        let extraction = best(of: tree, metadata: metadata)
        return extraction.parsedText(metadata)
    }

    private static func best(of tree: HTMLTree, metadata: PageMetadata) -> MainBlocks {
        var rules = DropRules(isForum(tree) ? .boilerplate : .comments, for: tree)
        var chosen = MainBlocks(of: tree, rules: &rules, title: metadata.title)
        let comments = rules.commentBytes
        let isLittle =
            chosen.byteCount < shortArticle && comments > shortArticleComments * chosen.byteCount
        if isLittle || comments > articleComments * chosen.byteCount || chosen.byteCount < enough {
            // A forum, or an article below which nothing is left: what readers wrote is the
            // content.
            var loose = DropRules(.boilerplate, for: tree)
            let other = MainBlocks(of: tree, rules: &loose, title: metadata.title)
            if other.byteCount > gainWithComments * chosen.byteCount { chosen = other }
        }
        for strictness in [DropRules.Strictness.hidden, .neverText] where chosen.byteCount < enough
        {
            var loose = DropRules(strictness, for: tree)
            let other = MainBlocks(of: tree, rules: &loose, title: metadata.title)
            if other.byteCount > gainWithLooserRules * chosen.byteCount { chosen = other }
        }
        if chosen.blocks.isEmpty {
            var loose = DropRules(.neverText, for: tree)
            chosen = MainBlocks(everythingIn: tree, rules: &loose)
        }
        return chosen
    }

    /// Whether what readers wrote is the content: several elements are named as a forum's are.
    private static func isForum(_ tree: HTMLTree) -> Bool {
        var found = 0
        for node in tree.nodes.indices where tree.nodes[node].attributeCount > 0 {
            for attribute in [HTMLAttribute.class, .id, .itemtype] {
                if let names = tree.value(of: attribute, at: node),
                    BoilerplateWords.nameForum(names)
                {
                    found += 1
                }
            }
            if found >= fewestForumNames { return true }
        }
        return false
    }

    // Looked at on some 2,000 pages with known main text, of which 150 are forums and many short.

    /// Bytes of text below which an article is so short that comments may be the content.
    private static let shortArticle = 1_500
    /// How many times as long the comments below it are then.
    private static let shortArticleComments = 4
    /// The same for an article of any length.
    private static let articleComments = 20
    /// How many times as much text there must be with the comments for them to be the content.
    private static let gainWithComments = 2
    /// The same for looser rules, which let in more that is not content.
    private static let gainWithLooserRules = 3
    /// Elements that are named as a forum's before the page counts as one.
    private static let fewestForumNames = 5
    /// Bytes of text below which looser rules are tried.
    private static let enough = 250
}
