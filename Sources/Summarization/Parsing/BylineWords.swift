/// What class names say of a name or a date beside a text.
enum BylineWords {
    /// What a whole class says.
    enum Meaning: Sendable { case author, date }

    /// What one of the classes says, nil when none says anything.
    ///
    /// A class is cut into words at everything that is not a letter and before capitals. Its last
    /// word counts, so `cAuthorPane_author` is a name and `author-posts` is none; a `name` must be
    /// that of a user, poster, member or author, and a `time` must not be the one that reading takes.
    static func meaning(ofNames names: ArraySlice<UInt8>) -> Meaning? {
        var word = nameHashSeed
        var length = 0
        var previous: UInt8 = 0x20
        var last: Part?
        var isOfPerson = false
        var takesTime = false
        func finishWord() {
            guard length > 0 else { return }
            if last == .author || last == .person { isOfPerson = true }
            if last == .duration { takesTime = true }
            last = table[word]
            word = nameHashSeed
            length = 0
        }
        func meaning() -> Meaning? {
            switch last {
            case .author: .author
            case .name where isOfPerson: .author
            case .date where !takesTime: .date
            default: nil
            }
        }
        for byte in names {
            let lower = byte | 0x20
            if lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") {
                if byte < UInt8(ascii: "a"), previous >= UInt8(ascii: "a") { finishWord() }
                word = nameHash(word, adding: lower)
                length += 1
            } else {
                finishWord()
                if byte <= 0x20 {
                    if let meaning = meaning() { return meaning }
                    (last, isOfPerson, takesTime) = (nil, false, false)
                }
            }
            previous = byte
        }
        finishWord()
        return meaning()
    }

    /// What one of its words says.
    private enum Part: Sendable { case author, person, name, date, duration }

    private static let table = NameTable<Part>(
        words("author byline username nick nickname poster fn creator nicename", .author)
            + words("user member profile", .person) + words("name", .name)
            + words("date datetime time timestamp published pubdate posted", .date)
            + words("read reading cook cooking prep total duration", .duration)
    )

    private static func words(_ text: String, _ part: Part) -> [(name: String, value: Part)] {
        text.split(whereSeparator: \.isWhitespace).map { (name: String($0), value: part) }
    }
}
