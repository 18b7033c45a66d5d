import Testing

@testable import Summarization

@Suite struct WordScannerTests {
    @Test(arguments: [
        ("", 0), (" . , – ", 0), ("one", 1), ("one two  three", 3), ("It's 3.5 km", 5),
        ("well-known", 2),
        ("snake_case", 2), ("___", 0), ("a1b2", 1), ("naïve café", 2), ("cafe\u{301} noir", 2),
        ("Straße 12", 2), ("Москва и Омск", 3), ("Ελλάδα", 1), ("हिन्दी भाषा", 2), ("كِتَاب جديد", 2),
        ("한국어 문장", 2), ("東京", 2), ("東京は大きい。", 6), ("カタカナ", 4), ("我爱Swift语言", 5), ("ไทย", 3),
        ("１２３", 1), ("٣٤ كتاب", 2), ("😀 ok 👍", 1), ("co\u{AD}operate", 1), ("x² + y²", 2),
        ("𠮷野", 2),
    ])
    func `words are runs of letters and digits`(_ text: String, _ expected: Int) {
        let bytes = Array(text.utf8)
        #expect(WordScanner.count(in: bytes.span) == expected)
    }

    @Test(arguments: ["a word", "東京 and ไทย", "é"])
    func `words of joined texts add up`(_ text: String) {
        let bytes = Array(text.utf8)
        let joined = Array(Array(repeating: text, count: 500).joined(separator: " ").utf8)
        #expect(WordScanner.count(in: joined.span) == 500 * WordScanner.count(in: bytes.span))
    }

    @Test func `the mean length of words is counted in characters`() {
        func meanLength(_ text: String) -> Float { WordScanner.meanLength(in: text.utf8.span) }
        #expect(meanLength("Größe ab") == 3.5)
        #expect(meanLength("天気") == 1)
        #expect(meanLength("…") == 0)
        #expect(meanLength("") == 0)
        #expect(meanLength(String(repeating: "we", count: 500_000)) == 1_000_000)
    }
}
