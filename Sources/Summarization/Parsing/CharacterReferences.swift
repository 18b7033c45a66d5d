/// Character references in a text that should have none, as in JSON-LD that was escaped twice:
/// numbers, and the five names of XML.
enum CharacterReferences {
    /// The longest, with its signs: `&#x10FFFF;`.
    private static let longest = 10

    /// The text with its references resolved; what is none stays.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var resolved = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            resolved += rest[..<start]
            rest = rest[start...]
            if let end = rest.prefix(longest).firstIndex(of: ";"),
                let character = character(rest[rest.index(after: start)..<end])
            {
                resolved.unicodeScalars.append(character)
                rest = rest[rest.index(after: end)...]
            } else {
                resolved += "&"
                rest = rest.dropFirst()
            }
        }
        return resolved + rest
    }

    private static func character(_ name: Substring) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let value =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init)
    }
}
