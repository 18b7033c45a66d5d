/// What a summary should be like.
///
/// ```swift
/// let options = SummaryOptions(length: .words(80), query: "who pays for it")
/// ```
public struct SummaryOptions: Sendable, Hashable {
    /// How long a summary may be.
    public enum Length: Sendable, Hashable {
        /// So many sentences, at least 1; fewer when the document has fewer.
        case sentences(Int)
        /// At most so many words, at least 1; exceeded only when not even one sentence fits.
        case words(Int)
        /// ``words(_:)`` of this part of the document's words, above 0 and at most 1.
        case ratio(Double)
    }

    /// The length of the summary.
    ///
    /// The default is three sentences.
    public var length: Length
    /// What the reader wants to know: a question or keywords.
    ///
    /// The default is nil, a generic summary.
    public var query: String?
    /// Whether the summary carries every sentence's weight by head, and what
    /// ``SummaryFormat/html`` needs to show why.
    ///
    /// The default is false.
    public var explains: Bool
    /// Whether one that explains has what ``SummaryFormat/html`` needs, which for other formats is
    /// half of the work.
    package var explainsOnPage = true

    /// Options that differ from the defaults only where said.
    public init(length: Length = .sentences(3), query: String? = nil, explains: Bool = false) {
        self.length = length
        self.query = query
        self.explains = explains
    }
}
