import Testing

@testable import Summarization

@Suite struct LineJoiningTests {
    @Test(arguments: [
        ("", ""), ("one line", "one line"), ("two\nlines", "two lines"),
        ("two\r\nlines", "two lines"),
        ("two\rlines", "two lines"), ("two  \n\t lines", "two lines"),
        ("two\n\n\nlines", "two lines"),
        ("double  space\nkept", "double  space kept"), ("a tab\tkept\nhere", "a tab\tkept here"),
        ("end\n", "end"), ("\nstart", "start"), ("\n \n", ""), ("a\u{A0}\nb", "a\u{A0} b"),
        ("hy-\nphen", "hy- phen"),
    ])
    func `a line break with the white space around it is one space`(
        _ text: String,
        _ expected: String
    ) {
        #expect(LineJoining.joined(text) == expected)
    }

    @Test(arguments: [
        ("東京は\n大きい", "東京は大きい"), ("東京は、\n  大きい", "東京は、大きい"), ("。\n「次」", "。「次」"),
        ("カタ\nカナ", "カタカナ"), ("东京\r\n很大", "东京很大"), ("東京\nTokyo", "東京 Tokyo"),
        ("Tokyo\n東京", "Tokyo 東京"), ("한국어\n문장", "한국어 문장"), ("東京 は\n大", "東京 は大"),
        ("他说：\n“明天”", "他说：“明天”"), ("“明天\n”他说", "“明天”他说"), ("还有\n……后来", "还有……后来"),
        ("she said\n“tomorrow”", "she said “tomorrow”"), ("a —\n“b”", "a — “b”"),
    ])
    func `between Han and kana it is nothing`(_ text: String, _ expected: String) {
        #expect(LineJoining.joined(text) == expected)
    }

    @Test(arguments: [
        ("one\n> two\n>three", "one two three"), ("one\r\n> > two", "one two"),
        ("a > b\n> c > d", "a > b c > d"),
        ("> one", "> one"), ("一\n> 二", "一二"), ("one\n>", "one"),
    ])
    func `marks of quoted lines are no text`(_ text: String, _ expected: String) {
        #expect(LineJoining.joined(text, quoted: true) == expected)
        #expect(LineJoining.joined(text).filter { $0 == ">" } == text.filter { $0 == ">" })
    }

    @Test func `what is joined stays joined`() {
        let text = "one\n two\r\n\r\n三\n四 \n five\n"
        #expect(LineJoining.joined(LineJoining.joined(text)) == LineJoining.joined(text))
    }
}
