import Summarization
import Testing

struct HTMLParserTests {
    @Test func `text after 300 unclosed elements is kept`() {
        let page = String(repeating: "<div>", count: 300) + "<p>\(paragraph(1))"
        #expect(mainContent(page).text == paragraph(1))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a hundred thousand open elements and as many foreign end tags end`() {
        let page =
            "<p>\(paragraph(1))</p>" + String(repeating: "<b>", count: 100_000) + "Deep words."
            + String(repeating: "</i>", count: 100_000)
        #expect(mainContent(page).text == "\(paragraph(1))\n\nDeep words.")
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["div", "span", "b", "table><tr><td", "ul><li", "font"]
    )
    func `a hundred thousand nested elements keep the text of each`(element: String) {
        let tree = HTMLParser.parse(String(repeating: "<\(element)>x", count: 100_000))
        #expect(tree.text.count { $0 == UInt8(ascii: "x") } == 100_000)
    }

    @Test func `descendants follow their node and lie inside its range`() {
        let tree = HTMLParser.parse("<div><p>one <b>two</b></p><p>three</p></div><ul><li>four</ul>")
        for (index, node) in tree.nodes.enumerated().dropFirst() {
            let parent = tree.nodes[Int(node.parent)]
            #expect(Int(node.parent) < index)
            #expect(node.end > index && node.end <= parent.end)
            #expect(node.textStart >= parent.textStart && node.textEnd <= parent.textEnd)
        }
        #expect(Int(tree.nodes[0].end) == tree.nodes.count)
    }

    @Test func `an iframe without an end in noscript does not take the page with it`() {
        let page = "<noscript><iframe src=a /></noscript><p>one</p><iframe src=b><p>two</p>"
        #expect(mainContent(page).text == "one")
        #expect(mainContent("<iframe>x</noscript></iframe><p>one</p>").text == "one")
    }

    @Test func `a deeper element than the limit still separates blocks`() {
        let page = String(repeating: "<div>", count: 250) + "<p>one</p><p>two</p>"
        #expect(mainContent(page).text == "one\n\ntwo")
    }

    @Test(.timeLimit(.minutes(1)))
    func `a tag with a million attributes ends and keeps what is asked for`() {
        let attributes = (0..<1_000_000).map { "a\($0)=1" }.joined(separator: " ")
        let tree = HTMLParser.parse("<p \(attributes) class=late>one</p><p>two</p>")
        let node = tree.nodes.firstIndex { $0.element == .p } ?? 0
        #expect(tree.value(of: .class, at: node).map(Array.init) == Array("late".utf8))
        #expect(tree.text == Array("onetwo".utf8))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a hundred thousand names of elements, attributes and entities end`() {
        let page = (0..<100_000).map { "<x\($0) y\($0)=1>t&z\($0)</x\($0)>" }.joined()
        #expect(HTMLParser.parse(page).text.count { $0 == UInt8(ascii: "t") } == 100_000)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a million character references are resolved`() {
        let tree = HTMLParser.parse("<p>" + String(repeating: "&amp;", count: 1_000_000))
        #expect(tree.text == Array(repeating: UInt8(ascii: "&"), count: 1_000_000))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a line of five million bytes is one run of text`() {
        let line = String(repeating: "word ", count: 1_000_000)
        #expect(HTMLParser.parse("<p>" + line).text == Array(line.utf8))
    }

    @Test(arguments: [
        ("<p>before</p><!-- never closed <p>after", "before"),
        ("<p>before</p><script>never closed <p>after", "before"),
        ("<p>before</p><style>never closed <p>after", "before"),
        ("<p>before</p><textarea>never closed <p>after", "before"),
        ("<p>before</p><![CDATA[ never closed", "before"),
        ("<p>before</p><a href=\"never closed <p>after", "before"),
        ("<p>before<!-->after</p>", "beforeafter"),
        ("<p>before<!-- - --!>after</p>", "beforeafter"),
        ("<p>before<?php echo 1 ?>after</p>", "beforeafter"),
        ("<p>1 < 2 and 3 <4</p>", "1 < 2 and 3 <4"),
        ("<p>R&D, AT&amp;T, caf&eacute; &#8364; &nosuch;</p>", "R&D, AT&T, café € &nosuch;"),
        ("<p>one\0two</p>", "onetwo"),
        ("<script>if (a</b) '<p>no</p>'</script><p>yes</p>", "yes"),
        ("<title>A <b> C</title><p>text</p>", "text"),
        ("", ""),
        ("<", ""),
    ])
    func `broken markup is read as browsers read it`(page: String, text: String) {
        #expect(mainContent(page).text == text)
    }

    @Test func `attributes are read with any quotes, once, references resolved`() {
        let tree = HTMLParser.parse(
            "<p CLASS=a id='b \"c\"' role=\"d&amp;e\" class=z data-x=1 style=f\"g hidden>t</p>"
        )
        let node = tree.nodes.firstIndex { $0.element == .p } ?? 0
        func value(_ name: HTMLAttribute) -> String? {
            tree.value(of: name, at: node).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(value(.class) == "a")
        #expect(value(.id) == "b \"c\"")
        #expect(value(.role) == "d&e")
        #expect(value(.style) == "f\"g")
        #expect(value(.hidden) == "")
        #expect(value(.lang) == nil)
    }

    @Test func `a page cut at any byte is read to the cut`() {
        let page = Array(
            """
            <!DOCTYPE html><html lang="en"><head><title>A &amp; B</title><script>x</script></head>
            <body><!-- c --><div class='a "b"'><p>Grüße, 世界 &eacute;</p><table><tr><td>1<td>2
            </table><pre>a\n b</pre></div></body></html>
            """.utf8
        )
        for length in page.indices {
            let cut = mainContent(String(decoding: page[..<length], as: UTF8.self))
            #expect(cut.blocks.allSatisfy { !$0.range.isEmpty })
        }
    }

    @Test func `known entities pass however many names are unknown`() {
        let names = (0..<3_000).map { "<x-\($0)>&e\($0);</x-\($0)>" }.joined()
        let tree = HTMLParser.parse("<p>\(names)<p>caf&eacute; &hearts; &amp; &e5000;")
        #expect(tree.text.suffix(19) == Array("café ♥ & &e5000;".utf8)[...])
    }

    @Test func `a page of more bytes than the parser counts is refused`() throws {
        try HTMLParser.checkSize(HTMLParser.byteLimit)
        do throws(SummarizerError) {
            try HTMLParser.checkSize(HTMLParser.byteLimit + 1)
            Issue.record("not refused")
        } catch {
            #expect(error.code == .tooLarge)
        }
    }
}
