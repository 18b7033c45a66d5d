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
        .placeInBlock: Phrases(
            more: "stands late in its paragraph",
            less: "stands early in its paragraph"
        ),
        .logRemaining: Phrases(more: "has much text after it", less: "stands near the end"),
        .textBefore: Phrases(more: "stands late", less: "stands early"),
        .opensText: Phrases(more: "opens the text"),
        .closesText: Phrases(more: "closes the text"),
        .sinceLabel: Phrases(
            more: "stands far below its heading",
            less: "stands near its heading"
        ),
        .opening: Phrases(
            more: "stands in the first section",
            less: "stands behind the first section"
        ),
        .logLength: Phrases(more: "is long", less: "is short"),
        .brevity: Phrases(more: "is short", less: "is long"),
        .excess: Phrases(more: "is very long", less: "is not too long"),
        .endsSentence: Phrases(more: "ends like a sentence", less: "does not end like a sentence"),
        .question: Phrases(more: "asks a question"),
        .announces: Phrases(more: "announces what follows"),
        .digits: Phrases(more: "has numbers", less: "has few numbers"),
        .capitals: Phrases(more: "has many capitals"),
        .quotation: Phrases(more: "quotes somebody"),
        .opensWithQuotation: Phrases(more: "begins with somebody’s words"),
        .asksInside: Phrases(more: "asks a question"),
        .opensLower: Phrases(more: "begins with a small letter"),
        .trailsOff: Phrases(more: "has an ellipsis"),
        .commas: Phrases(more: "has many commas", less: "has few commas"),
        .measure: Phrases(more: "has an amount"),
        .link: Phrases(more: "has an address"),
        .wordLength: Phrases(more: "has long words", less: "has short words"),
        .tokenRarity: Phrases(more: "has rare words", less: "has everyday words"),
        .tokenAgreement: Phrases(
            more: "has words of one field",
            less: "has words of many fields"
        ),
        .heading: Phrases(more: "is a heading"),
        .label: Phrases(more: "is a heading"),
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
        .titleFocus: Phrases(
            more: "says little that the title does not",
            less: "says more than the title"
        ),
        .opensTitle: Phrases(more: "is the first to name what the title names"),
        .termRank: Phrases(
            more: "has the words of the whole text",
            less: "has few words of the whole text"
        ),
        .keywords: Phrases(
            more: "has the text’s keywords",
            less: "has few of the text’s keywords"
        ),
        .newNames: Phrases(more: "is the first to name what the text returns to"),
        .repeatsPrevious: Phrases(
            more: "repeats the sentence before",
            less: "goes on from the sentence before"
        ),
        .queryWords: Phrases(
            more: "has words of the query",
            less: "has few words of the query"
        ),
        .queryCharacters: Phrases(
            more: "has words of the query",
            less: "has few words of the query"
        ),
        .queryTokens: Phrases(
            more: "has words that mean what is asked",
            less: "has no words that mean what is asked"
        ),
        .queryCharactersNear: Phrases(
            more: "stands beside words of the query",
            less: "stands away from words of the query"
        ),
        .queryCharactersBlock: Phrases(
            more: "stands beside words of the query",
            less: "stands away from words of the query"
        ),
        .queryTokensBlock: Phrases(
            more: "stands beside words that mean what is asked",
            less: "stands away from words that mean what is asked"
        ),
        .queryCharactersAround: Phrases(
            more: "stands where the text speaks of what is asked",
            less: "stands where the text speaks of something else"
        ),
        .querySimilarityAround: Phrases(
            more: "stands where the text speaks of what is asked",
            less: "stands where the text speaks of something else"
        ),
        .questionSimilarity: Phrases(
            more: "means what is asked",
            less: "is about something else than is asked"
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
        .headingSimilarity: Phrases(
            more: "means what its heading does",
            less: "is about something else than its heading"
        ),
        .textSimilarity: Phrases(
            more: "means what the whole text does",
            less: "is about something else than the text"
        ),
        .earlierSimilarity: Phrases(
            more: "means what was said before",
            less: "says something new"
        ),
        .neighbourSimilarity: Phrases(
            more: "means what its neighbours do",
            less: "is about something else than its neighbours"
        ),
    ]
}
