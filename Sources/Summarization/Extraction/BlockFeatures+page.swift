extension BlockFeatures {
    /// What is the same for all blocks of the page.
    static func features(
        of page: PageBlocks,
        in tree: HTMLTree,
        _ metadata: PageMetadata,
        texts: [BlockText],
        sums: PageSums,
        parts: PageParts
    ) -> [(BlockFeature, Float)] {
        let bytes = page.text.count
        var articles = 0, mains = 0, paragraphs = 0
        for element in page.elements {
            switch tree.nodes[element.node].element {
            case .article: articles += 1
            case .main: mains += 1
            case .p: paragraphs += 1
            default: break
            }
        }
        var items = 0, rows = 0
        var ideographs: Int32 = 0, letters: Int32 = 0
        for (block, text) in zip(page.blocks, texts) {
            if block.kind == .listItem { items += 1 }
            if block.kind == .tableRow { rows += 1 }
            ideographs += text.ideographs
            letters += text.letters
        }
        return [
            (.pageBlocks, logCount(page.blocks.count)), (.pageBytes, logCount(bytes)),
            (.pageLong, fraction(sums.long[page.blocks.count], bytes)),
            (.pageLinked, fraction(sums.linked[page.blocks.count], bytes)),
            (.pageArticles, logCount(articles)), (.pageMain, mains > 0 ? 1 : 0),
            (.pageParagraphs, fraction(paragraphs, page.blocks.count)),
            (.pageForum, min(Float(parts.forumNames) / 5, 1)),
            (.pageComments, fraction(parts.commentBytes, bytes)),
            (.pageItems, fraction(items, page.blocks.count)),
            (.pageRows, fraction(rows, page.blocks.count)),
            (.pageIdeographs, fraction(ideographs, letters)),
            (.pageIsArticle, metadata.type == "article" || parts.hasArticleType ? 1 : 0),
            (
                .pageIsProduct,
                metadata.type?.contains("product") == true || parts.hasProductType ? 1 : 0
            ),
        ]
    }
}
