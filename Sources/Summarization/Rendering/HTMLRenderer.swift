/// Writes a summary as one page that needs nothing else: no network, no other file.
///
/// A summary that explains itself comes with the whole document, every sentence lit by its weight;
/// without scripts that is all there is to see, with them the reader can ask why. A summary that
/// does not is shown alone.
package struct HTMLRenderer {
    private let name: String?

    /// - Parameter name: What the page is called when the document has no title: the input's path.
    package init(name: String? = nil) {
        self.name = name
    }

    /// The page, ending with a line break.
    ///
    /// - Complexity: O(bytes of the document + numbers of the attention).
    package func render(_ summary: Summary) -> String {
        var output = HTMLOutput()
        for part in ReportPage.parts {
            switch part {
            case .markup(let markup): output.markup(markup)
            case .place(let place): write(place, of: summary, to: &output)
            }
        }
        return String(decoding: output.bytes, as: UTF8.self)
    }

    private func write(
        _ place: ReportPage.Place,
        of summary: Summary,
        to output: inout HTMLOutput
    ) {
        switch place {
        case .policy: output.markup(ReportPage.policy)
        case .style: output.markup(ReportPage.style[...])
        case .script: output.markup(ReportPage.script[...])
        case .title: output.text((summary.title ?? name ?? "Summary").utf8)
        case .language:
            guard let language = summary.language else { return }
            output.markup(" lang=\"")
            output.text(language.utf8)
            output.markup("\"")
        case .facts: output.text(facts(of: summary).utf8)
        case .query: writeQuery(of: summary, to: &output)
        case .summary:
            for sentence in summary.sentences { write(sentence, of: summary, to: &output) }
        case .document:
            guard let explanation = summary.explanation, let attention = summary.attention else {
                return
            }
            LitDocument(explanation, attention: attention, chosen: summary.sentences)
                .write(to: &output)
        case .data:
            guard let explanation = summary.explanation, let attention = summary.attention else {
                return
            }
            let chosen = summary.sentences.sorted { $0.rank < $1.rank }.map(\.index)
            let numbers = ReportNumbers(
                explanation: explanation,
                attention: attention,
                chosen: chosen
            )
            output.markup(numbers.json()[...])
        }
    }

    private func facts(of summary: Summary) -> String {
        let count = summary.sentences.count
        let words = "\(summary.wordCount) word\(summary.wordCount == 1 ? "" : "s")"
        guard let all = summary.attention?.sentences.count else {
            return "\(count) sentence\(count == 1 ? "" : "s"), \(words)"
        }
        let isAnswer = summary.query != nil && summary.queryMatched
        let verb =
            isAnswer
            ? count == 1 ? "answers best" : "answer best"
            : count == 1 ? "carries this document" : "carry this document"
        return
            "\(count) of \(all) sentence\(all == 1 ? "" : "s") \(verb), in \(words). "
            + "The brighter a sentence and the thicker its line, the more it counts; numbers give "
            + "the order of choice."
    }

    private func writeQuery(of summary: Summary, to output: inout HTMLOutput) {
        guard let query = summary.query else { return }
        output.markup("<p class=\"asked\">Asked: <q dir=\"auto\">")
        output.text(query.utf8)
        output.markup("</q>")
        if !summary.queryMatched {
            output.markup(". Nothing here answers it; this is the general summary.")
        }
        output.markup("</p>\n")
    }

    private func write(
        _ sentence: Summary.Sentence,
        of summary: Summary,
        to output: inout HTMLOutput
    ) {
        // Without the document there is nowhere to go.
        let marks = summary.explanation?.marks[sentence.index]
        let target = marks == nil ? "" : " href=\"#s\(sentence.index)\""
        output.markup("<li><a\(target) dir=\"auto\"><span class=\"rank\">\(sentence.rank)</span>")
        output.markup("<span class=\"said\">")
        output.text(Array(sentence.text.utf8)[...], marks: marks?[...] ?? [])
        output.markup("</span></a></li>\n")
    }
}
