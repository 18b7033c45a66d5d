import Testing

@testable import Summarization

@Suite struct CharacterTableTests {
    private func table(_ text: String) throws(SummarizerError) -> CharacterTable {
        try CharacterTable(Array(text.utf8))
    }

    private func describe(_ table: CharacterTable, _ scalar: UInt32) -> String {
        let entry = table[scalar]
        let replacement = table.replacement(of: entry).map { String(decoding: $0, as: UTF8.self) }
        return "\(entry.kind) \(replacement ?? "-")"
    }

    @Test func `characters are found in ranges of any size`() throws {
        let table = try table(
            """
            # A comment.
            0041 word 0061
            00C6 word 0061 0065
            # Another.
            00FF..0101 removed
            2000..22FF space
            2300..2301 punctuation
            3000..30FF removed
            3100..31FF removed
            F900 ideograph 8C48
            F0000..10FFFD removed

            """
        )
        #expect(describe(table, 0x40) == "word -")
        #expect(describe(table, 0x41) == "word a")
        #expect(describe(table, 0xC6) == "word ae")
        #expect(
            [0xFE, 0xFF, 0x101, 0x102].map { table[$0].kind } == [.word, .removed, .removed, .word]
        )
        #expect([0x1FFF, 0x2000, 0x22FF].map { table[$0].kind } == [.word, .space, .space])
        #expect([0x2300, 0x2301, 0x2302].map { table[$0].kind } == [.alone, .alone, .word])
        #expect([0x3000, 0x31FF, 0x3200].map { table[$0].kind } == [.removed, .removed, .word])
        #expect(describe(table, 0xF900) == "alone 豈")
        #expect(
            [0xEFFFF, 0xF0000, 0x10FFFD].map { table[$0].kind } == [.word, .removed, .removed]
        )
        #expect([0x10FFFE, 0x10FFFF].map { table[$0].kind } == [.word, .word])
        #expect(table.asciiReplacements[0x41] == 0x61)
        #expect(table.asciiReplacements[0x40] == 0x40)
    }

    @Test(arguments: [
        ("0041", "line 1: has no range of characters"),
        ("0041 \n", "line 1: has no known kind"),
        ("0041 words\n", "line 1: has no known kind"),
        ("# a\n0041 word 0061\n41 word\n", "line 3: has no character where one is expected"),
        ("G041 word\n", "line 1: has no character where one is expected"),
        ("D800 word\n", "line 1: has no character where one is expected"),
        ("110000 word\n", "line 1: has no character where one is expected"),
        ("0000041 word\n", "line 1: has no range of characters"),
        ("0042..0041 word\n", "line 1: has no range of characters"),
        ("0041. word\n", "line 1: has no range of characters"),
        ("0041 word \n", "line 1: has no character where one is expected"),
        ("0041 word 0061,\n", "line 1: goes on after its end"),
        ("0041 word\n\n0042 word\n", "line 2: has no character where one is expected"),
        ("0041..0043 word\n0043 space\n", "line 2: is out of order"),
    ])
    func `a damaged table is refused`(text: String, words: String) {
        let error = #expect(throws: SummarizerError.self) { _ = try table(text) }
        #expect(error?.code == .damagedParameters)
        #expect(error?.message == "character table, \(words)")
    }
}
