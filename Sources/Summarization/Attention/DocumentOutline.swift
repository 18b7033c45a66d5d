/// How a document is divided: its running text, and what stands above it.
///
/// A page's headings are often plain paragraphs, and a text that comes in paragraphs knows no kinds
/// at all; so a short line that stands alone and ends without a stop counts as a heading too.
struct DocumentOutline {
    /// S values: a heading, or a label that stands for one.
    private(set) var labels: [Bool]
    /// S values: an item of a list, by its kind or by the mark that it begins with.
    private(set) var listItems: [Bool]
    /// S values: running text, that is neither a label nor a fragment.
    private(set) var running: [Bool]
    /// S values: the label above, nil for labels and where there is none.
    private(set) var labelAbove: [Int?]
    /// S numbers: sentences since the label above or the document's start; 0 for labels.
    private(set) var sinceLabel: [Int]
    /// S numbers: the section, counted from 0.
    ///
    /// A run of labels begins one, except at the start.
    private(set) var sections: [Int]

    /// Words above which a line is no label.
    private static let mostWordsOfLabel = 12

    /// Words below which a text is a label or a fragment, with hardly a verb.
    ///
    /// More are asked for where no full stop says that it is a sentence.
    static func fewestWords(endingSentence: Bool) -> Int { endingSentence ? 4 : 8 }

    /// - Parameters:
    ///   - document: S sentences.
    ///   - forms: How the S sentences are made.
    ///   - wordCounts: S numbers.
    /// - Complexity: O(S).
    init(of document: Document, forms: [SentenceForm], wordCounts: [Int]) {
        labels = []
        listItems = []
        running = []
        labelAbove = []
        sinceLabel = []
        sections = []
        var above: Int?
        var since = 0
        var section = 0
        for (index, sentence) in document.sentences.enumerated() {
            let block = document.blocks[sentence.block]
            let form = forms[index]
            let isListItem = block.kind == .listItem || form.opensListItem
            let isLabel =
                block.kind == .heading
                || block.kind == .paragraph && block.sentences.count == 1 && !form.endsSentence
                    && !isListItem && (1...Self.mostWordsOfLabel).contains(wordCounts[index])
            let fewest = Self.fewestWords(endingSentence: form.endsSentence)
            let isText =
                switch block.kind {
                case .paragraph, .listItem, .quote: true
                case .heading, .caption, .tableRow, .code: false
                }
            if isLabel, index > 0, !labels[index - 1] { section += 1 }
            labels.append(isLabel)
            listItems.append(isListItem)
            running.append(isText && !isLabel && wordCounts[index] >= fewest)
            labelAbove.append(isLabel ? nil : above)
            sinceLabel.append(isLabel ? 0 : since)
            sections.append(section)
            if isLabel {
                above = index
                since = 0
            } else {
                since += 1
            }
        }
    }
}
