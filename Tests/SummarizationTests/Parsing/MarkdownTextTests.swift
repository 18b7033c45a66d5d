import Testing

@testable import Summarization

struct MarkdownTextTests {
    private func dump(_ markdown: String) -> String { MarkdownText.parse(markdown).dump }

    @Test func `blocks are what they are in Markdown`() {
        let markdown = """
            # The River

            The *first* paragraph is
            wrapped, with `code`, [a link](https://example.org) and
            a **strong\\
            word**.

            ## Tools ##

            - a rod
              and a line
            - [x] a boat

              It leaks.

            3. third

            > Quoted,
            > twice.

            ```swift
            let a = 1

                let b = 2
            ```

            ***

            Setext
            ======
            The end.[^1]

            [^1]: A note.
            """
        let parsed = MarkdownText.parse(markdown)
        #expect(parsed.metadata.title == "The River")
        #expect(
            parsed.dump == """
                paragraph: The first paragraph is wrapped, with code, a link and a strong word.
                heading2: Tools
                list-item: a rod and a line
                list-item: a boat
                paragraph: It leaks.
                list-item: third
                quote: Quoted, twice.
                code: let a = 1

                    let b = 2
                heading1: Setext
                paragraph: The end.
                paragraph: A note.
                """
        )
        #expect(parsed.text.hasPrefix("The first paragraph"))
        #expect(parsed.text.hasSuffix("The end.\n\nA note."))
    }

    @Test func `rows of a table are lines, cells are separated by tabs`() {
        let parsed = MarkdownText.parse(
            "| Day | *Level* |\n|:--|--:|\n| Mon | 2.1 |\n| | |\n| Tue | a \\| b\n\nText.\n\n|a|\n|-|\n|b|"
        )
        #expect(parsed.text == "Day\tLevel\nMon\t2.1\nTue\ta | b\n\nText.\n\na\nb")
        #expect(parsed.blocks.map(\.kind.rawValue).filter { $0 == "table-row" }.count == 5)
    }

    @Test(arguments: [
        ("~~old~~ new ~ ~~~ `~~x~~`", "paragraph: old new ~ ~~~ ~~x~~"),
        ("春が\n来た。\nspring", "paragraph: 春が来た。 spring"),
        ("See https://example.org/a_b_c now.", "paragraph: See https://example.org/a_b_c now."),
        ("![The rod](a.png)", "caption: The rod"),
        ("Text ![The rod](a.png) goes on.", "paragraph: Text goes on."),
        ("[![Build](b.svg)](https://x) [![Docs](d.svg)](https://y)", ""),
        ("a <!-- hidden --> <b>b</b><br>c &amp; &copy;", "paragraph: a b c & ©"),
        ("> [!WARNING]\n> It is deep.", "quote: It is deep."), ("> - item", "list-item: item"),
        (":::note\nIt is deep.\n:::", "paragraph: It is deep."),
        ("::: tip\n\nText.", "paragraph: Text."),
        ("## Depth {#depth .x}", "heading2: Depth"), ("## {x}", "heading2: {x}"),
        ("<p align=\"center\">\n  A <b>river</b>\n  page.\n</p>", "paragraph: A river page."),
        (
            "<details>\n<summary>More</summary>\n\nThe *text*.\n\n</details>",
            "paragraph: More\nparagraph: The text."
        ),
        ("<div align=center><a href=x>Docs</a> | <a href=y>Blog</a></div>", ""),
        ("<!-- a comment\n\nof two -->\n\nText.", "paragraph: Text."), ("<script>x()</script>", ""),
        ("<table><tr><td>a<td>b</table>\n\nText.", "table-row: a\tb\nparagraph: Text."),
        ("- one\n\n      code", "list-item: one\ncode: code"), ("", ""), ("---", ""), ("\t", ""),
        ("[a]: https://example.org\n\nSee [a].", "paragraph: See a."),
        ("# Title", "heading1: Title"),
        ("&#0; \\* 1\\. a", "paragraph: \u{fffd} * 1. a"), ("a  \nb\\\nc", "paragraph: a b c"),
    ])
    func `what is no words is left out`(markdown: String, expected: String) {
        #expect(dump(markdown) == expected)
    }

    @Test(
        arguments: [
            (
                "---\ntitle: \"A: \\\"river\\\"\"\nlang: de\ndescription: It's deep # really\n---\nText.",
                "A: \"river\"", "de", "It's deep"
            ),
            (
                "---\r\ntitle: 'It''s C#'\r\nsummary: >-\r\n  Two\r\n  lines\r\ntags:\r\n  - a\r\n- b\r\n...\r\nText.",
                "It's C#", nil, "Two lines"
            ),
            (
                "+++\ntitle = \"River\"\nlanguage = 'en-GB'\n[extra]\ntitle = \"x\"\n+++\nText.",
                "River", "en-GB", nil
            ),
            (
                "---\ndate: 2030-01-01\n\n# comment\ndraft: true\n---\n# River\n\nText.", "River",
                nil, nil
            ),
            ("\u{feff}---\ntitle: River\n---\n\n# River\n\nText.", "River", nil, nil),
        ] as [(String, String?, String?, String?)]
    )
    func `front matter is what the text says of itself`(
        markdown: String,
        title: String?,
        language: String?,
        description: String?
    ) throws {
        let document = try Document(parsing: Array(markdown.utf8), name: "a.md")
        #expect(document.metadata.title == title)
        #expect(document.metadata.language == language)
        #expect(document.metadata.description == description)
        #expect(document.text == "Text.")
    }

    @Test(
        arguments: [
            (
                "author: Ada Marsh\ndate: 2030-01-02\nsite: The Field\ncanonical_url: https://e.org/r",
                "Ada Marsh", "2030-01-02", "The Field", "https://e.org/r"
            ),
            ("authors: [\"Ada Marsh\", Bo Lind]\nurl: /r", "Ada Marsh, Bo Lind", nil, nil, nil),
            ("authors:\n  - Jean-Paul Roy\n  - 'Bo Lind'", "Jean-Paul Roy, Bo Lind", nil, nil, nil),
            ("authors: [\"Smith, J.\", 'Doe, A.']", "Smith, J., Doe, A.", nil, nil, nil),
            (
                "published: true\ncanonical: /a\nurl: https://e.org/a", nil, nil, nil,
                "https://e.org/a"
            ),
            ("author:\n  name: Ada\n  mail: a@e.org", nil, nil, nil, nil),
        ] as [(String, String?, String?, String?, String?)]
    )
    func `front matter names author, date, site and address`(
        lines: String,
        author: String?,
        date: String?,
        site: String?,
        address: String?
    ) {
        let metadata = MarkdownText.parse("---\n\(lines)\n---\nText.").metadata
        #expect(metadata.author == author)
        #expect(metadata.date == date)
        #expect(metadata.siteName == site)
        #expect(metadata.canonicalURL == address)
    }

    @Test func `footnotes are told from the text`() {
        let parsed = MarkdownText.parse("It rose.[^1] It fell.\n\n[^1]: By a metre.\n")
        #expect(parsed.blocks.map(\.isFootnote) == [false, true])
    }

    @Test(arguments: [
        "---\nA rule above.\n---\nText.", "---\ntitle: never closed\n\nText.", "---\n---\nText.",
        "Text.\n\n---\ntitle: x\n---", "--- \n\nnot a key: value here\n---\n",
    ])
    func `rules are no front matter`(markdown: String) {
        #expect(FrontMatter(of: Array(markdown.utf8)[...]) == nil)
    }

    @Test func `the heading that is the title is not in the text, wherever it stands`() {
        #expect(dump("Text.\n\n# River") == "paragraph: Text.")
        #expect(dump("One.\n\n# River\n\nTwo.") == "paragraph: One.\nparagraph: Two.")
        #expect(
            dump("---\ntitle: a river\n---\n## A River!\n\nOne.\n\n# Two")
                == "paragraph: One.\nheading1: Two"
        )
    }

    @Test func `ranges count in the text that is extracted`() throws {
        let markdown = "# T\n\nOne **is** here. Two\nis *there*.\n\n|a|b|\n|-|-|\n|c|d|\n"
        let document = try Document(parsing: markdown, as: .markdown)
        #expect(document.mainText == document.text)
        #expect(document.text == "One is here. Two is there.\n\na\tb\nc\td")
        let texts = document.sentences.indices.map { document.text(ofSentence: $0) }
        #expect(texts == ["One is here.", "Two is there.", "a\tb", "c\td"])
        document.expectOrder("Markdown")
    }

    // Found by Scripts/verify-parsing: the words were "The [^ü e." with half a character.
    @Test(arguments: [
        ("The [^äöü äöü\nis here] end.", "paragraph: The [^äöü äöü is here] end."),
        ("> The [^dam\n> is `]` here] end.", "quote: The [^dam is ] here] end."),
        ("[^\n\u{fffd}0)]", "paragraph: [^ \u{fffd}0)]"),
        ("The [^`]` dam\nis here] end.", "paragraph: The [^] dam is here] end."),
        ("The [^\\] dam\nis here] end.", "paragraph: The [^] dam is here] end."),
        ("The [^dam\nis](here) end.", "paragraph: The ^dam is end."),
        ("    [^\n    ab]", "code: [^\nab]"),
        ("[^1], `[^`\n\n[^1]: The *note*.", "paragraph: , [^\nparagraph: The note."),
    ])
    func `a bracket and a caret that are no footnote keep their words`(
        markdown: String,
        expected: String
    ) {
        #expect(dump(markdown) == expected)
    }

    @Test func `a long text is read in pieces`() {
        let part = "# A part\n\n\(paragraph(1))\n\n"
        let count = 3 * MarkdownParser.byteLimit / part.utf8.count
        let parsed = MarkdownText.parse(String(repeating: part, count: count))
        #expect(parsed.blocks.count { $0.kind == .paragraph } == count)
        let line = String(repeating: "é", count: MarkdownParser.byteLimit)
        #expect(MarkdownText.parse(line).text.utf8.count == 2 * MarkdownParser.byteLimit + 2)
    }
}
