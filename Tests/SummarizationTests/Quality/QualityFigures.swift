@testable import Summarization

/// A figure of the quality of summaries, 0 to 100.
enum QualityFigure: String, CaseIterable {
    /// Texts of the content that the parser keeps.
    case contentKept = "content kept"
    /// Texts of menus, banners and related links that it leaves out.
    case surroundingsLeftOut = "surroundings left out"
    /// Sentences that a reader named that are exactly one sentence of the document.
    case sentencesWhole = "sentences whole"
    /// The worth of three chosen sentences over the worth of the three worthiest: a reader's best
    /// are worth 2, other good ones 1.
    case gainEnglish = "gain@3 English"
    /// The same in other languages.
    case gainElsewhere = "gain@3 other languages"
    /// Questions with an answer among three chosen sentences.
    case questionsAnswered = "hit@3 questions"
    /// Keywords with an answer among three chosen sentences.
    case keywordsAnswered = "hit@3 keywords"
    /// The F1 of unigrams, not stemmed, of three sentences and the reader's own summary.
    case unigramF1 = "unigram F1 with reference"

    /// The margin of a floor that is pinned for the first time.
    ///
    /// A text that is lost or a sentence that is cut is a fault, and none may come. What is chosen
    /// is partly taste: two points are about what one best sentence of one document is worth.
    var usualMargin: Double {
        switch self {
        case .contentKept, .sentencesWhole: 0
        default: 2
        }
    }
}

/// The figures over a corpus, and what fell short.
struct QualityFigures {
    private var sums: [QualityFigure: (sum: Double, count: Int)] = [:]
    /// A line for each text that was lost, let in, or cut.
    private(set) var faults: [String] = []

    /// Summarises documents from their bytes.
    init(of documents: [ReadDocument], by summarizer: Summarizer = Summarizer()) throws {
        for read in documents {
            let document = try Document(parsing: try Corpus.bytes(of: read.file), name: read.file)
            addExtraction(of: document, read)
            addSegmentation(of: document, read)
            try addSummary(of: document, read, by: summarizer)
            try addAnswers(of: document, read, by: summarizer)
        }
    }

    /// The mean of a figure, to a tenth, as it is pinned; nil where nothing was measured.
    subscript(figure: QualityFigure) -> Double? {
        sums[figure].map { (1000 * $0.sum / Double($0.count)).rounded() / 10 }
    }

    /// Adds a measurement, 0 to 1.
    private mutating func add(_ value: Double, to figure: QualityFigure) {
        let old = sums[figure] ?? (0, 0)
        sums[figure] = (old.sum + value, old.count + 1)
    }

    private mutating func addExtraction(of document: Document, _ read: ReadDocument) {
        let text = document.mainText.squeezed
        for fragment in read.content {
            let isThere = text.contains(fragment.squeezed)
            add(isThere ? 1 : 0, to: .contentKept)
            if !isThere { faults.append("\(read.file): lost: \(fragment)") }
        }
        for fragment in read.surroundings {
            let isThere = text.contains(fragment.squeezed)
            add(isThere ? 0 : 1, to: .surroundingsLeftOut)
            if isThere { faults.append("\(read.file): let in: \(fragment)") }
        }
    }

    private mutating func addSegmentation(of document: Document, _ read: ReadDocument) {
        let sentences = Set(
            document.sentences.indices.map { document.text(ofSentence: $0).squeezed }
        )
        for sentence in read.namedSentences {
            let isWhole = sentences.contains(sentence.squeezed)
            add(isWhole ? 1 : 0, to: .sentencesWhole)
            if !isWhole { faults.append("\(read.file): not one sentence: \(sentence)") }
        }
    }

    private mutating func addSummary(
        of document: Document,
        _ read: ReadDocument,
        by summarizer: Summarizer
    ) throws {
        let summary = try summarizer.summarize(document)
        let worths = read.best.map { _ in 2.0 } + read.good.map { _ in 1.0 }
        let found = SentenceFinder(read.best + read.good).found(in: summary)
        let gain = found.reduce(0) { $0 + worths[$1] } / worths.prefix(3).reduce(0, +)
        add(gain, to: read.language == "en" ? .gainEnglish : .gainElsewhere)
        let text = summary.sentences.map(\.text).joined(separator: " ")
        add(WordBag(text).overlap(with: WordBag(read.reference)), to: .unigramF1)
    }

    private mutating func addAnswers(
        of document: Document,
        _ read: ReadDocument,
        by summarizer: Summarizer
    ) throws {
        for query in read.queries {
            let summary = try summarizer.summarize(document, options: .init(query: query.text))
            let hits = SentenceFinder(query.answers).found(in: summary)
            add(
                hits.isEmpty ? 0 : 1,
                to: query.kind == .question ? .questionsAnswered : .keywordsAnswered
            )
        }
    }
}

extension String {
    /// The text with every run of white space as one space, none at the ends.
    fileprivate var squeezed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
