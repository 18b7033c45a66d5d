/// What a Markdown text says of itself before it begins: YAML between lines of `---`, or TOML
/// between lines of `+++`.
///
/// Simple lines of a key and a value are read, no more of either language: what is nested belongs
/// to programs.
struct FrontMatter: Sendable, Hashable {
    /// Title and names at most ``PageMetadata/titleLimit`` bytes, the description at most
    /// ``PageMetadata/descriptionLimit``.
    let metadata: Document.Metadata
    /// Where the text begins.
    let end: Int

    /// Bytes that are searched for its end.
    private static let longest = 65_536

    /// Reads it; nil when the text begins with something else.
    init?(of text: ArraySlice<UInt8>) {
        var lines = Lines(text.prefix(Self.longest))
        guard let fence = lines.next(), fence == "---" || fence == "+++" else { return nil }
        let mark: Character = fence == "---" ? ":" : "="
        var values: [String: String] = [:]
        var isNested = false
        var keys = 0
        // The key whose value goes on in the lines below, and that value.
        var folded: (key: String, value: String)?
        while let line = lines.next() {
            if line == fence || line == "..." && mark == ":" {
                if let folded { values[folded.key] = folded.value }
                // A rule alone is one of Markdown's own.
                guard keys > 0 else { return nil }
                end = lines.position
                metadata = Self.metadata(values)
                return
            }
            guard let first = line.first, first != "#" else { continue }
            if first == " " || first == "\t" || first == "-" && mark == ":" {
                folded?.value += " " + String(line.drop(while: \.isWhitespace))
                continue
            }
            if let folded { values[folded.key] = folded.value }
            folded = nil
            if first == "[", mark == "=" {
                isNested = true
                continue
            }
            guard let colon = line.firstIndex(of: mark) else {
                // Values of TOML may go on below; in YAML such a line is text, and no metadata.
                if mark == ":" { return nil }
                continue
            }
            let key = line[..<colon].filter { $0 != "\"" }.lowercased()
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) })
            else {
                if mark == ":" { return nil }
                continue
            }
            keys += 1
            let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
            if isNested || values[key] != nil { continue }
            if mark == ":", value.first == ">" || value.first == "|" || value.isEmpty {
                folded = (key, "")
            } else {
                values[key] = Self.unquoted(value)
            }
        }
        return nil
    }

    private static func metadata(_ values: [String: String]) -> Document.Metadata {
        func first(
            _ keys: String...,
            limit: Int = PageMetadata.titleLimit,
            where isRight: (String) -> Bool = { _ in true }
        ) -> String? {
            keys.lazy.compactMap { values[$0] }
                .compactMap { PageMetadata.text(Array($0.utf8)[...], limit: limit) }.first(
                    where: isRight
                )
        }
        return Document.Metadata(
            title: first("title"),
            siteName: first("site_name", "site"),
            author: first("author", "authors", "by").flatMap(listed),
            date: first("date", "published", "pubdate") { $0.contains(where: \.isNumber) },
            description: first(
                "description",
                "summary",
                "excerpt",
                "abstract",
                limit: PageMetadata.descriptionLimit
            ),
            canonicalURL: first("canonical_url", "canonical", "url", where: PageMetadata.isAddress),
            language: first("lang", "language", "locale", limit: PageMetadata.languageLimit)
        )
    }

    /// A list between brackets, or of dashes folded into one line, with commas between its items;
    /// nil when the items have keys of their own.
    private static func listed(_ value: String) -> String? {
        guard value.first == "[" || value.hasPrefix("- ") else {
            return named(value[...])
        }
        let items =
            value.first == "["
            ? parts(of: value.filter { $0 != "[" && $0 != "]" })
            : value.dropFirst(2).split(separator: " - ")
        let names = items.compactMap { named($0.drop(while: \.isWhitespace)) }
            .filter { !$0.isEmpty }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// A name, also where it is the value of the key `name`; nil where there are other keys.
    private static func named(_ item: Substring) -> String? {
        let name = unquoted(item.hasPrefix("name: ") ? item.dropFirst(6) : item)
        return name.contains(": ") ? nil : name
    }

    /// What stands between commas that no quotation marks enclose.
    private static func parts(of list: String) -> [Substring] {
        var quote: Character?
        return list.split { character in
            if character == quote {
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" {
                quote = character
            }
            return character == "," && quote == nil
        }
    }

    /// The value without quotation marks and what follows them, or without a comment.
    private static func unquoted(_ value: Substring) -> String {
        guard let quote = value.first, quote == "\"" || quote == "'" else {
            var plain = value
            // A comment has a blank before it: `C#` is none.
            var rest = value
            while let sign = rest.firstIndex(of: "#") {
                if sign == value.startIndex || value[value.index(before: sign)].isWhitespace {
                    plain = value[..<sign]
                    break
                }
                rest = rest[value.index(after: sign)...]
            }
            return String(plain)
        }
        var text = ""
        var index = value.index(after: value.startIndex)
        while index < value.endIndex {
            let character = value[index]
            let next = value.index(after: index)
            let follower = next < value.endIndex ? value[next] : nil
            if character == "\\", quote == "\"", let follower {
                text.append(follower == "n" || follower == "t" ? " " : follower)
                index = value.index(after: next)
            } else if character == quote {
                guard quote == "'", follower == "'" else { break }
                text.append("'")
                index = value.index(after: next)
            } else {
                text.append(character)
                index = next
            }
        }
        return text
    }

    /// The lines of a text without their endings and the blanks before these.
    private struct Lines {
        private let bytes: ArraySlice<UInt8>
        private(set) var position: Int

        init(_ bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
            position = bytes.startIndex
        }

        mutating func next() -> String? {
            guard position < bytes.endIndex else { return nil }
            let line = bytes[position...].prefix { $0 != 0x0a }
            position = min(line.endIndex + 1, bytes.endIndex)
            let end = line.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? line.startIndex
            return String(decoding: line[..<end], as: UTF8.self)
        }
    }
}
