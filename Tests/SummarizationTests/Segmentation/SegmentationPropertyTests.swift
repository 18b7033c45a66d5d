import Testing

@testable import Summarization

/// What holds for every text.
@Suite struct SegmentationPropertyTests {
    /// Pieces that meet each other in random order.
    private static let pieces = [
        "word", "Word", "The", "I", "a", "U.S.", "z. B.", "Dr.", "No.", "7.", "3.5", "XIV.", "it's",
        "l'avv.",
        ".", "..", "…", "!", "?", "?!", "。", "！", "؟", "।", "։", ":", ";", ",", "(", ")", "[", "]",
        "[3]",
        "\"", "'", "“", "”", "„", "«", "»", "「", "」", "《", "》", "¿", "-", "—", "•", "1)", "2)",
        "a.", "b.",
        " ", " ", " ", "  ", "\n", "\u{A0}", "\u{3000}", "\u{200B}", "\u{202A}", "\u{FEFF}", "\0",
        "é", "Ö", "Москва", "東京", "カナ", "ไทย", "한국", "हिन्दी", "عربي", "😀", "👩‍👩‍👧", "e\u{301}", "ß", "İ",
        "ǅ",
        "www.example.org", "a@b.org", ":-)", "\u{10FFFF}", "Ł.", "т.", "е.", "гг.",
    ]

    /// A text of `count` pieces; the same for the same seed.
    private static func text(seed: UInt64, count: Int) -> String {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        var text = ""
        for _ in 0..<count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % pieces.count]
        }
        return text
    }

    /// Checks the promise of `sentences(in:language:)` on `bytes`.
    private func expectSound(_ bytes: [UInt8], _ language: String?) {
        let ranges = SentenceSegmenter.sentences(in: bytes.span, language: language)
        var end = 0
        for range in ranges {
            #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= bytes.count)
            let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
            #expect(scalars.first?.properties.isWhitespace == false)
            #expect(scalars.last?.properties.isWhitespace == false)
            #expect(isWhite(bytes[end..<range.lowerBound]))
            end = range.upperBound
        }
        #expect(isWhite(bytes[end...]))
    }

    private func isWhite(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    @Test(arguments: [nil, "en", "de", "ru", "hy", "el", "ja"])
    func `ranges ascend, are trimmed and cover the text`(_ language: String?) {
        for seed in 1...150 as ClosedRange<UInt64> {
            expectSound(Array(Self.text(seed: seed, count: 60).utf8), language)
        }
    }

    @Test func `a text cut at any character is served, and its sentences are valid`() {
        let scalars = Array(Self.text(seed: 77, count: 200).unicodeScalars)
        for length in scalars.indices {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[..<length])
            let bytes = Array(String(text).utf8)
            expectSound(bytes, nil)
            for range in SentenceSegmenter.sentences(in: bytes.span, language: nil) {
                #expect(String(validating: bytes[range], as: UTF8.self) != nil)
            }
        }
    }

    @Test func `bytes that are no UTF-8 do no harm`() {
        let bytes = Array(Self.text(seed: 5, count: 120).utf8)
        for start in 0..<bytes.count {
            let cut = Array(bytes[start...].prefix(40)) + [0xE2, 0x80]
            let ranges = SentenceSegmenter.sentences(in: cut.span, language: nil)
            #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= cut.count })
            _ = WordScanner.count(in: cut.span)
        }
    }

    @Test func `the same text gives the same sentences`() {
        let text = Self.text(seed: 9, count: 2_000)
        #expect(segmented(text, "en") == segmented(text, "en"))
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "word ", ".", ". ", "a. ", "1. ", "(", "( ", "((a. ", "[", "…", "? ", "\"", "« ", "» ",
            "• ", "- ",
            " ", "z. B. ", "Dr. ", "《", "。", "क। ", "é", "a.b", "'", "....\" ", "\u{200B}", "😀",
            "!\u{3000}", "— ", "a — ", ": 1. A", ":) ", "(…) ", "😀 A", "a.1 ",
        ]
    )
    func `a long line of one pattern takes linear time`(_ pattern: String) {
        let bytes = Array(String(repeating: pattern, count: 400_000 / pattern.utf8.count).utf8)
        let ranges = SentenceSegmenter.sentences(in: bytes.span, language: nil)
        #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count })
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["\"", "(", "•", "((((", "- "])
    func `a long beginning is not read again at every stop`(_ beginning: String) {
        let padding = String(repeating: " ", count: 200_000)
        let text = beginning + padding + String(repeating: "(a b. c d. ", count: 20_000)
        #expect(!segmented(text).isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a line of five megabytes is cut at every stop`() {
        let sentence =
            "The committee met again on Monday and agreed to spend 3.5 million on the new bridge. "
        let count = 5_000_000 / sentence.utf8.count
        let bytes = Array(String(repeating: sentence, count: count).utf8)
        #expect(SentenceSegmenter.sentences(in: bytes.span, language: "en").count == count)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a text without stops is not cut`() {
        let bytes = Array(String(repeating: "and so on ", count: 100_000).utf8)
        let ranges = SentenceSegmenter.sentences(in: bytes.span, language: "en")
        #expect(ranges == [0..<(bytes.count - 1)])
    }
}
