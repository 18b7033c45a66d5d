/// What class names say of a name or a date beside a text.
enum BylineWords {
    /// What a whole class says.
    enum Meaning: Sendable { case author, date }

    /// What one of the classes says, nil when none says anything.
    ///
    /// The last word of a class counts (``NameWords``), so `cAuthorPane_author` is a name and
    /// `author-posts` is none; a `name` must be that of a user, poster, member or author, and a
    /// `time` must not be the one that reading takes.
    static func meaning(ofNames names: Span<UInt8>) -> Meaning? {
        var start = 0
        while start < names.count {
            var end = start
            while end < names.count, names[end] > 0x20 { end += 1 }
            if let meaning = meaning(ofName: names.extracting(start..<end)) { return meaning }
            start = end + 1
        }
        return nil
    }

    private static func meaning(ofName name: Span<UInt8>) -> Meaning? {
        var last: Part?
        var isOfPerson = false
        var takesTime = false
        NameWords.forEach(in: name) { word, _ in
            if last == .author || last == .person { isOfPerson = true }
            if last == .duration { takesTime = true }
            last = table[word]
        }
        switch last {
        case .author: return .author
        case .name where isOfPerson: return .author
        case .date where !takesTime: return .date
        default: return nil
        }
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
