@testable import Summarization

extension Summary {
    /// A summary of sentences that stand one behind the other, all of one weight.
    static func sample(
        _ texts: [String],
        title: String? = nil,
        language: String? = nil,
        query: String? = nil,
        attention: Attention? = nil
    ) -> Summary {
        var start = 0
        var sentences: [Sentence] = []
        for (index, text) in texts.enumerated() {
            sentences.append(
                Sentence(
                    index: index,
                    text: text,
                    weight: 1 / Float(texts.count),
                    rank: index + 1,
                    block: .paragraph,
                    range: start..<start + text.utf8.count
                )
            )
            start += text.utf8.count + 1
        }
        return Summary(
            title: title,
            language: language,
            query: query,
            queryMatched: true,
            sentences: sentences,
            wordCount: texts.reduce(0) { $0 + WordScanner.count(in: Array($1.utf8).span) },
            attention: attention,
            explanation: nil
        )
    }
}
