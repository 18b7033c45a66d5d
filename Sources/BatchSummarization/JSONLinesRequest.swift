internal import Summarization

/// One line of a JSON-lines stream, read but not served yet.
struct JSONLinesRequest: Sendable {
    /// What the line calls itself, else its number.
    let id: JSONValue
    private let members: JSONObject

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - bytes: One JSON object.
    ///   - number: Counts lines from 1.
    /// - Throws: ``SummarizerError`` with code `invalidJSON`.
    init(_ bytes: [UInt8], number: Int) throws(SummarizerError) {
        // Some programs begin a file with a byte order mark.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let value = try JSONValue(
            parsing: bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
        )
        guard let members = value.object else {
            throw SummarizerError(.invalidJSON, "the line is not a JSON object; write {\"text\":…}")
        }
        self.members = members
        id = members["id"] ?? .number(number)
    }

    /// What the reader asks of this document.
    var query: String? {
        get throws(SummarizerError) {
            try words("query")
        }
    }

    /// The strings of `"sentences"`.
    var sentences: [String] {
        get throws(SummarizerError) {
            guard let value = member("sentences") else {
                throw SummarizerError(
                    .invalidJSON,
                    "\"sentences\" is missing; give an array of strings"
                )
            }
            return try Self.strings(value, of: "sentences")
        }
    }

    /// The page that the line carries in `"html"` or `"html_base64"`, decoded; nil when in neither.
    func html(charset: String?) throws(SummarizerError) -> String? {
        if let html = try string("html") { return html }
        guard let encoded = try string("html_base64") else { return nil }
        guard let bytes = Base64.decode(encoded) else {
            throw SummarizerError(.invalidJSON, "\"html_base64\" is not base64 (RFC 4648)")
        }
        return try CharacterDecoding.decode(bytes, charset: charset, markup: true)
    }

    /// The document that the line carries: the first of `"html"`, `"html_base64"`, `"text"` and
    /// `"paragraphs"` that is there.
    ///
    /// A `"title"` or `"language"` of the line counts more than what the page says of itself,
    /// unless it is blank.
    ///
    /// - Parameter reading: Has the character set of the bytes in `"html_base64"`, nil for what
    ///   they say of themselves.
    /// - Returns: A document of at least one sentence.
    /// - Throws: ``SummarizerError`` when there is none.
    func document(_ reading: DocumentReading) throws(SummarizerError) -> Document {
        let title = try words("title")
        let language = try words("language")
        if let html = try html(charset: reading.charset) {
            return try Document(
                decoded: html,
                as: .html,
                title: title,
                language: language,
                classifier: reading.classifier,
                splitsSentences: reading.splitsSentences
            )
        }
        if let text = try string("text") {
            do {
                return try Document(decoded: text, as: .text, title: title, language: language)
            } catch  where error.code == .noText {
                throw SummarizerError(.noText, "the text has no words; give at least a sentence")
            }
        }
        if let paragraphs = member("paragraphs") {
            return try Document(
                paragraphs: Self.paragraphs(paragraphs),
                title: title,
                language: language
            )
        }
        throw SummarizerError(
            .invalidJSON,
            "nothing to read; give \"html\", \"html_base64\", \"text\" or \"paragraphs\""
        )
    }

    /// A member that is there and not null.
    private func member(_ name: String) -> JSONValue? {
        members[name].flatMap { $0 == .null ? nil : $0 }
    }

    private func string(_ name: String) throws(SummarizerError) -> String? {
        guard let value = member(name) else { return nil }
        guard let string = value.string else {
            throw SummarizerError(.invalidJSON, "\"\(name)\" is not a string")
        }
        return string
    }

    /// A string that is more than white space.
    private func words(_ name: String) throws(SummarizerError) -> String? {
        let string = try string(name)
        return string?.contains { !$0.isWhitespace } == true ? string : nil
    }

    private static func paragraphs(_ value: JSONValue) throws(SummarizerError) -> [[String]] {
        guard let elements = value.array else {
            throw SummarizerError(
                .invalidJSON,
                "\"paragraphs\" is not an array of arrays of strings"
            )
        }
        var paragraphs: [[String]] = []
        for element in elements { paragraphs.append(try strings(element, of: "paragraphs")) }
        return paragraphs
    }

    private static func strings(
        _ value: JSONValue,
        of name: String
    ) throws(SummarizerError) -> [String] {
        guard let elements = value.array else {
            throw SummarizerError(
                .invalidJSON,
                "an element of \"\(name)\" is not an array of strings"
            )
        }
        var strings: [String] = []
        strings.reserveCapacity(elements.count)
        for element in elements {
            guard let string = element.string else {
                throw SummarizerError(
                    .invalidJSON,
                    "\"\(name)\" holds something that is not a string"
                )
            }
            strings.append(string)
        }
        return strings
    }
}
