extension Document {
    /// What a document says of itself; nil is what it does not say.
    public struct Metadata: Sendable, Hashable {
        /// The headline, of a page without the name of the site.
        public internal(set) var title: String?
        /// What the site or publication calls itself.
        public internal(set) var siteName: String?
        /// Who wrote it; several names are separated by a comma and a space.
        public internal(set) var author: String?
        /// When it was published, as the document writes it: mostly ISO 8601.
        public internal(set) var date: String?
        /// A line or two that the document has about itself.
        public internal(set) var description: String?
        /// The address that the document wants to be known by, with its scheme.
        public internal(set) var canonicalURL: String?
        /// As declared (BCP 47, as written), else the language that the text tells.
        public internal(set) var language: String?

        package init(
            title: String? = nil,
            siteName: String? = nil,
            author: String? = nil,
            date: String? = nil,
            description: String? = nil,
            canonicalURL: String? = nil,
            language: String? = nil
        ) {
            self.title = title
            self.siteName = siteName
            self.author = author
            self.date = date
            self.description = description
            self.canonicalURL = canonicalURL
            self.language = language
        }
    }

    /// What one reader wrote on a page of many: a post of a forum, a comment, an answer.
    public struct Post: Sendable, Hashable {
        /// The name that the post is signed with.
        public let author: String
        /// When it was written, as the page writes it, nil where it does not.
        public let date: String?
        /// Its blocks, as indices into the document's; never empty.
        public let blocks: Range<Int>
    }
}
