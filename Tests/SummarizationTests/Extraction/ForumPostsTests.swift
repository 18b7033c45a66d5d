import Testing

@testable import Summarization

struct ForumPostsTests {
    /// Each post: author, date, its blocks.
    private func posts(_ page: String) -> [String] {
        let parsed = mainContent(page)
        let blocks = parsed.dump.split(separator: "\n")
        return parsed.posts.map { post in
            "\(post.author) \(post.date ?? "-"): "
                + blocks[post.blocks].joined(separator: " / ")
        }
    }

    private func thread(_ posts: [String]) -> String {
        "<title>How high?</title><body class=forum><h1>How high?</h1>" + posts.joined()
    }

    @Test func `a post has its author and date apart from the text`() {
        let page = thread(
            ["ada", "bo", "ada"].enumerated().map { number, name in
                """
                <div class=post id=p\(number)><div class=profile><a class=username>\(name)</a></div>
                <p class=posted>Posted <time datetime=2030-05-0\(number + 1)>then</time></p>
                <div class=content><p>\(paragraph(number))</p></div></div>
                """
            }
        )
        #expect(
            posts(page) == [
                "ada 2030-05-01: paragraph: \(paragraph(0))",
                "bo 2030-05-02: paragraph: \(paragraph(1))",
                "ada 2030-05-03: paragraph: \(paragraph(2))",
            ]
        )
        #expect(!mainContent(page).text.contains("then"))
    }

    @Test func `an answer inside the post that it answers is a post of its own`() {
        let page = """
            <body class=forum><h1>How high?</h1>
            <div class=comment><div class=by><b class=author>Ada</b></div><p>\(paragraph(1))</p>
            <div class=comment><div class=by><b class=author>Bo</b></div><p>\(paragraph(2))</p></div>
            </div>
            """
        #expect(
            posts(page) == [
                "Ada -: paragraph: \(paragraph(1))", "Bo -: paragraph: \(paragraph(2))",
            ]
        )
    }

    @Test func `an answer directly in the post that it answers is a post of its own`() {
        let page = """
            <body class=forum><h1>How high?</h1>
            <div class=post><b class=author>Ada</b><p>\(paragraph(1))</p>
            <div class=post><b class=author>Bo</b><p>\(paragraph(2))</p></div></div>
            """
        #expect(
            posts(page) == [
                "Ada -: paragraph: \(paragraph(1))", "Bo -: paragraph: \(paragraph(2))",
            ]
        )
    }

    @Test(arguments: [
        "<p>@<a class=username>Bo</a> \(paragraph(2))</p>",
        "<p>\(paragraph(2)) So said <a class=username>Bo</a>.</p>",
        "<div class=quote>Posted by <b class=username>Bo</b></div><p>\(paragraph(2))</p>",
        "<blockquote><b class=username>Bo</b>: It is.</blockquote><p>\(paragraph(2))</p>",
    ])
    func `a name in a post begins no other`(text: String) {
        let page = thread([
            "<div class=post><b class=username>Bo</b><p>\(paragraph(1))</p></div>",
            "<div class=post><b class=username>Ada</b>\(text)</div>",
        ])
        #expect(mainContent(page).posts.map(\.author) == ["Bo", "Ada"])
    }

    @Test func `what was written stays, though it has the name in it`() {
        let page = thread([
            "<div class=post><b class=author>Ed</b><p>I agreed totally.</p><p>\(paragraph(1))</p></div>",
            "<div class=post><b class=author>Bob</b><p>Bob here, it works!</p><p>\(paragraph(2))</p></div>",
        ])
        let parsed = mainContent(page)
        #expect(parsed.text.contains("I agreed totally.") && parsed.text.contains("Bob here"))
        #expect(parsed.posts.map(\.blocks.count) == [2, 2])
    }

    @Test(arguments: [
        "<article><p class=author>Ada</p><p>\(paragraph(1))</p><p>\(paragraph(2))</p></article>",
        "<p>\(paragraph(1))</p><p>\(paragraph(2))</p>",
        "<blockquote><b class=author>Ada</b>: \(paragraph(1))</blockquote><p>\(paragraph(2))</p>",
    ])
    func `a page that one wrote has no posts`(body: String) {
        #expect(mainContent(body).posts.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func `many names cost no more than many words`() {
        let post = "<div class=post><b class=author>Ada</b><b class=author>Bo</b><p>It is high."
        _ = mainContent(String(repeating: post, count: 50_000))
        _ = mainContent(String(repeating: post + "</div>", count: 50_000))
        let alternating = (0..<20_000).map {
            "<b class=author>A\($0)</b> text. <p><b class=author>B\($0)</b> text</p>"
        }
        _ = mainContent("<div class=post>" + alternating.joined())
    }
}
