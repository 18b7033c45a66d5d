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
