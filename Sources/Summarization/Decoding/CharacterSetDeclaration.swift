/// What the first bytes of a page say of its character set, and of its language.
struct CharacterSetDeclaration {
    /// The label in a `meta charset`, a `meta http-equiv` or the XML declaration.
    private(set) var label: String?
    /// The primary subtag of the language in `html lang`, lower case.
    private(set) var language: String?

    /// Bytes at the start of a page that are searched.
    ///
    /// Browsers search 1 kB before they parse, and go on while they do; pages have it as late as
    /// here, below their styles and scripts.
    private static let searched = 65_536

    /// Goes through the tags up to the first `meta` that names a character set.
    ///
    /// - Complexity: O(1): only the start of the page is read.
    init(in bytes: ArraySlice<UInt8>) {
        var tags = OpeningTags(bytes.prefix(Self.searched))
        while let tag = tags.next() {
            switch tag.name {
            case "?xml": label = tag.attributes["encoding"].flatMap(Self.label)
            case "html":
                let tongue = tag.attributes["lang"] ?? tag.attributes["xml:lang"]
                language = tongue?.split { $0 == "-" || $0 == "_" }.first.map(String.init)
            case "meta":
                if let found = Self.label(in: tag) {
                    label = found
                    return
                }
            default: break
            }
        }
    }

    private static func label(in meta: OpeningTags.Tag) -> String? {
        if let charset = meta.attributes["charset"] { return label(charset) }
        guard let content = meta.attributes["content"] else { return nil }
        // Pages that leave out `http-equiv`, or misspell it, give a type of media all the same.
        guard meta.attributes["http-equiv"] == "content-type" || content.hasPrefix("text/html")
        else { return nil }
        var rest = content[...]
        while let start = rest.firstIndex(of: "c") {
            let isName = rest[start...].hasPrefix("charset")
            rest = rest[start...].dropFirst(isName ? 7 : 1)
            let value = rest.drop(while: \.isWhitespace)
            if isName, value.first == "=" { return label(value.dropFirst()) }
        }
        return nil
    }

    /// The label without blanks, quotation marks and what follows them.
    private static func label(_ text: some StringProtocol) -> String? {
        let label = text.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
            .prefix { !$0.isWhitespace && !"\"';,/".contains($0) }
        return label.isEmpty || label.utf8.count >= 64 ? nil : String(label)
    }
}
