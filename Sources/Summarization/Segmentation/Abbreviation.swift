/// What a full stop after an abbreviation means.
enum Abbreviation {
    /// Stands before a name ("Dr. Smith"): never ends a sentence.
    case title
    /// Needs more to come ("e.g.", "vs."): never ends a sentence.
    case leading
    /// Stands before a number ("p. 12"); before anything else the word is an ordinary one.
    case numbering
    /// Closes a list ("etc."): ends a sentence when a capital follows.
    case closing
    /// May stand anywhere ("Inc.", "U.S."): ends a sentence when a function word in capitals
    /// follows.
    case inner
}
