/// What a language is recognised by, where others are written in the same script.
struct LanguageProfile: Sendable {
    /// BCP 47 primary subtag.
    let tag: String
    /// Whether there is so little text in the language that a few words of it are more likely to be
    /// of another.
    var isRare = false
    var script = WritingSystem.latin
    /// The most frequent words in lower case, the first the most frequent, separated by white
    /// space; what an apostrophe cuts off is a word.
    let words: String
    /// Lower-case letters that the language has and not all others of its script have.
    var letters = ""

    /// Where two fit a text equally well, neither is taken.
    static let all: [LanguageProfile] =
        germanic + romance + slavic + otherEuropean + otherLatin + rare + cyrillic + arabic
        + devanagari
}
