/// The sentences of a document as candidates for its summary.
struct SelectionCandidates {
    /// How willingly a sentence is chosen.
    enum Standing: Int {
        /// Running text that can stand alone; where something is asked, all else too that has a
        /// word and is no code, for it may be the answer.
        case sentence
        /// Headings, captions, rows of tables, footnotes and fragments: bylines, dates, labels.
        /// Chosen only when no better one is left.
        case fragment
        /// Program text. Chosen only where nothing else is.
        case code
        /// The very text of another sentence, which stands better or earlier. Never chosen.
        case repetition
        /// No word at all: rules of asterisks, lone punctuation. Never chosen.
        case wordless
    }

    /// S numbers: words, as ``WordScanner`` counts them.
    let wordCounts: [Int]
    /// S values.
    let standings: [Standing]
}

extension SelectionCandidates {
    /// ``SentenceFeature/digits`` of a text that, without a stop, is a date, a score, opening
    /// hours.
    ///
    /// A third of its words have a digit. On labelled pages the rule changes gain@3 by less than
    /// 0.1; in scripts without spaces, where a date has many words, only it tells them.
    private static let mostlyDigits: Float = 1

    /// Tells the standing of each sentence of a document.
    ///
    /// - Parameters:
    ///   - texts: The S sentences as they are printed.
    ///   - document: S sentences.
    ///   - features: What is known of the S sentences.
    init(texts: [String], document: Document, features: SentenceFeatures) {
        wordCounts = features.wordCounts
        var standings = texts.indices.map { index in
            Self.standing(
                of: index,
                in: document.blocks[document.sentences[index].block],
                features: features
            )
        }
        // Of copies the best one stays, of equally good ones the first.
        var kept: [String: Int] = [:]
        for index in texts.indices where standings[index] != .wordless {
            guard let copy = kept[texts[index]] else {
                kept[texts[index]] = index
                continue
            }
            if standings[index].rawValue < standings[copy].rawValue {
                kept[texts[index]] = index
                standings[copy] = .repetition
            } else {
                standings[index] = .repetition
            }
        }
        self.standings = standings
    }

    /// The standing of a sentence by itself.
    private static func standing(
        of index: Int,
        in block: Document.Block,
        features: SentenceFeatures
    ) -> Standing {
        let words = features.wordCounts[index]
        guard words > 0 else { return .wordless }
        if block.kind == .code { return .code }
        let stops = features[.endsSentence, index] > 0
        let isLongEnough = words >= DocumentOutline.fewestWords(endingSentence: stops)
        guard features.queryEmbedding == nil else {
            // A heading that asks is answered below it.
            if block.kind == .heading, features[.question, index] > 0 { return .fragment }
            // What is no sentence may be the answer all the same: a price, a name, hours in a
            // heading. What is one and has hardly a word ("Yes.") only if it is one of the query's.
            let isSentence = stops && [.paragraph, .listItem, .quote].contains(block.kind)
            let mayAnswer = !isSentence || isLongEnough || features[.queryWords, index] > 0
            return mayAnswer ? .sentence : .fragment
        }
        switch block.kind {
        case .heading, .caption, .tableRow, .code: return .fragment
        case .paragraph, .listItem, .quote:
            if block.isFootnote { return .fragment }
            if !stops, features[.digits, index] >= mostlyDigits { return .fragment }
            return isLongEnough ? .sentence : .fragment
        }
    }
}
