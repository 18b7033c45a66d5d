import Testing

@testable import Summarization

struct DocumentRendererTests {
    @Test(arguments: [
        "<h1>A</h1><h2>Rivers *rise* #</h2><p>1. It is 5 &lt; 6.</p>",
        "<p>a</p><table><tr><td>a|b<td>c|\u{301}<tr><td>1<td>2</table>",
        "<pre>one\r\ntwo</pre><p>End.</p>",
        "Text.\n\n- one\n- two\n\n> It rises.\n\nEnd.",
        "| a | b |\n| --- | --- |\n| 1 \\| 2 |  |\n\nEnd.",
        "```\nlet a = `b`\n\n\tif *c*\n```\n\nEnd.", "````\n```\n````\n\nEnd.",
        "## Two\n\n###### Six",
    ])
    func `Markdown reads as the document that it was written from`(text: String) throws {
        let document = try Document(parsing: text, as: text.hasPrefix("<") ? .html : .markdown)
        let markdown = DocumentMarkdownRenderer().render(document)
        let again = try Document(parsing: Array(markdown.utf8), as: .markdown)
        #expect(again.blocks.map(\.kind) == document.blocks.map(\.kind))
        #expect(again.blocks.map(\.headingLevel) == document.blocks.map(\.headingLevel))
        #expect(again.mainText == document.mainText)
    }

    @Test func `Markdown has the title, levels, items, rows and code`() throws {
        let page = """
            <title>The River</title><h1>The River</h1><p>It rose.</p><h3>How</h3><ul><li>one<li>two</ul>
            <table><tr><th>a<th>b<tr><td>1<td>2</table><pre>x *= 1</pre><blockquote>So?</blockquote>
            """
        let document = try Document(parsing: page, as: .html)
        #expect(
            DocumentMarkdownRenderer().render(document) == """
                # The River

                It rose.

                ### How

                - one
                - two

                | a | b |
                | --- | --- |
                | 1 | 2 |

                ```
                x *= 1
                ```

                > So?

                """
        )
    }

    @Test func `JSON has all keys, and places count the bytes of its text`() throws {
        let page = """
            <html lang=en><title>The Rivér</title><meta name=author content="Ada"><p>Ít rose.</p>
            <h2>How</h2><p>By a métre.</p>
            """
        let object = try DocumentJSONRenderer(identity: .path("a.html"))
            .object(of: Document(parsing: page, as: .html))
        #expect(
            object.description
                == #"""
                {"path":"a.html","title":"The Rivér","site":null,"author":"Ada","date":null,\#
                "description":null,"url":null,"language":"en","text":"Ít rose.\n\nHow\n\nBy a métre.",\#
                "blocks":[{"kind":"paragraph","level":null,"footnote":false,"start":0,"end":9},\#
                {"kind":"heading","level":2,"footnote":false,"start":11,"end":14},\#
                {"kind":"paragraph","level":null,"footnote":false,"start":16,"end":28}],"posts":[]}
                """#
        )
    }
}
