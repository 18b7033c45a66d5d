/// A number that the attention layer sees of each sentence beside its embedding.
///
/// The raw value is the column of the feature matrix. Every number is finite; nearly all lie
/// between 0 and 1.
enum SentenceFeature: Int, CaseIterable {
    // Where the sentence stands.

    /// 0 for the first sentence of the document, 1 for the last.
    case position
    /// ln(1 + sentences before it).
    case logPosition
    /// 1 where the sentence opens its block.
    case opensBlock
    /// 1 where the sentence is all of its block.
    case aloneInBlock
    /// ln(1 + sentences of its block before it).
    case placeInBlock
    /// ln(1 + sentences after it).
    case logRemaining
    /// ln(1 + sentences of running text before it): front matter does not count.
    case textBefore
    /// 1 for the first sentence of running text.
    case opensText
    /// 1 for the last sentence of running text.
    case closesText
    /// ln(1 + sentences since the label above), or since the start.
    case sinceLabel
    /// 1 in the first section: up to the first label behind other text.
    case opening

    // How it is made.

    /// ln(1 + words).
    case logLength
    /// 1 without words, falling to 0 at 8 words.
    case brevity
    /// 0 up to 40 words, rising to 1 at 80.
    case excess
    /// 1 where it ends like a sentence, with a full stop, question or exclamation mark.
    case endsSentence
    /// 1 where it asks.
    case question
    /// 1 where it ends with a colon.
    case announces
    /// The share of words with a digit, times 3, at most 1.
    case digits
    /// The share of words after the first that begin with a capital.
    case capitals
    /// 1 where it holds a quotation mark.
    case quotation
    /// 1 where it begins with a quotation mark: somebody's words, seldom the page's.
    case opensWithQuotation
    /// 1 where it holds a question mark.
    case asksInside
    /// 1 where it begins with a small letter: the rest of something.
    case opensLower
    /// 1 where it holds an ellipsis: a teaser, or speech that breaks off.
    case trailsOff
    /// Commas and semicolons a word, times 5, at most 1.
    case commas
    /// 1 where it holds a percent sign or a sign of money.
    case measure
    /// 1 where it holds an address of the web or of mail.
    case link
    /// The mean length of its words less that of the running text, in characters, over 3, from −1
    /// to 2: long words carry more, in every language that has spaces.
    case wordLength
    /// The mean of ln(1 + id) over its tokens, over 10: the vocabulary lists frequent tokens first.
    case tokenRarity
    /// How much its tokens' rows point the same way, from 0 to 1.
    case tokenAgreement

    // What kind of block it stands in.

    /// 1 in a heading.
    case heading
    /// 1 for a heading, or a short line that stands alone and ends without a stop.
    case label
    /// 1 in an item of a list, marked by the page or by a bullet, dash or number.
    case listItem
    /// 1 in a quotation set apart.
    case quote
    /// 1 in the caption of a picture or table.
    case caption
    /// 1 in a row of a table.
    case tableRow
    /// 1 in program text.
    case code

    // How its words meet the document's.

    /// The cosine of its TF-IDF vector and the sum of all sentences' (centroid; Radev et al. 2004).
    case centrality
    /// How many other sentences share its terms, summed over terms, over ln(1 + words) and S.
    case connectedness
    /// The share of the title's term weight that it has.
    case titleWords
    /// The share of the term weight of the page's own description that it has.
    case descriptionWords
    /// The share of its own term weight that the title has too.
    case titleFocus
    /// 1 for the first sentence with two fifths of the title's term weight.
    case opensTitle
    /// ln of S times its share of a random walk between sentences and their terms (LexRank; Erkan
    /// and Radev 2004).
    case termRank
    /// The share that it has of the ten most frequent long words, by ln(1 + occurrences).
    case keywords
    /// The share of the names that return in the document that are named in it for the first time.
    case newNames
    /// The cosine of its TF-IDF vector and that of the sentence before.
    case repeatsPrevious
    /// The share of the term weight of the heading or label above that it has.
    case headingWords
    /// Its BM25 score for the query over the best possible one; 0 without a query.
    case queryWords

    // How its embedding meets theirs: cosines, 0 where there is no such text.

    /// With the mean of all sentences.
    case meanSimilarity
    /// With the title.
    case titleSimilarity
    /// With the page's own description.
    case descriptionSimilarity
    /// With the query.
    case querySimilarity
    /// With the heading or label above.
    case headingSimilarity
    /// With the mean of the running text, each sentence by its words up to 40.
    case textSimilarity
    /// With the sum of the sentences before it.
    case earlierSimilarity
    /// The mean over three sentences on each side.
    case neighbourSimilarity

    // What the document is like: the same for all its sentences.

    /// ln S over 5.
    case documentLength
    /// The mean of ``meanSimilarity``.
    case documentCohesion
    /// The mean of ``digits``.
    case documentDigits
    /// The mean of ``endsSentence``.
    case documentStops
    /// ln of the mean sentences a block.
    case documentBlocks

    // What the query finds in it and around it, all 0 without a query; see ``QueryFeatures``.

    /// Its BM25 score over the query's character n-grams, which inflected forms and compounds
    /// share.
    case queryCharacters
    /// How far it has tokens that mean what the query's tokens mean.
    case queryTokens
    /// The mean of ``queryCharacters`` over its neighbours and itself, near ones weighing most.
    case queryCharactersNear
    /// The highest ``queryCharacters`` of its block.
    case queryCharactersBlock
    /// The highest ``queryTokens`` of its block.
    case queryTokensBlock
    /// The mean of ``queryCharacters`` in its wider surroundings over the highest of the document;
    /// 0 in a document of up to 100 sentences, in full from 400.
    case queryCharactersAround
    /// The same of ``querySimilarity``, counted from the lowest of the document.
    case querySimilarityAround
    /// How much the query is a question, the same in every sentence: from 0 for keywords to 1.
    case queryAsks
    /// ``querySimilarity`` times ``queryAsks``.
    case questionSimilarity

    /// What is 0 without a query.
    static let ofQuery: [Self] = [
        .queryWords, .querySimilarity, .queryCharacters, .queryTokens, .queryCharactersNear,
        .queryCharactersBlock, .queryTokensBlock, .queryCharactersAround, .querySimilarityAround,
        .queryAsks, .questionSimilarity,
    ]

    /// What the column is called in parameter files and in `summarize features`: the case in snake
    /// case.
    var name: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }
}
