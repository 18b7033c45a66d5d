import Testing

@testable import Summarization

@Suite struct LineWrappingTests {
    @Test(arguments: [
        ("", 10, [""]), ("   ", 10, [""]), ("one", 10, ["one"]), ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]), ("one  two", 80, ["one two"]), (" one ", 80, ["one"]),
        ("a verylongword b", 5, ["a", "verylongword", "b"]), ("a b", 1, ["a", "b"]),
        ("naïve café", 10, ["naïve café"]), ("cafe\u{301} noir", 9, ["cafe\u{301} noir"]),
    ])
    func `lines break at spaces`(_ text: String, _ width: Int, _ expected: [String]) {
        #expect(LineWrapping.wrapped(text, width: width) == expected)
    }

    @Test(arguments: [
        ("東京は大きい。", 6, ["東京は", "大きい", "。"]), ("東京は大きい。", 7, ["東京は", "大きい", "。"]),
        ("東京 abc 大", 8, ["東京 abc", "大"]), ("a東b", 2, ["a", "東", "b"]),
        ("한국어 문장", 6, ["한국어", "문장"]), ("😀😀😀", 4, ["😀😀", "😀"]), ("ＡＢＣ", 4, ["ＡＢ", "Ｃ"]),
    ])
    func `wide characters take two columns and need no space to break`(
        _ text: String,
        _ width: Int,
        _ expected: [String]
    ) {
        #expect(LineWrapping.wrapped(text, width: width) == expected)
    }

    @Test(arguments: 1...40)
    func `nothing is lost, and a line is too wide only for one word`(_ width: Int) {
        let text = "The bridge 東京 will close for antidisestablishmentarian reasons in March 2027."
        let lines = LineWrapping.wrapped(text, width: width)
        let joined = lines.joined().filter { $0 != " " }
        #expect(joined == text.filter { $0 != " " })
        for line in lines where line.count > width { #expect(!line.contains(" ")) }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["a", "a ", "東", " "])
    func `a line of a million characters wraps within a minute`(_ pattern: String) {
        let text = String(repeating: pattern, count: 1_000_000)
        #expect(LineWrapping.wrapped(text, width: 80).allSatisfy { $0.utf8.first != 0x20 })
    }
}
