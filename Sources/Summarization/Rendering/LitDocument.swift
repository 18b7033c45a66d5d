/// Writes a document as HTML, every sentence lit by its weight.
///
/// A sentence is an element of class `s`, in order and with the identifier `s` and its index; class
/// `l0` to `l9` says how bright it is, `c` that it is chosen.
struct LitDocument {
    /// Steps of brightness.
    static let levels = 10

    private let document: Document
    private let texts: [String]
    private let marks: [[Range<Int>]]
    /// S numbers from 0 to 9.
    private let lights: [Int]
    /// The order of choice by sentence, from 1.
    private let ranks: [Int: Int]

    /// - Parameters:
    ///   - explanation: Of S sentences.
    ///   - attention: Of the same.
    ///   - chosen: The sentences of the summary.
    init(
        _ explanation: Summary.Explanation,
        attention: Summary.Attention,
        chosen: [Summary.Sentence]
    ) {
        document = explanation.document
        texts = attention.sentences
        marks = explanation.marks
        lights = Self.lights(of: attention)
        ranks = Dictionary(chosen.map { ($0.index, $0.rank) }) { first, _ in first }
    }

    /// The level of each sentence: its weight beside that of the brightest.
    static func lights(of attention: Summary.Attention) -> [Int] {
        let weights = attention.mixedWeights
        let highest = weights.max() ?? 0
        guard highest > 0 else { return weights.map { _ in 0 } }
        return weights.map { weight in
            Int((Float(levels - 1) * weight / highest).rounded())
        }
    }

    /// Adds all blocks.
    ///
    /// - Complexity: O(bytes).
    func write(to output: inout HTMLOutput) {
        var open: Group?
        for block in document.blocks {
            let group = Group(block.kind)
            if group != open {
                if let open { output.markup(open.end) }
                if let group { output.markup(group.start) }
                open = group
            }
            write(block, to: &output)
        }
        if let open { output.markup(open.end) }
    }

    private func write(_ block: Document.Block, to output: inout HTMLOutput) {
        switch block.kind {
        case .paragraph: write(block, as: "p", to: &output)
        case .heading:
            // The page's own title is the one heading of level 1.
            write(block, as: "h\(min(6, max(2, block.headingLevel ?? 2)))", to: &output)
        case .listItem: write(block, as: "li", to: &output)
        case .quote: write(block, as: "p", to: &output)
        case .caption: write(block, as: "p", attributes: " class=\"caption\"", to: &output)
        case .tableRow: writeRow(block, to: &output)
        case .code: writeCode(block, to: &output)
        }
    }

    private func write(
        _ block: Document.Block,
        as element: String,
        attributes: String = "",
        to output: inout HTMLOutput
    ) {
        output.markup("<\(element) dir=\"auto\"\(attributes)>")
        writeSentences(of: block, to: &output)
        output.markup("</\(element)>\n")
    }

    private func writeSentences(of block: Document.Block, to output: inout HTMLOutput) {
        for index in block.sentences {
            if index > block.sentences.lowerBound, standsApart(index) { output.markup(" ") }
            output.markup("<span\(attributes(of: index))>")
            output.text(Array(texts[index].utf8)[...], marks: marks[index][...])
            output.markup("</span>")
        }
    }

    /// Whether white space parts a sentence from the one before it.
    private func standsApart(_ index: Int) -> Bool {
        document.sentences[index - 1].range.upperBound < document.sentences[index].range.lowerBound
    }

    /// A row that is one sentence has its cells; one of several sentences has a single cell.
    private func writeRow(_ block: Document.Block, to output: inout HTMLOutput) {
        guard block.sentences.count == 1, let index = block.sentences.first else {
            output.markup("<tr><td dir=\"auto\">")
            writeSentences(of: block, to: &output)
            output.markup("</td></tr>\n")
            return
        }
        output.markup("<tr\(attributes(of: index))>")
        let bytes = Array(texts[index].utf8)
        var marks = marks[index][...]
        for (place, cell) in bytes.split(
            separator: UInt8(ascii: "\t"),
            omittingEmptySubsequences: false
        ).enumerated() {
            let rank = place == 0 ? rankAttribute(of: index) : ""
            output.markup("<td dir=\"auto\"\(rank)>")
            let ofCell = marks.prefix { $0.lowerBound < cell.endIndex }
            output.text(cell, marks: ofCell)
            marks = marks.dropFirst(ofCell.count)
            output.markup("</td>")
        }
        output.markup("</tr>\n")
    }

    /// Program text as it stands, white space and all.
    private func writeCode(_ block: Document.Block, to output: inout HTMLOutput) {
        let bytes = Array(document.slice(block.range).utf8)
        let start = block.range.lowerBound
        output.markup("<pre><code>")
        var position = 0
        for index in block.sentences {
            let range = document.sentences[index].range
            output.text(bytes[position..<range.lowerBound - start], keepsLines: true)
            output.markup("<span\(attributes(of: index))>")
            output.text(
                bytes[range.lowerBound - start..<range.upperBound - start],
                keepsLines: true
            )
            output.markup("</span>")
            position = range.upperBound - start
        }
        output.text(bytes[position...], keepsLines: true)
        output.markup("</code></pre>\n")
    }

    private func attributes(of index: Int) -> String {
        let chosen = ranks[index] == nil ? "" : " c"
        return " class=\"s l\(lights[index])\(chosen)\" id=\"s\(index)\"" + rankAttribute(of: index)
    }

    private func rankAttribute(of index: Int) -> String {
        ranks[index].map { " data-rank=\"\($0)\"" } ?? ""
    }
}

/// What holds neighbouring blocks of one kind together.
private enum Group {
    case list, table, quotation

    init?(_ kind: Document.Block.Kind) {
        switch kind {
        case .listItem: self = .list
        case .tableRow: self = .table
        case .quote: self = .quotation
        case .paragraph, .heading, .caption, .code: return nil
        }
    }

    var start: String {
        switch self {
        case .list: "<ul dir=\"auto\">\n"
        case .table: "<div class=\"table\"><table dir=\"auto\">\n"
        case .quotation: "<blockquote dir=\"auto\">\n"
        }
    }

    var end: String {
        switch self {
        case .list: "</ul>\n"
        case .table: "</table></div>\n"
        case .quotation: "</blockquote>\n"
        }
    }
}
