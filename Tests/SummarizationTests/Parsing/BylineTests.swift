import Testing

@testable import Summarization

/// What pages say of author, date, site and address.
struct BylineTests {
    private func metadata(_ page: String) -> Document.Metadata {
        PageMetadata(of: HTMLParser.parse(page)).document
    }

    private func linked(_ json: String) -> String {
        "<script type='application/ld+json'>\(json)</script><p>Text"
    }

    @Test(arguments: [
        ("<meta name=author content='Ada Marsh'>", "Ada Marsh"),
        ("<META NAME=Author CONTENT='Ada Marsh'>", "Ada Marsh"),
        ("<meta property=article:author content='https://e.org/ada'><p class=byline>By Ada", "Ada"),
        ("<meta property=og:site_name content=Field><meta name=author content=Field>", nil),
        ("<a rel=author href=/ada>Ada Marsh</a>", "Ada Marsh"),
        ("<span class='post-author'>von Ada Marsh</span>", "Ada Marsh"),
        ("<span class=userName>ada_m1</span>", "ada_m1"), ("<i class=user-name>(@ada)</i>", "ada"),
        ("<div class=author-posts>Ada Marsh</div>", nil), ("<b class=name>Ada Marsh</b>", nil),
        ("<p class=author>Posted by Ada on 3 May 2030</p>", nil),
        ("<p class=author>Author:</p>", nil),
        ("<p class=author>Written by Ada Marsh</p>", "Ada Marsh"),
        ("<a rel='nofollow author' href=/a>View all posts by Ada</a>", "Ada"),
        ("<p class=author>By Ada Marsh | 12 May 2030</p>", "Ada Marsh"),
        ("<meta name=author content=undefined>", nil),
        ("<section class=comments><b class=author>Troll99</b></section>", nil),
        ("<div itemprop=comment><b itemprop=author>Troll99</b></div>", nil),
        ("<aside><b class=author>Bo</b></aside><b class=author>Ada</b>", "Ada"),
        ("<p itemprop=author itemscope><b itemprop=name>Ada Marsh</b>, editor</p>", "Ada Marsh"),
        (
            "<p class=author>Bo</p><p itemprop=author><meta itemprop=name content=Ada></p>", "Ada"
        ),
    ])
    func `the author is named by meta, markup or class`(page: String, author: String?) {
        #expect(metadata(page).author == author)
    }

    @Test(arguments: [
        ("<meta property=article:published_time content=2030-05-03T10:00Z>", "2030-05-03T10:00Z"),
        ("<meta itemprop=datePublished content=2030-05-03>", "2030-05-03"),
        ("<time datetime=2030-05-03>3 May</time>", "2030-05-03"), ("<time>3 May</time>", nil),
        ("<time>3 May 2030</time>", "3 May 2030"),
        ("<time>yesterday</time>", nil), ("<p class=entry-date>3 May 2030</p>", "3 May 2030"),
        ("<p class=date>3 May<time datetime=2030-05-03>then</time>", "2030-05-03"),
        ("<p class=update-info>3 May 2030</p>", nil), ("<p class=reading-time>2030 s</p>", nil),
        ("<p>Opens at <time>9:00</time>", nil), ("<time datetime=PT2030S>x</time>", nil),
        ("<p>Joined: <time class=date>3 May 2030</time>", nil),
        ("<p>Inscrit le <time>3 mai 2030</time>", nil),
        ("<p>Member since <time>3 May 2029</time><p><time>4 May 2030</time>", "4 May 2030"),
        ("<div class=comments><time datetime=2031-01-01>x</time></div>", nil),
        ("<meta name=pubdate content=20300503>", "20300503"),
    ])
    func `the date is that for machines, else the one shown`(page: String, date: String?) {
        #expect(metadata(page).date == date)
    }

    @Test(arguments: [
        ("<link rel=canonical href='https://e.org/r'>", "https://e.org/r"),
        ("<meta property=og:url content='http://e.org/r'>", "http://e.org/r"),
        ("<link rel=Canonical href='https://e.org/r?a=1&amp;b=2'>", "https://e.org/r?a=1&b=2"),
        ("<link rel=canonical href='/r'>", nil),
        ("<link rel=stylesheet href='https://e.org/r'>", nil),
        ("<link rel=canonical href='javascript:alert(1)'>", nil),
    ])
    func `the address is whole`(page: String, address: String?) {
        #expect(metadata(page).canonicalURL == address)
    }

    @Test func `linked data says it first`() {
        let said = metadata(
            "<meta name=author content=Desk>"
                + linked(
                    """
                    {"@context":"https://schema.org","@graph":[
                    {"@type":"WebSite","name":"The  Field"},
                    {"@type":["NewsArticle"],"author":[{"@id":"#ada"},{"name":"Bo Lind"}],
                     "datePublished":"2030-05-03","articleBody":"two
                    lines"},
                    {"@type":"Person","@id":"#ada","name":"Ada Marsh"}]}
                    """
                )
        )
        #expect(said.author == "Ada Marsh, Bo Lind")
        #expect(said.date == "2030-05-03")
        #expect(said.siteName == "The Field")
    }

    @Test(arguments: [
        (
            "{\"@type\":\"Article\",\"author\":[{\"name\":\"Jane O&#039;Neil &amp; Co\"}]}",
            "Jane O'Neil & Co"
        ),
        ("{\"@type\":\"Article\",\"author\":[\"Jane\",\"https://e.org/j\"]};", "Jane"),
        (
            "//<![CDATA[\n{\"@type\":\"BlogPosting\",\"author\":\"A\\u0000B\\u001bC\"}\n//]]>",
            "A B C"
        ),
        (
            "[{\"@type\":\"Article\",\"author\":null},{\"@type\":\"Article\",\"author\":\"Bo\"}]",
            "Bo"
        ),
    ])
    func `linked data is read as it is written on pages`(json: String, author: String) {
        #expect(metadata(linked(json)).author == author)
    }

    @Test(arguments: [
        ("a &amp; b &lt;c&gt; &#8217;&#x2019;", "a & b <c> ’’"), ("&", "&"), ("&amp", "&amp"),
        ("&nosuch; &#xD800; &#9999999999;", "&nosuch; &#xD800; &#9999999999;"), ("&#;&;", "&#;&;"),
    ])
    func `references in linked data are resolved`(text: String, resolved: String) {
        #expect(CharacterReferences.resolved(text) == resolved)
    }

    @Test(arguments: [
        "{", "[[[[", "null", "[]", "\"x\"", "{\"@type\":\"Article\",\"author\":7}",
        "{\"@type\":\"Product\",\"author\":\"Ada\"}", "{\"@graph\":[null,{\"@type\":[1]}]}",
        "{\"@type\":\"Article\",\"author\":\"https://e.org/ada\"}",
    ])
    func `linked data that says nothing is passed over`(json: String) {
        #expect(metadata(linked(json)).author == nil)
        #expect(metadata(linked(json) + "<p class=byline>By Ada").author == "Ada")
    }

    @Test func `much linked data is not read`() {
        let long = String(repeating: " ", count: 1 << 18)
        let page = linked("{\"@type\":\"Article\",\"author\":\"Ada\"}" + long)
        #expect(metadata(page).author == nil)
    }
}
