import Summarization
import Testing

struct PlainTextTests {
    @Test func `blank lines separate paragraphs, wrapped lines belong together`() {
        let text =
            "A Tour\n\nThe first is wrapped\nby hand at the\n7. day and goes on.\n\nThe second."
        let parsed = PlainText.parse(text)
        #expect(parsed.metadata.title == "A Tour")
        #expect(parsed.text == text)
        #expect(
            parsed.dump == """
                heading2: A Tour
                paragraph: The first is wrapped
                by hand at the
                7. day and goes on.
                paragraph: The second.
                """
        )
    }

    @Test func `items of lists are blocks with the lines that belong to them`() {
        let text = "To do:\n- buy milk and\n  bread\n* sleep\n\n1. one\n2) two\n\n• three"
        #expect(
            PlainText.parse(text).dump == """
                paragraph: To do:
                list-item: buy milk and
                  bread
                list-item: sleep
                list-item: one
                list-item: two
                list-item: three
                """
        )
    }

    @Test func `headings are underlined, marked or alone`() {
        let text =
            "First\n=====\nText one.\n\nSecond\n---\n\n## Third\nText two.\n\nFourth\n\nText three."
        #expect(
            PlainText.parse(text).dump == """
                heading1: First
                paragraph: Text one.
                heading2: Second
                heading2: Third
                paragraph: Text two.
                heading2: Fourth
                paragraph: Text three.
                """
        )
    }

    @Test func `each long line is a paragraph`() {
        let text = "\(paragraph(1)) \(paragraph(2))\nA short one.\n\(paragraph(3))"
        #expect(
            PlainText.parse(text).dump == """
                paragraph: \(paragraph(1)) \(paragraph(2))
                paragraph: A short one.
                paragraph: \(paragraph(3))
                """
        )
    }

    @Test func `quoted lines are a quote`() {
        #expect(
            PlainText.parse("He wrote:\n> one\n> two\nand left.").dump == """
                paragraph: He wrote:
                quote: one
                > two
                paragraph: and left.
                """
        )
    }

    @Test(arguments: [
        "one.\r\n\r\ntwo.", "one.\r\rtwo.", "one.\n\u{c}two.", "one.\n \t\u{a0}\ntwo.",
    ])
    func `any line ending and any blank line will do`(text: String) {
        #expect(PlainText.parse(text).dump == "paragraph: one.\nparagraph: two.")
    }

    @Test(arguments: ["", " \n\t\r\n ", "---\n\n***"])
    func `a text without words has no block`(text: String) {
        #expect(PlainText.parse(text).blocks.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func `one line of five million bytes is one block`() {
        let text = String(repeating: "word ", count: 1_000_000)
        #expect(PlainText.parse(text).blocks.map(\.range) == [0..<4_999_999])
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["# a\n", "- a\n", "> a\n", "a\n\n", "a\n", "\r", "1. a\n"]
    )
    func `many lines of any kind end`(line: String) {
        let text = String(repeating: line, count: 50_000)
        #expect(PlainText.parse(text).text.utf8.count == text.utf8.count)
    }

    @Test func `a lone sentence is no title`() {
        #expect(PlainText.parse("It rains.\n\nIt pours.").metadata.title == nil)
        #expect(PlainText.parse("Only a heading").metadata.title == nil)
    }

    @Test(arguments: [
        ("TOWN OF FERN\n\nRules of the gardens there\n\nText.", "Rules of the gardens there"),
        ("THE RULES\n\nNotes\n\nText.", "THE RULES"),
        ("THE RULES\n\nFIRST CHAPTER\n\nText.", "THE RULES"),
        ("The Rules\n\nFirst chapter\n\nText.", "The Rules"),
        (
            "Listening to rye, and how to tell from its sound alone\nthat it is ripe\n\nText.",
            "Listening to rye, and how to tell from its sound alone that it is ripe"
        ),
        ("Fern Society\n12 Cobbler's Lane\nFernhill\n\nText.", nil),
        ("Listening to rye, and how to tell from its sound alone\nthat it is ripe.\n\nA", nil),
    ])
    func `the title opens the text`(text: String, title: String?) {
        #expect(PlainText.parse(text).metadata.title == title)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["\n", "\r\n", "\u{C}", " \t\n", "\u{3000}\n"])
    func `blank lines without end are passed over`(line: String) {
        let blank = String(repeating: line, count: 2_000_000)
        let parsed = PlainText.parse(blank + "One stands.\n" + blank + "Two stand.")
        #expect(parsed.dump == "paragraph: One stands.\nparagraph: Two stand.")
    }

    @Test(arguments: [
        ("a,\r\n\r\nb,", 2), ("a,\r\rb,", 2), ("a,\n\rb,", 2), ("a,\u{C}b,", 2), ("a,\r\nb,", 1),
        ("a,\rb,", 1), ("a,\u{85}\n\u{1680}\nb,", 2), ("\u{FEFF}a,", 1), ("\n\u{C}\r", 0),
    ])
    func `every line ending is one`(text: String, paragraphs: Int) {
        #expect(PlainText.parse(text).blocks.count == paragraphs)
    }
}
