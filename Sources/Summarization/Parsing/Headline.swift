/// Finds a page's headline: what it shows as its heading where that agrees with the titles that it
/// gives itself, else the first of these without the name of the site.
struct Headline {
    /// The titles, the most trusted first, each with what comparisons need.
    private let titles: [Title]
    /// The name of the site, comparable.
    private let site: String?

    private struct Title {
        let text: String
        let plain: String
        /// The parts between separators, from first to last.
        let parts: [(text: Substring, plain: String)]

        init(_ text: String) {
            self.text = text
            plain = PageMetadata.comparable(text)
            parts = Headline.parts(of: text).map { ($0, PageMetadata.comparable($0)) }
        }

        /// Whether the last part is this one and can be the site's: behind several, or behind a
        /// longer one.
        func endsInSite(_ plain: String) -> Bool {
            guard parts.count > 1, let first = parts.first, parts.last?.plain == plain else {
                return false
            }
            return parts.count > 2 || first.plain.count >= plain.count
        }
    }

    /// - Parameters:
    ///   - titles: `og:title` and the title element, as far as they are there.
    ///   - site: The site's name as the page gives it (`og:site_name`).
    init(titles: [String], site: String?) {
        self.titles = titles.map { Title($0) }
        self.site = site.map { PageMetadata.comparable($0) }
    }

    /// Characters above which a heading that a title starts with is no mere word of it.
    private static let shortestStart = 8

    /// Chooses the headline.
    ///
    /// - Parameters:
    ///   - headings: The first headings of level 1.
    ///   - lower: The first headings below: where level 1 is the site's name, one of them can be
    ///     the headline.
    /// - Returns: The headline, nil when there is neither title nor heading.
    func choose(of headings: [String], lower: [String]) -> String? {
        var best: (text: String, plain: String)?
        for (level, texts) in [headings, lower].enumerated() {
            for text in texts {
                let plain = PageMetadata.comparable(text)
                guard plain.count >= 3, plain != site, plain.count > best?.plain.count ?? 0 else {
                    continue
                }
                let agrees = titles.contains { title in
                    title.parts.contains { $0.plain == plain }
                        && (level == 0 || !title.endsInSite(plain))
                        || level == 0 && plain.count > Self.shortestStart
                            && title.plain.hasPrefix(plain)
                }
                if agrees { best = (text, plain) }
            }
        }
        if let best, !isNameOfSite(best.plain) { return best.text }
        if let title = titles.first { return withoutSite(title) }
        return headings.first
    }

    /// Whether every title that has this part has it at its end, behind a longer one.
    private func isNameOfSite(_ plain: String) -> Bool {
        titles.allSatisfy { title in
            guard let first = title.parts.first, let last = title.parts.last else { return false }
            return title.parts.count > 1 && last.plain == plain
                && first.plain.count > last.plain.count
        }
    }

    /// The title without the name of the site at its end or start.
    private func withoutSite(_ title: Title) -> String {
        guard title.parts.count > 1, let first = title.parts.first, let last = title.parts.last
        else { return title.text }
        if let site {
            if last.plain == site { return Self.droppingLast(title) }
            if first.plain == site { return Self.droppingFirst(title) }
        }
        // Without a name to compare, the shorter end is the site's when it is short.
        if last.text.split(separator: " ").count <= Self.mostWordsOfSite,
            first.text.count > last.text.count
        {
            return Self.droppingLast(title)
        }
        return title.text
    }

    /// Words that the name of a site has at most, where only its place tells it.
    private static let mostWordsOfSite = 4

    private static func droppingLast(_ title: Title) -> String {
        let parts = title.parts.dropLast()
        guard let first = parts.first, let last = parts.last else { return title.text }
        return String(title.text[first.text.startIndex..<last.text.endIndex])
    }

    private static func droppingFirst(_ title: Title) -> String {
        let parts = title.parts.dropFirst()
        guard let first = parts.first, let last = parts.last else { return title.text }
        return String(title.text[first.text.startIndex..<last.text.endIndex])
    }

    /// The parts of a title between separators that stand alone: one or several marks, white space
    /// around them.
    private static func parts(of title: String) -> [Substring] {
        var parts: [Substring] = []
        var start = title.startIndex
        for word in title.split(whereSeparator: \.isWhitespace)
        where word.startIndex > title.startIndex && word.endIndex < title.endIndex
            && word.allSatisfy({ "|-–—·•»«:/\\~".contains($0) })
        {
            parts.append(title[start..<word.startIndex].trimmed)
            start = word.endIndex
        }
        parts.append(title[start...].trimmed)
        return parts.filter { !$0.isEmpty }
    }
}

extension Substring {
    /// Without white space at the ends.
    fileprivate var trimmed: Substring {
        guard let start = firstIndex(where: { !$0.isWhitespace }),
            let end = lastIndex(where: { !$0.isWhitespace })
        else { return self[endIndex...] }
        return self[start...end]
    }
}
