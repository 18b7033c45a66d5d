/// What parsing hands on: the text, its blocks, and what the document says of itself.
///
/// Sentences are not known yet; ``Document`` adds them.
package struct ParsedText: Sendable, Hashable {
    /// A block of ``text``.
    package struct Block: Sendable, Hashable {
        /// What the block is.
        package var kind: Document.Block.Kind
        /// 1 to 6 for a heading, nil for everything else.
        package var headingLevel: Int?
        /// UTF-8 bytes of the text; starts and ends at something that is not white space.
        package var range: Range<Int>

        package init(kind: Document.Block.Kind, headingLevel: Int? = nil, range: Range<Int>) {
            self.kind = kind
            self.headingLevel = headingLevel
            self.range = range
        }
    }

    /// The title that the document gives itself, white space collapsed.
    package var title: String?
    /// The description that a document gives of itself, white space collapsed.
    package var description: String?
    /// The declared language (BCP 47, as written).
    package var language: String?
    /// For a page and for Markdown the main text, for plain text the decoded input, unchanged.
    ///
    /// The main text has a blank line between blocks, a line break between the rows of one table
    /// and tabs between cells.
    package var text: String
    /// Ascending, not overlapping, none empty.
    package var blocks: [Block]

    package init(
        title: String? = nil,
        description: String? = nil,
        language: String? = nil,
        text: String,
        blocks: [Block]
    ) {
        self.title = title
        self.description = description
        self.language = language
        self.text = text
        self.blocks = blocks
    }
}
