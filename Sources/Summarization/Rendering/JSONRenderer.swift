/// Writes a summary as one JSON object on one line: its keys always all, always in the same order.
package struct JSONRenderer {
    /// What names the document in the answer.
    package enum Identity {
        /// `"path"`: a file, `-` for standard input, nil for a document that came from neither.
        case path(String?)
        /// `"id"`: what the request was called.
        case id(JSONValue)

        /// The key and its value.
        var member: (key: String, value: JSONValue) {
            switch self {
            case .path(let path): ("path", .string(orNull: path))
            case .id(let id): ("id", id)
            }
        }
    }

    private let identity: Identity

    package init(identity: Identity) {
        self.identity = identity
    }

    /// The summary, ending with a line break.
    package func render(_ summary: Summary) -> String {
        object(of: summary).description + "\n"
    }

    /// The summary as a JSON object.
    package func object(of summary: Summary) -> JSONValue {
        let (key, name) = identity.member
        var object: JSONObject = [
            key: name,
            "title": .string(orNull: summary.title),
            "language": .string(orNull: summary.language),
            "query": .string(orNull: summary.query),
            "sentences": .array(summary.sentences.map(sentence)),
            "words": .number(summary.wordCount),
        ]
        if let attention = summary.attention { object["attention"] = explanation(attention) }
        return .object(object)
    }

    private func sentence(_ sentence: Summary.Sentence) -> JSONValue {
        .object([
            "index": .number(sentence.index),
            "text": .string(sentence.text),
            "weight": .number(sentence.weight),
            "rank": .number(sentence.rank),
            "block": .string(sentence.block.rawValue),
            "start": .number(sentence.range.lowerBound),
            "end": .number(sentence.range.upperBound),
        ])
    }

    private func explanation(_ attention: Summary.Attention) -> JSONValue {
        .object([
            "heads": .array(attention.heads.map(JSONValue.string)),
            "mixture": .array(attention.mixture.map(JSONValue.number)),
            "weights": .array(attention.weights.map { .array($0.map(JSONValue.number)) }),
            "sentences": .array(attention.sentences.map(JSONValue.string)),
        ])
    }
}
