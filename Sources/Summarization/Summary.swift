/// The sentences that carry a document, verbatim, each with the reason that it was chosen.
public struct Summary: Sendable, Hashable {
    /// A chosen sentence.
    public struct Sentence: Sendable, Hashable {
        /// Counts the document's sentences from 0.
        public let index: Int
        /// The sentence, line breaks inside it replaced by spaces.
        public let text: String
        /// The attention weight of the first pass; those of a document sum to 1.
        public let weight: Float
        /// The order of choice, from 1.
        public let rank: Int
        /// The kind of block that it stands in.
        public let block: Document.Block.Kind
        /// UTF-8 bytes of the document's text.
        public let range: Range<Int>
    }

    /// Where the light fell: every sentence's weight by head.
    public struct Attention: Sendable, Hashable {
        /// The names of the H heads.
        public let heads: [String]
        /// The share of each head, H numbers that sum to 1.
        public let mixture: [Float]
        /// H rows of S numbers; each row sums to 1.
        public let weights: [[Float]]
        /// The S sentences of the document.
        public let sentences: [String]
    }

    /// The document's title, nil when it has none.
    public let title: String?
    /// The document's language (BCP 47), declared or else detected; nil when neither tells.
    public let language: String?
    /// The query that was asked, nil for a generic summary.
    public let query: String?
    /// False when a query was asked that nothing in the document answers to; the summary is then
    /// the generic one.
    public let queryMatched: Bool
    /// The chosen sentences in document order.
    public let sentences: [Sentence]
    /// Words of all chosen sentences: runs of letters and digits; in Han, kana and Thai each
    /// character.
    public let wordCount: Int
    /// Every sentence's weight by head, when ``SummaryOptions/explains`` asked for it.
    public let attention: Attention?
    /// What ``SummaryFormat/html`` shows beside it, when ``SummaryOptions/explains`` asked for it.
    package let explanation: Explanation?
}
