import Testing

@testable import Summarization

@Suite struct WithoutControlsTests {
    @Test(arguments: [
        "", "plain words", "Größe “so” — 東京 😀", "a\u{A0}b\u{2027}c\u{2030}d\u{2065}e",
    ])
    func `a text without controls stays as it is`(_ text: String) {
        #expect(text.withoutControls == text)
    }

    @Test(arguments: [
        "\u{0}", "\n", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{2028}", "\u{2029}",
    ])
    func `a space stands for each control`(_ control: String) {
        #expect("a\(control)é\(control)".withoutControls == "a é ")
    }

    @Test(arguments: ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"])
    func `what overrides the direction of writing is left out`(_ mark: String) {
        #expect("a\(mark)b\(mark)".withoutControls == "ab")
    }
}
