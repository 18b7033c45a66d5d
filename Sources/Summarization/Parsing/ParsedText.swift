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
        /// Whether it is a note or a reference below the text that it belongs to.
        package var isFootnote: Bool
        /// UTF-8 bytes of the text; starts and ends at something that is not white space.
        package var range: Range<Int>

        package init(
            kind: Document.Block.Kind,
            headingLevel: Int? = nil,
            isFootnote: Bool = false,
            range: Range<Int>
        ) {
            self.kind = kind
            self.headingLevel = headingLevel
            self.isFootnote = isFootnote
            self.range = range
        }
    }

    /// What the document says of itself, white space collapsed.
    package var metadata: Document.Metadata
    /// For a page and for Markdown the main text, for plain text the decoded input, unchanged.
    ///
    /// The main text has a blank line between blocks, a line break between the rows of one table
    /// and tabs between cells.
    package var text: String
    /// Ascending, not overlapping, none empty.
    package var blocks: [Block]
    /// What readers wrote, of ``blocks``: ascending, not overlapping.
    package var posts: [Document.Post] = []

    package init(metadata: Document.Metadata = .init(), text: String, blocks: [Block]) {
        self.metadata = metadata
        self.text = text
        self.blocks = blocks
    }
}
