/// The sentences of a document as candidates for its summary.
struct SelectionCandidates {
    /// How willingly a sentence is chosen; a worse one only when no better one is left.
    enum Standing: Int, CaseIterable {
        /// Running text that can stand alone; where something is asked, captions, rows of tables and
        /// fragments too, for they may be the answer.
        case sentence
        /// Headings and code, and where nothing is asked captions, rows of tables and fragments: bylines,
        /// dates, labels.
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
    /// ``SentenceFeature/digits`` of a text that, without a stop, is a date, a score, opening hours.
    ///
    /// A third of its words have a digit. On labelled pages the rule changes gain@3 by less than 0.1;
    /// in scripts without spaces, where a date has many words, only it tells them.
    private static let mostlyDigits: Float = 1

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
            let isAsked = features.queryEmbedding != nil
            let stops = features[.endsSentence, index] > 0
            switch document.blocks[document.sentences[index].block].kind {
            case .heading, .code: return .fragment
            // What is no sentence may be the answer all the same: a price, a date, a name. What is one
            // and has hardly a word ("Yes.") only if it is one of the query's.
            case _ where isAsked && (!stops || features[.queryWords, index] > 0): return .sentence
            case .caption, .tableRow: return isAsked ? .sentence : .fragment
            case .paragraph, .listItem, .quote:
                if !stops, features[.digits, index] >= Self.mostlyDigits { return .fragment }
                return words >= DocumentOutline.fewestWords(endingSentence: stops)
                    ? .sentence : .fragment
            }
        }
    }
}
