extension SentenceFeature {
    /// What is said of a sentence that has more of a feature than the mean of its document, and of
    /// one that has less.
    ///
    /// Features whose phrases are the same are one reason.
    struct Phrases: Hashable {
        let more: String
        /// Nil where it tells a reader nothing.
        var less: String?
    }

    /// The feature in words; its name where nobody has written any.
    var phrases: Phrases {
        let name = name.replacing("_", with: " ")
        return Self.phrases[self] ?? Phrases(more: "much \(name)", less: "little \(name)")
    }

    private static let phrases: [SentenceFeature: Phrases] = [
        .position: Phrases(more: "stands late", less: "stands early"),
        .logPosition: Phrases(more: "stands late", less: "stands early"),
        .opensBlock: Phrases(more: "opens its paragraph", less: "does not open its paragraph"),
        .aloneInBlock: Phrases(more: "stands alone", less: "stands among others"),
        .logLength: Phrases(more: "is long", less: "is short"),
        .brevity: Phrases(more: "has few words", less: "has words enough"),
        .excess: Phrases(more: "is very long", less: "is not too long"),
        .endsSentence: Phrases(more: "ends like a sentence", less: "does not end like a sentence"),
        .question: Phrases(more: "asks a question"),
        .announces: Phrases(more: "announces what follows"),
        .digits: Phrases(more: "has numbers", less: "has few numbers"),
        .capitals: Phrases(more: "has many capitals"),
        .quotation: Phrases(more: "quotes somebody"),
        .heading: Phrases(more: "is a heading"),
        .listItem: Phrases(more: "is an item of a list"),
        .quote: Phrases(more: "is a quotation"),
        .caption: Phrases(more: "is a caption"),
        .tableRow: Phrases(more: "is a row of a table"),
        .code: Phrases(more: "is program text"),
        .centrality: Phrases(
            more: "has the words of the whole text",
            less: "has few words of the whole text"
        ),
        .connectedness: Phrases(
            more: "shares words with many sentences",
            less: "shares few words with others"
        ),
        .titleWords: Phrases(
            more: "shares words with the title",
            less: "shares few words with the title"
        ),
        .descriptionWords: Phrases(
            more: "shares words with the page’s description",
            less: "shares few words with the page’s description"
        ),
        .headingWords: Phrases(
            more: "shares words with its heading",
            less: "shares few words with its heading"
        ),
        .queryWords: Phrases(
            more: "has words of the question",
            less: "has few words of the question"
        ),
        .meanSimilarity: Phrases(
            more: "means what the whole text does",
            less: "is about something else than the text"
        ),
        .titleSimilarity: Phrases(
            more: "means what the title does",
            less: "is about something else than the title"
        ),
        .descriptionSimilarity: Phrases(
            more: "means what the page’s description does",
            less: "is about something else than the description"
        ),
        .querySimilarity: Phrases(
            more: "means what is asked",
            less: "is about something else than is asked"
        ),
    ]
}
