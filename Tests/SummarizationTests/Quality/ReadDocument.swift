@testable import Summarization

/// A document of the corpus and what its reader chose of it.
struct ReadDocument: Sendable {
    /// Something that a reader may ask, and the sentences that answer it.
    struct Query: Sendable {
        enum Kind: String { case question, keywords }

        let text: String
        let kind: Kind
        let answers: [String]
    }

    /// A line of the corpus that is not as it should be.
    struct Malformed: Error {
        let file: String
        let key: String
    }

    /// The name in the corpus folder.
    let file: String
    /// BCP 47.
    let language: String
    /// The three best sentences.
    let best: [String]
    /// Other good ones.
    let good: [String]
    /// A summary in the reader's own words.
    let reference: String
    let queries: [Query]
    /// Texts that belong to the content.
    let content: [String]
    /// Texts that belong to what surrounds it: menus, banners, related links.
    let surroundings: [String]

    init(_ line: JSONValue) throws {
        let file = line["file"]?.string ?? "a line without a file"
        func string(_ key: String, of object: JSONValue?) throws -> String {
            guard let value = object?[key]?.string else { throw Malformed(file: file, key: key) }
            return value
        }
        func strings(_ key: String, of object: JSONValue?) throws -> [String] {
            guard let array = object?[key]?.array else { throw Malformed(file: file, key: key) }
            return try array.map { element in
                guard let value = element.string else { throw Malformed(file: file, key: key) }
                return value
            }
        }
        self.file = try string("file", of: line)
        language = try string("language", of: line)
        best = try strings("summary", of: line)
        good = try strings("good", of: line)
        reference = try string("reference", of: line)
        queries = try (line["queries"]?.array ?? []).map { query in
            guard let kind = Query.Kind(rawValue: try string("kind", of: query)) else {
                throw Malformed(file: file, key: "kind")
            }
            return Query(
                text: try string("query", of: query),
                kind: kind,
                answers: try strings("answers", of: query)
            )
        }
        content = try strings("with", of: line["main_text"])
        surroundings = try strings("without", of: line["main_text"])
    }

    /// Every sentence that the reader named, each once.
    var namedSentences: [String] {
        var seen: Set<String> = []
        return (best + good + queries.flatMap(\.answers)).filter { seen.insert($0).inserted }
    }
}
