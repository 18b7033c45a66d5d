/// The `meta` elements that are read, of Open Graph, Dublin Core and what publishers' tools write.
enum MetaName: String, CaseIterable {
    case description
    case siteName = "og:site_name"
    case applicationName = "application-name"
    case openGraphTitle = "og:title"
    case openGraphDescription = "og:description"
    case openGraphType = "og:type"
    case openGraphLocale = "og:locale"
    case openGraphURL = "og:url"
    case openGraphPublishedTime = "og:article:published_time"
    case twitterTitle = "twitter:title"
    case twitterDescription = "twitter:description"
    case contentLanguage = "content-language"
    case author
    case articleAuthor = "article:author"
    case parselyAuthor = "parsely-author"
    case sailthruAuthor = "sailthru.author"
    case creator = "dc.creator"
    case publishedTime = "article:published_time"
    case parselyDate = "parsely-pub-date"
    case sailthruDate = "sailthru.date"
    case citationDate = "citation_publication_date"
    case published = "datepublished"
    case issued = "dc.date.issued"
    case created = "dcterms.created"
    case publicationDate = "pubdate"
    case dublinCoreDate = "dc.date"
    case citationAuthor = "citation_author"
    case date

    /// Finds a name by the hash of its lower-case letters.
    private static let names = NameTable(allCases.map { (name: $0.rawValue, value: $0) })

    /// The name of a `meta` element, nil when it is none of these.
    init?(of node: Int, in tree: HTMLTree) {
        for attribute in [HTMLAttribute.property, .name, .httpEquiv] {
            guard let value = tree.value(of: attribute, at: node), value.count < 32 else {
                continue
            }
            if let name = Self.names[nameHash(value.lazy.map(\.smallLetter))] {
                self = name
                return
            }
        }
        return nil
    }

    var isDescription: Bool {
        self == .description || self == .openGraphDescription || self == .twitterDescription
    }
}
