import Testing

@testable import Summarization

@Suite struct TextRendererTests {
    @Test func `a pipe gets a sentence a line and no title`() {
        let summary = Summary.sample(["One is here.", "Two is there."], title: "Numbers")
        #expect(TextRenderer().render(summary) == "One is here.\nTwo is there.\n")
        #expect(summary.rendered() == "One is here.\nTwo is there.\n")
    }

    @Test func `a terminal gets the title and wrapped sentences`() {
        let summary = Summary.sample(
            ["The bridge will close in March.", "Nobody pays."],
            title: "A long title that wraps"
        )
        #expect(
            TextRenderer(width: 16).render(summary) == """
                A long title
                that wraps

                The bridge will
                close in March.
                Nobody pays.

                """
        )
    }

    @Test func `a styled title is bold, each of its lines for itself`() {
        let summary = Summary.sample(["It closes."], title: "Bridge closes")
        #expect(
            TextRenderer(width: 8, styled: true).render(summary)
                == "\u{1B}[1mBridge\u{1B}[0m\n\u{1B}[1mcloses\u{1B}[0m\n\nIt\ncloses.\n"
        )
    }

    @Test(arguments: [nil, 80, 1])
    func `a page cannot steer the terminal`(_ width: Int?) {
        let controls = (0...0x1F).map { UInt8($0) }.map { Unicode.Scalar($0) }
        let hostile =
            "a\u{1B}[31mred\u{1B}]0;title\u{7}" + controls.map { "\($0)" }.joined()
            + "\u{7F}\u{9B}2J b"
        let summary = Summary.sample([hostile, "End."], title: hostile)
        let text = TextRenderer(width: width).render(summary)
        #expect(
            text.unicodeScalars.allSatisfy {
                $0 == "\n" || $0.properties.generalCategory != .control
            }
        )
        if width == nil { #expect(text.split(separator: "\n").count == 2) }
    }

    @Test(arguments: [
        ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"), ("\u{202E}abc\u{202C}", "abc"),
        ("\u{2067}שלום\u{2069} x", "שלום x"), ("a\u{200F}b\u{200D}c", "a\u{200F}b\u{200D}c"),
    ])
    func `separators end no line and directions are not overridden`(_ text: String, line: String) {
        #expect(TextRenderer().render(.sample([text])) == line + "\n")
    }

    @Test func `cells of a table row stand apart`() {
        #expect(TextRenderer().render(.sample(["Cars\t4,100"])) == "Cars 4,100\n")
    }
}

@Suite struct ExplainedTextTests {
    /// Two sentences of one document of three, the second as bright as a document can be.
    private static let summary = Summary.sample(
        ["The bridge will close in March for a year.", "Nobody pays."],
        title: "Bridge",
        attention: Summary.Attention(
            heads: ["topic", "query_words", "place", "form"],
            mixture: [0.5, 0.25, 0.2, 0.05],
            weights: [[0.3, 0.6, 0.1], [0, 1, 0], [1, 0, 0], [0.2, 0.4, 0.4]],
            sentences: ["", "", ""]
        )
    )

    private func render(width: Int? = nil, styled: Bool = false) -> String {
        var summary = Self.summary
        // The sample's weights are not those of its attention.
        summary = Summary(
            title: summary.title,
            language: nil,
            query: nil,
            queryMatched: true,
            sentences: zip(summary.sentences, [Float(0.36), 0.57]).map { sentence, weight in
                Summary.Sentence(
                    index: sentence.index,
                    text: sentence.text,
                    weight: weight,
                    rank: sentence.rank,
                    block: sentence.block,
                    range: sentence.range
                )
            },
            wordCount: summary.wordCount,
            attention: summary.attention,
            explanation: nil
        )
        return TextRenderer(width: width, styled: styled, explains: true).render(summary)
    }

    @Test func `a pipe gets weight, heads and sentence, separated by tabs`() {
        #expect(
            render() == """
                36.0%\tplace 56%, topic 42%\tThe bridge will close in March for a year.
                57.0%\ttopic 53%, query words 44%\tNobody pays.

                """
        )
    }

    @Test func `a terminal gets a bar beside each sentence`() {
        #expect(
            render(width: 64) == """
                Bridge

                ██████▍     The bridge will close in March for a year.
                36.0%       place 56%, topic 42%

                ██████████  Nobody pays.
                57.0%       topic 53%, query words 44%

                """
        )
    }

    @Test func `sentences are wrapped beside their bar`() {
        let lines = render(width: 40).split(separator: "\n")
        #expect(lines.contains("███▊    The bridge will close in March"))
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines.contains("36.0%   for a year."))
    }

    @Test(arguments: [1, 10, 20, 31])
    func `a narrow terminal gets the bar above the sentence`(_ width: Int) {
        let lines = render(width: width).split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("█") })
        #expect(lines.allSatisfy { $0.count <= max(width, 7) })
    }

    @Test func `colour is added to the same characters`() {
        let styled = render(width: 64, styled: true)
        #expect(styled.contains("\u{1B}[33m██████████\u{1B}[0m  Nobody pays."))
        #expect(styled.contains("\u{1B}[2m57.0%\u{1B}[0m       \u{1B}[2mtopic 53%"))
        let plain = styled.replacing(/\u{1B}\[[0-9]+m/, with: "")
        #expect(plain == render(width: 64))
    }

    @Test func `a summary that knows no reasons is printed as ever`() {
        let summary = Summary.sample(["One is here."])
        #expect(TextRenderer(explains: true).render(summary) == "One is here.\n")
    }
}
