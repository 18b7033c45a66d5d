/// A number that the attention layer sees of each sentence beside its embedding.
///
/// The raw value is the column of the feature matrix. Every number is finite; nearly all lie between 0
/// and 1.
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

    // What kind of block it stands in.

    /// 1 in a heading.
    case heading
    /// 1 in an item of a list.
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
    /// The share of the term weight of the heading above that it has.
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

    /// What the column is called in parameter files and in `summarize features`: the case in snake
    /// case.
    var name: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }
}
