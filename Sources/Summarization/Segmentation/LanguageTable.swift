/// The abbreviations of one language, and its words that begin sentences.
///
/// Words are separated by spaces and written without the last full stop. Multi-part ones are
/// written closed ("z.b") and found with a space in them as well. Capitals among the first two
/// letters count in capitals only ("Hr" but not "hr", "MM" but not "Mm"); small letters count in
/// both.
struct LanguageTable {
    /// BCP 47 primary subtags.
    let codes: [String]
    /// Words of ``Abbreviation/title``; the next four likewise.
    var titles = ""
    var leading = ""
    var numbering = ""
    var closing = ""
    var inner = ""
    /// Those of the above that are ordinary words elsewhere: used in this language only.
    var local = ""
    /// Articles, pronouns, prepositions, conjunctions: in capitals, they begin a sentence.
    var starters = ""
    /// Those of the starters that begin names and titles as well, or always have capitals.
    var articles = ""
    /// Months as they follow the number of a day, where ``hasOrdinalStop``.
    var months = ""
    /// Words of no other language, or rare there before a number, behind which a number with a full
    /// stop is an ordinal.
    var ordinalLeaders = ""
    /// Whether a number with a full stop is an ordinal, as in German.
    var hasOrdinalStop = false
}

extension LanguageTable {
    /// Every table; a text of unknown language is read with the union of them, without `local`.
    static let all: [LanguageTable] = [
        english, german, french, spanish, italian, portuguese, dutch, danish, swedish, polish,
        czech, russian, ukrainian, bulgarian, southSlavic, finnish, hungarian, turkish, romanian,
        greek, kazakh, hindi, arabic, indonesian, vietnamese, catalan,
    ]
}
