@testable import Summarization

/// A Swift file of Sources/, as far as tests of the house's order need it.
struct SourceFile {
    /// The path below Sources/.
    let path: String
    /// The file's text, comments and strings too.
    let text: String

    /// All Swift files of Sources/, in order of their paths.
    static func all() throws -> [SourceFile] {
        let folder = Fixture.root + "Sources/"
        return try FileNames.below(folder).filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let bytes = try FileReading.bytes(ofFile: folder + path, limit: 1 << 22)
            return SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The names of the types, functions and constants that stand at the start of a line and are
    /// not private to the file.
    var declaredNames: Set<String> {
        var names: Set<String> = []
        for line in code.split(separator: "\n") where line.first?.isWhitespace == false {
            let words = line.split(whereSeparator: \.isWhitespace)
            let head = words.prefix { !Self.keywords.contains(String($0)) }
            guard head.count < words.count - 1,
                !head.contains(where: { $0.hasPrefix("private") || $0.hasPrefix("fileprivate") }),
                // A line that only goes on, such as `} else if let name`, declares nothing.
                head.allSatisfy({ $0.first?.isLetter == true || $0.first == "@" })
            else { continue }
            names.insert(String(words[head.count + 1].prefix(while: Self.isNamePart)))
        }
        return names
    }

    /// Every name that stands in the code, comments and strings left out.
    var mentionedNames: Set<String> {
        Set(code.split { !Self.isNamePart($0) }.map(String.init))
    }

    private static let keywords: Set = [
        "struct", "enum", "class", "protocol", "actor", "typealias", "func", "let", "var",
    ]

    private static func isNamePart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    /// The text without comments and strings; what is interpolated goes with its string.
    private var code: String {
        var code = ""
        var isInLongString = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !isInLongString { code += Self.withoutStrings(line) + "\n" }
            if line.contains("\"\"\"") { isInLongString.toggle() }
        }
        return code
    }

    /// A line up to its comment, without what stands between quotation marks.
    private static func withoutStrings(_ line: Substring) -> String {
        var rest = ""
        var isInString = false
        var isEscaped = false
        for character in line {
            if isEscaped {
                isEscaped = false
            } else if character == "\"" {
                isInString.toggle()
            } else if isInString {
                isEscaped = character == "\\"
            } else {
                rest.append(character)
                if rest.hasSuffix("//") { return String(rest.dropLast(2)) }
            }
        }
        return rest
    }
}
