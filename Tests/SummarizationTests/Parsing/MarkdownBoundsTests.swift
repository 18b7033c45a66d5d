import Testing

@testable import Summarization

/// Markdown that is made to be slow.
struct MarkdownBoundsTests {
    private static let count = 100_000

    private static func `repeat`(_ text: String, _ count: Int = count) -> String {
        String(repeating: text, count: count)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            `repeat`(">") + "a", `repeat`("> ") + "a\n" + `repeat`("b\n"),
            `repeat`("- ") + "a\n" + `repeat`("b\n"),
            `repeat`("1. ") + "a", `repeat`("["), `repeat`("[") + "a" + `repeat`("]"),
            `repeat`("!["),
            `repeat`("[a]("), `repeat`("[a](<b"), `repeat`("[a]["), `repeat`("[^a"), `repeat`("*"),
            `repeat`("*a "), `repeat`("**a _"), `repeat`("_") + "a" + `repeat`("_"),
            `repeat`("`", 1_000_000),
            (1...1_400).map { "e" + `repeat`("`", $0) }.joined(), `repeat`("<"), `repeat`("<!-- "),
            `repeat`("<![CDATA["), `repeat`("&#x"), `repeat`("<a x"), `repeat`("<br>\n\n"),
            `repeat`("<p>a\n\n"),
            `repeat`("|a", 1_000_000) + "\n" + `repeat`("|-", 1_000_000) + "\n"
                + `repeat`("|a", 1_000_000),
            `repeat`("|a", 10_000) + "\n" + `repeat`("|-", 10_000) + "\n" + `repeat`("a\n"),
            `repeat`("|a", 1_000) + "\n" + `repeat`("|-", 1_000) + "\n"
                + `repeat`(`repeat`("|a", 1_000) + "\n", 1_000),
            `repeat`("a\n") + "|-|\n", `repeat`("a\n|-|-|\n"), "a\n" + `repeat`("-|"),
            (0..<4_000).map { `repeat`(" ", 2 * $0) + "- a\n" }.joined() + `repeat`("b\n"),
            (0..<30_000).map { "[^\($0)]: x\n\n[^\($0)] " }.joined(), `repeat`("[a]: /u\n"),
            `repeat`("word ", 1_000_000), `repeat`("a\n", 1_000_000), `repeat`("\n", 2_000_000),
            `repeat`("\t", 1_000_000),
            `repeat`("# a\n"), `repeat`("```\n"), `repeat`("~~"), `repeat`("---\n"),
            "---\n" + `repeat`("a: b\n"),
            "---\na: >\n" + `repeat`(" b\n"),
        ]
    )
    func `hostile Markdown ends`(markdown: String) {
        let parsed = MarkdownText.parse(markdown)
        var end = 0
        for block in parsed.blocks {
            #expect(
                block.range.lowerBound >= end && block.range.upperBound <= parsed.text.utf8.count
            )
            end = block.range.upperBound
        }
    }

    @Test func `what is opened beyond the bounds is text`() {
        let nested = MarkdownText.parse(Self.repeat("> ", 500) + "deep")
        #expect(nested.dump == "quote: deep")
        let shallow = Array((Self.repeat("> ", 20) + "deep\n" + Self.repeat(" ", 99) + "x").utf8)
        #expect(MarkdownBounds.flattened(shallow[...]) == shallow[...])
    }

    @Test func `tables of ten columns and many rows are tables`() {
        let row = Self.repeat("| word ", 10) + "|\n"
        let table = row + Self.repeat("|---", 10) + "|\n" + Self.repeat(row, 5_000)
        #expect(MarkdownText.parse(table).blocks.count == 5_001)
        #expect(!MarkdownBounds.allowTables(in: Array(("a\n" + Self.repeat("-|")).utf8)[...]))
    }
}
