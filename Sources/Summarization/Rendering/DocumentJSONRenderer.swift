/// Writes a document as one JSON object on one line, its keys always all, always in the same order:
/// what it says of itself, its main text, and where blocks and posts stand in that.
package struct DocumentJSONRenderer {
    private let identity: JSONRenderer.Identity

    package init(identity: JSONRenderer.Identity) {
        self.identity = identity
    }

    /// The document, ending with a line break.
    package func render(_ document: Document) -> String {
        object(of: document).description + "\n"
    }

    /// The document as a JSON object; places count the UTF-8 bytes of `text`.
    package func object(of document: Document) -> JSONValue {
        let (key, name) = identity.member
        let metadata = document.metadata
        let (text, ranges) = document.mainTextAndRanges
        return .object([
            key: name,
            "title": .string(orNull: metadata.title),
            "site": .string(orNull: metadata.siteName),
            "author": .string(orNull: metadata.author),
            "date": .string(orNull: metadata.date),
            "description": .string(orNull: metadata.description),
            "url": .string(orNull: metadata.canonicalURL),
            "language": .string(orNull: metadata.language),
            "text": .string(text),
            "blocks": .array(zip(document.blocks, ranges).map(block)),
            "posts": .array(
                document.posts.map { post in
                    .object([
                        "author": .string(post.author),
                        "date": .string(orNull: post.date),
                        "blocks": .array([
                            .number(post.blocks.lowerBound), .number(post.blocks.upperBound),
                        ]),
                    ])
                }
            ),
        ])
    }

    private func block(_ block: Document.Block, _ range: Range<Int>) -> JSONValue {
        .object([
            "kind": .string(block.kind.rawValue),
            "level": block.headingLevel.map { .number($0) } ?? .null,
            "footnote": .bool(block.isFootnote),
            "start": .number(range.lowerBound),
            "end": .number(range.upperBound),
        ])
    }
}
