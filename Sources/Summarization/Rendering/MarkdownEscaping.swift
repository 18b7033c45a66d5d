/// Texts as Markdown that reads as the texts: a backslash before what would be markup.
enum MarkdownEscaping {
    /// A text on one line.
    static func line(_ text: String) -> String { line(text, escaping: markup) }

    private static func line(_ text: String, escaping markup: Set<Unicode.Scalar>) -> String {
        var escaped = String.UnicodeScalarView()
        // White space in front could make a code block.
        let line = LineJoining.joined(text).withoutControls.drop { $0 == " " }
        for scalar in line.unicodeScalars {
            if markup.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        guard let first = escaped.first else { return "" }
        if first == "#" || first == "+" || first == "-" || first == "=" {
            return "\\" + String(escaped)
        }
        // "3. " at the start of a line would begin a list.
        let number = escaped.prefix { ("0"..."9").contains($0) }
        let rest = escaped.dropFirst(number.count)
        if !number.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
            return String(number) + "\\" + String(rest)
        }
        return String(escaped)
    }

    /// A text as that of a heading, which loses unescaped hashes at its end.
    static func heading(_ text: String) -> String {
        let line = line(text)
        return line.last == "#" && !line.hasSuffix("\\#") ? line.dropLast() + "\\#" : line
    }

    /// A text as that of a cell, which a bar would end.
    static func cell(_ text: Substring) -> String {
        line(String(text), escaping: markup.union(["|"]))
    }

    /// Program text between fences that are longer than any in it.
    static func fenced(_ code: String) -> String {
        var (longest, run) = (2, 0)
        for byte in code.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let lines = code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { line in
                line.split(separator: "\t", omittingEmptySubsequences: false)
                    .map { String($0).withoutControls }.joined(separator: "\t")
            }
        return ([fence] + lines + [fence]).joined(separator: "\n")
    }

    private static let markup: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "[", "]", "<", ">", "~", "&",
    ]
}
