import Summarization
import Testing

struct MainContentTests {
    @Test func `an article is told from what is around it`() {
        let page = """
            <html lang="en-GB"><head><title>The River - The Daily Field</title>
            <meta name="description" content="How the  river was measured."></head><body>
            <header><a href="/">Home</a></header><nav><ul><li><a href="/a">News</a></ul></nav>
            <div class="cookie-banner"><p>We use cookies to give you the best experience on our site, and
            share what we learn with our partners. You can accept or refuse.</p></div>
            <article><h1>The River</h1><p>\(paragraph(1))</p><h2>The rod</h2><p>\(paragraph(2))</p>
            <ul><li>Short item</li><li><p>Second item</p></li></ul><blockquote><p>It rises.</p></blockquote>
            <figure><img src=a><figcaption>The river in May.</figcaption></figure>
            <p>\(paragraph(3))</p></article>
            <div class="related-posts"><h3>Related</h3><p>\(paragraph(8))</p></div>
            <section id="comments"><p>\(paragraph(9))</p></section>
            <footer><p>Copyright The Daily Field</p></footer></body></html>
            """
        let parsed = mainContent(page)
        #expect(parsed.metadata.title == "The River")
        #expect(parsed.metadata.description == "How the river was measured.")
        #expect(parsed.metadata.language == "en-GB")
        #expect(
            parsed.dump == """
                paragraph: \(paragraph(1))
                heading2: The rod
                paragraph: \(paragraph(2))
                list-item: Short item
                list-item: Second item
                quote: It rises.
                caption: The river in May.
                paragraph: \(paragraph(3))
                """
        )
    }

    @Test(arguments: [
        "<p hidden>", "<p aria-hidden=true>", "<p style='display: none'>",
        "<p style='color:red;visibility:HIDDEN'>", "<script>", "<style>", "<template>", "<select>",
        "<textarea>", "<button>", "<noscript>", "<svg>", "<p class=sr-only>", "<p class='adBox'>",
        "<p role=navigation>", "<form>",
    ])
    func `what is not shown or not content is left out`(tag: String) {
        let name = tag.dropFirst().prefix { $0.isLetter }
        let page = "<body><p>\(paragraph(1))</p>\(tag)left out</\(name)><p>\(paragraph(2))</p>"
        #expect(mainContent(page).text == "\(paragraph(1))\n\n\(paragraph(2))")
    }

    @Test func `noscript is read where a page has most of its text there`() {
        let text = (1...4).map { "<p>\(paragraph($0))</p>" }.joined()
        let page = "<nav><a href=/>Home</a></nav><div id=app>Loading</div>"
        let read = mainContent("\(page)<noscript><main>\(text)</main></noscript>").text
        #expect(read.contains((1...4).map(paragraph).joined(separator: "\n\n")))
        let notice = "<noscript><p>Turn scripts on.</p></noscript>"
        #expect(!mainContent("\(page)<main>\(text)</main>\(notice)").text.contains("scripts"))
    }

    @Test(arguments: ["h3", "dt"])
    func `a button that is all of a heading is read`(tag: String) {
        let page = """
            <main><p>\(paragraph(1))</p><\(tag)><button>Who pays?</button></\(tag)>
            <p>\(paragraph(2))</p><h3>Where to fish <button>Share</button></h3>
            <p>\(paragraph(3))</p></main>
            """
        let text = mainContent(page).text
        #expect(text.contains("Who pays?") && text.contains("Where to fish"))
        #expect(!text.contains("Share"))
    }

    @Test(arguments: [
        ("<p>fo<b>o</b> b<i>a</i>r</p>", "foo bar"),
        ("<p>one<br>two</p>", "one two"),
        ("<p>one<br> <br>two</p>", "one\n\ntwo"),
        ("<div>one<p>two</p>three</div>", "one\n\ntwo\n\nthree"),
        ("<p>  one\n\t two&nbsp; three </p>", "one two three"),
        ("<div>one<div>two</div></div>", "one\n\ntwo"),
        ("<p>H<sub>2</sub>O and x<sup>2</sup></p>", "H2O and x2"),
        ("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>", "漢字"),
        ("<p>one<img src=a>two</p>", "one two"),
        ("<p>in&shy;spec\u{ad}tor&shy; §</p>", "inspector §"),
        ("<p>one<script>x</script>two</p>", "onetwo"),
        ("<dl><dt>one<dd>two</dl>", "one\n\ntwo"),
        ("<p>soft<wbr>break</p>", "softbreak"),
    ])
    func `words are neither glued nor split`(page: String, text: String) {
        #expect(mainContent("<body>\(page)").text == text)
    }

    @Test(arguments: [
        "<ul><li><span>one</span></li><li>two</li></ul>", "<ul><li><p>one</p><li><p>two</p></ul>",
        "<ul><li>one<ul><li>two</li></ul></li></ul>",
        "<ol><li><div>one</div></li><li><b>two</b></ol>",
    ])
    func `every list item is a block`(list: String) {
        #expect(
            mainBlocks("<p>\(paragraph(1))</p>\(list)<p>\(paragraph(2))</p>") == """
                paragraph: \(paragraph(1))
                list-item: one
                list-item: two
                paragraph: \(paragraph(2))
                """
        )
    }

    @Test func `rows of a data table are lines, cells stand apart by tabs`() {
        let page = """
            <p>\(paragraph(1))</p><table><caption>Depths</caption><thead><tr><th>Month<th>Depth</thead>
            <tr><td>May<td><p>3.2</p><p>m</p></tr><tr><td>June</td><td></td><td>dry</td></tr></table>
            <p>\(paragraph(2))</p>
            """
        let parsed = mainContent(page)
        #expect(
            parsed.text
                == "\(paragraph(1))\n\nDepths\n\nMonth\tDepth\nMay\t3.2 m\nJune\t\tdry\n\n\(paragraph(2))"
        )
        #expect(parsed.blocks.map(\.kind.rawValue).filter { $0 == "table-row" }.count == 3)
    }

    @Test func `cells of a layout table are blocks of their own`() {
        let page = "<table><tr><td><p>\(paragraph(1))</p><p>\(paragraph(2))</p></td></tr></table>"
        #expect(mainBlocks(page) == "paragraph: \(paragraph(1))\nparagraph: \(paragraph(2))")
    }

    @Test func `program text keeps its lines`() {
        let page = "<p>\(paragraph(1))</p><pre><code>\nlet a = 1\n\n  let b = 2\n</code></pre>"
        #expect(mainBlocks(page) == "paragraph: \(paragraph(1))\ncode: let a = 1\n\n  let b = 2")
    }

    @Test func `sibling sections under main are all kept`() {
        let sections = (1...4).map { "<section><p>\(paragraph($0))</p></section>" }.joined()
        let text = mainContent("<nav><a href=/>Home</a></nav><main>\(sections)</main>").text
        #expect(text == (1...4).map(paragraph).joined(separator: "\n\n"))
    }

    @Test func `an opening in a container of its own is kept`() {
        let page = """
            <div id="page"><div class="intro"><h2>\(paragraph(1))</h2></div>
            <div class="text"><p>\(paragraph(2))</p><p>\(paragraph(3))</p><p>\(paragraph(4))</p></div></div>
            """
        #expect(mainContent(page).text == (1...4).map(paragraph).joined(separator: "\n\n"))
    }

    @Test func `an aside around the whole article is kept`() {
        let page = "<aside><p>\(paragraph(1))</p><p>\(paragraph(2))</p></aside>"
        #expect(mainContent(page).text == "\(paragraph(1))\n\n\(paragraph(2))")
    }

    @Test func `a paragraph that is one link is kept, a list of links is not`() {
        let page = """
            <p>\(paragraph(1))</p><p><a href="/study">\(paragraph(2))</a></p><p>\(paragraph(3))</p>
            <ul><li><a href=1>One thing</a><li><a href=2>Another thing</a></ul>
            """
        #expect(mainContent(page).text == (1...3).map(paragraph).joined(separator: "\n\n"))
    }

    @Test func `a button among the words of a sentence is one of them`() {
        let page = """
            <main><p>Use the code <span><button>SPRING</button></span> at checkout until Friday.</p>
            <p><button>Reply</button><button>Quote</button></p></main>
            """
        #expect(mainContent(page).text == "Use the code SPRING at checkout until Friday.")
    }

    @Test func `a short article is not replaced by the banner`() {
        let page = """
            <div class="cookie-consent"><p>\(paragraph(7))</p></div><main><p>The bridge is closed.</p></main>
            """
        #expect(mainContent(page).text == "The bridge is closed.")
    }

    @Test(arguments: [
        ("<p>橋は閉鎖されました。</p>", "橋は閉鎖されました。"),
        ("<nav>only a menu</nav>", "only a menu"),
        ("<div class=share>only a name</div>", "only a name"),
        ("<form><label>Name</label> <input></form>", "Name"),
        ("<ul><li><a href=a>One</a><li><a href=b>Two</a></ul>", "One\n\nTwo"),
        ("plain words without any tag", "plain words without any tag"),
        ("<p hidden>all is hidden</p>", "all is hidden"),
    ])
    func `a page with text is never empty`(page: String, text: String) {
        #expect(mainContent("<body>\(page)</body>").text == text)
    }

    @Test(arguments: ["main", "article", "section", "header"])
    func `a page without a body has what follows its title`(tag: String) {
        let page = "<title>The river</title><\(tag)><p>\(paragraph(1))</p></\(tag)>"
        #expect(mainContent(page).text == paragraph(1))
    }

    @Test(arguments: ["<span hidden>x</span>", "<i style='display: none'>x</i>"])
    func `what is hidden inside a line is no part of it`(hidden: String) {
        #expect(mainContent("<p>one \(hidden)two</p>").text == "one two")
        #expect(mainContent("<p>one <i aria-hidden=true>x</i> two</p>").text == "one x two")
    }

    @Test(arguments: ["", "<html></html>", "<script>x</script>", "<p> &nbsp; </p>", "<img src=a>"])
    func `a page without text has no block`(page: String) {
        #expect(mainContent(page).blocks.isEmpty)
        #expect(mainContent(page).text.isEmpty)
    }

    @Test func `what readers wrote is the content where nothing else is`() {
        let posts = (1...5).map { "<div class=comment><p>\(paragraph($0))</p></div>" }.joined()
        let text = mainContent("<h1>A question</h1><div id=comments>\(posts)</div>").text
        #expect(text.hasSuffix((1...5).map(paragraph).joined(separator: "\n\n")))
    }

    @Test(arguments: [
        "<h2>Related articles</h2><p>\(paragraph(8))</p>", "<h3>Mehr zum Thema</h3><p>Kurz.</p>",
        "<p>Read more: <a href=a>Another long story of the same river</a></p>", "<h2>Empty</h2>",
        "<div class=newsletter><p>\(paragraph(8))</p></div>",
        """
        <section id=comments class='comment-list'><h2>12 comments</h2>\(
            (1...12).map {
                """
                <article class=comment><footer class=comment-meta><b class=fn>Reader \($0)</b>
                <time>3 May</time></footer><p>I saw it too, and my neighbour says the same of number \($0).</p>
                <a class=comment-reply-link href=#\($0)>Reply</a></article>
                """
            }.joined()
        )</section>
        """,
    ])
    func `what leads away from an article is left out`(end: String) {
        let text = (1...12).map(paragraph)
        let article = text.map { "<p>\($0)</p>" }.joined()
        let page = "<main><article>\(article)</article>\(end)</main>"
        #expect(mainContent(page).text == text.joined(separator: "\n\n"))
    }

    @Test func `a name of a variant is not the name of a part`() {
        let page = "<div class='has-sidebar page--menu'><p>\(paragraph(1))</p></div>"
        let others = (2...8).map { "<p>\(paragraph($0))</p>" }.joined()
        #expect(mainContent("<div>\(page)\(others)</div>").text.hasPrefix(paragraph(1)))
    }

    @Test func `sibling articles under main are all kept`() {
        let articles = (1...4).map {
            "<article><h2>Part \($0)</h2><p>\(paragraph($0))</p></article>"
        }
        let text = mainContent("<main>\(articles.joined())</main>").text
        for number in 1...4 { #expect(text.contains("Part \(number)\n\n\(paragraph(number))")) }
    }

    @Test func `a heading inside survives with a link and an edit mark`() {
        let page = """
            <main><p>\(paragraph(1))</p><h2><a href="#rod">The rod</a>
            <span class="mw-editsection">[<a href="/edit?section=2">edit</a>]</span></h2>
            <p>\(paragraph(2))</p><p>\(paragraph(3))</p></main>
            """
        #expect(mainBlocks(page).contains("heading2: The rod"))
    }

    @Test func `no paragraph comes twice`() {
        let text = (1...6).map { "<p>\(paragraph($0))</p>" }.joined()
        let page = "<main><div class=wide>\(text)</div><div class=narrow>\(text)</div></main>"
        #expect(mainContent(page).text == (1...6).map(paragraph).joined(separator: "\n\n"))
    }

    @Test func `a list of what is most read stays out of an article`() {
        let links = (1...8).map { "<li><a href=\($0)>Another story of number \($0)</a></li>" }
        let text = (1...8).map { "<p>\(paragraph($0))</p>" }.joined()
        let page = """
            <article>\(text)</article><div class="most-read"><h3>Most read</h3><ol>\(links.joined())</ol></div>
            """
        #expect(mainContent(page).text == (1...8).map(paragraph).joined(separator: "\n\n"))
    }

    @Test(arguments: [
        ["昨夜の雨で川の水位が上がり、橋は朝まで閉鎖された。", "市は安全を確かめてから、昼前に通行を再開すると発表した。"],
        ["昨晚的大雨使河水上涨，大桥一直关闭到早晨。", "市政府表示，确认安全之后将在中午前恢复通行。"],
    ])
    func `a short page in Japanese or Chinese has its text`(paragraphs: [String]) {
        let page = """
            <nav><ul><li><a href=/>首页</a><li><a href=/n>新闻</a></ul></nav>
            <main>\(paragraphs.map { "<p>\($0)</p>" }.joined())</main><footer><p>© 2024</p></footer>
            """
        #expect(mainContent(page).text == paragraphs.joined(separator: "\n\n"))
    }

    @Test func `a page that is a list of links keeps them`() {
        let links = (1...30).map { "<li><a href=\($0)>The product with the number \($0)</a></li>" }
        let page = "<nav><a href=/>Home</a></nav><main><ul>\(links.joined())</ul></main>"
        let blocks = mainContent(page).blocks
        #expect(blocks.count == 30)
        #expect(blocks.allSatisfy { $0.kind == .listItem })
    }

    @Test(arguments: [
        "<section class=footnotes>", "<div role=doc-endnotes>", "<div id=endnotes>",
        "<ol class='references'>",
    ])
    func `notes below the text are told from it`(tag: String) {
        let page = """
            <article><p>\(paragraph(1))</p><p>\(paragraph(2))</p>\(tag)<li>\(paragraph(3))</li>
            """
        #expect(mainContent(page).blocks.map(\.isFootnote) == [false, false, true])
    }

    @Test(arguments: ["<body class='single show-footnotes'>", "<main class=api-references>"])
    func `a page is no note, whatever its names say`(tag: String) {
        let page = "\(tag)<p>\(paragraph(1))</p><p>\(paragraph(2))</p>"
        #expect(mainContent(page).blocks.allSatisfy { !$0.isFootnote })
    }

    @Test func `a list of which most is kept is kept whole`() {
        let page = """
            <main><p>\(paragraph(1))</p><ul><li>Two boards of pine wood, as long as the door<li><p>Four
            screws, and the driver that fits them</p><li><a href=/n>Nails</a></ul>
            <p>\(paragraph(2))</p></main>
            """
        #expect(mainBlocks(page).contains("list-item: Nails"))
    }

    @Test(arguments: ["one\r\ntwo\rthree", "one\ntwo\nthree"])
    func `lines of code end in a line feed`(code: String) {
        #expect(
            mainContent("<p>\(paragraph(1))</p><pre>\(code)</pre>").text.hasSuffix(
                "one\ntwo\nthree"
            )
        )
    }

    @Test func `ranges are those of the text, ascend and do not overlap`() {
        let parsed = mainContent(
            "<h2>One</h2><p>tüo</p><table><tr><td>a<td>b<tr><td>c<td>d</table>"
        )
        var end = 0
        for block in parsed.blocks {
            #expect(block.range.lowerBound >= end && !block.range.isEmpty)
            end = block.range.upperBound
        }
        #expect(end == parsed.text.utf8.count)
    }
}
