/// The sentences of a document as candidates for its summary.
struct SelectionCandidates {
    /// How willingly a sentence is chosen; a worse one only when no better one is left.
    enum Standing: Int, CaseIterable {
        /// Running text that can stand alone.
        case sentence
        /// Headings, captions, table rows, code, and fragments: bylines, dates, labels.
        case fragment
        /// The very text of an earlier sentence.
        case repetition
        /// No word at all: rules of asterisks, lone punctuation.
        case wordless
    }

    /// S numbers: words, as ``WordScanner`` counts them.
    let wordCounts: [Int]
    /// S values.
    let standings: [Standing]
}

extension SelectionCandidates {
    /// Words below which a text has hardly a verb, so that it is a label.
    private static let fewestWords = 4
    /// The same where no full stop says that it is a sentence.
    private static let fewestWordsWithoutStop = 8

    /// Tells the standing of each sentence of a document.
    ///
    /// - Parameters:
    ///   - texts: The S sentences as they are printed.
    ///   - document: S sentences.
    ///   - features: What is known of the S sentences.
    init(texts: [String], document: Document, features: SentenceFeatures) {
        wordCounts = features.wordCounts
        var seen: Set<String> = []
        standings = texts.indices.map { index in
            let words = features.wordCounts[index]
            guard words > 0 else { return .wordless }
            guard seen.insert(texts[index]).inserted else { return .repetition }
            switch document.blocks[document.sentences[index].block].kind {
            case .heading, .caption, .tableRow, .code: return .fragment
            case .paragraph, .listItem, .quote:
                // A fragment with a word of the query may be the answer: a price, a date, a name.
                guard features[.queryWords, index] == 0 else { return .sentence }
                let stops = features[.endsSentence, index] > 0
                return words >= (stops ? Self.fewestWords : Self.fewestWordsWithoutStop)
                    ? .sentence : .fragment
            }
        }
    }
}
