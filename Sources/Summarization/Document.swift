/// A text that has been read: its sentences in blocks, and where each stands.
///
/// ```swift
/// let document = try Document(parsing: page, as: .html)
/// for index in document.sentences.indices { print(document.text(ofSentence: index)) }
/// ```
///
/// Every range counts UTF-8 bytes of ``text``, so a sentence can be found again in it.
public struct Document: Sendable, Hashable {
    /// The language of an input.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// A web page, in any state of repair.
        case html
        /// Markdown, with the tables, footnotes and task lists of GitHub, and with front matter.
        case markdown
        /// Plain text: paragraphs separated by blank lines, lines wrapped or not.
        case text
    }

    /// A paragraph, heading, list item …: what stands on its own.
    public struct Block: Sendable, Hashable {
        /// What a block is on the page.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Running text.
            case paragraph
            /// A title of the document or of a part of it.
            case heading
            /// An item of a list.
            case listItem = "list-item"
            /// A quotation set apart.
            case quote
            /// The words under a picture or table.
            case caption
            /// A row of a table, its cells separated by tabs.
            case tableRow = "table-row"
            /// Program text.
            case code
        }

        /// What the block is.
        public let kind: Kind
        /// 1 to 6 for a heading, nil for everything else.
        public let headingLevel: Int?
        /// Whether it is a note or a reference below the text that it belongs to.
        public let isFootnote: Bool
        /// UTF-8 bytes of the document's text.
        public let range: Range<Int>
        /// The block's sentences, as indices into the document's.
        public let sentences: Range<Int>
    }

    /// A sentence: a range in the text, and the block that it stands in.
    public struct Sentence: Sendable, Hashable {
        /// UTF-8 bytes of the document's text.
        public let range: Range<Int>
        /// The index of its block.
        public let block: Int
    }

    /// What the document says of itself.
    public let metadata: Metadata
    /// What the ranges count in: the extracted text of a page or of Markdown, the decoded input of
    /// a plain text.
    public let text: String
    /// In document order; ranges ascend and do not overlap.
    public let blocks: [Block]
    /// In document order; ranges ascend and do not overlap.
    public let sentences: [Sentence]
    /// What readers wrote, where a page is made of that, in document order.
    ///
    /// Their blocks do not overlap; names and dates of posts are not in ``text``.
    public let posts: [Post]
}
