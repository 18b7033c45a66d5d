import Testing

@testable import Summarization

struct PageMetadataTests {
    @Test(arguments: [
        ("<title>Rivers rise | The Field</title>", "Rivers rise"),
        ("<title>Rivers rise - and why - The Field</title>", "Rivers rise - and why"),
        ("<title>Rivers rise</title><h1>The Field</h1><h1>Rivers rise</h1>", "Rivers rise"),
        ("<title>The Field: Rivers rise</title>", "The Field: Rivers rise"),
        ("<title>The Field | Rivers rise</title><h1>Rivers rise</h1>", "Rivers rise"),
        (
            "<meta property=og:site_name content='The Field'><title>The Field – Rivers rise</title>",
            "Rivers rise"
        ),
        ("<meta property=og:title content='Rivers  rise'><title>x</title>", "Rivers rise"),
        ("<h1>Only a heading</h1>", "Only a heading"),
        ("<h1>Only<br>a <div>head&shy;ing</div></h1>", "Only a heading"),
        (
            "<title>Rivers rise again ~ the field</title><h1>The Field</h1><h3>Rivers rise again</h3>",
            "Rivers rise again"
        ),
        ("<title>Rivers rise again | The Field</title><h1>The Field</h1>", "Rivers rise again"),
        ("<title>Rod :: Rivers rise again :: Field</title>", "Rod :: Rivers rise again :: Field"),
        ("<title>Rivers rise :: Field</title>", "Rivers rise"),
        ("<title>Why rivers rise</title><h1>Nothing of it stands here</h1>", "Why rivers rise"),
        ("<title>The rod</title><h2>The rod</h2><h1>A</h1>", "The rod"),
        ("<svg><title>Logo</title></svg><h1>Heading</h1>", "Heading"),
    ])
    func `the title is the headline without the site`(page: String, title: String) {
        #expect(PageMetadata(of: HTMLParser.parse(page)).document.title == title)
    }

    @Test func `a page without title has none`() {
        #expect(PageMetadata(of: HTMLParser.parse("<p>x")).document.title == nil)
    }

    @Test(arguments: [
        ("<html lang=de>", "de"), ("<html xml:lang=fr>", "fr"), ("<body lang='pt-BR'>", "pt-BR"),
        ("<meta http-equiv=Content-Language content=it>", "it"),
        ("<meta property=og:locale content=es_ES>", "es_ES"),
    ])
    func `the language is the declared one`(page: String, language: String) {
        #expect(PageMetadata(of: HTMLParser.parse(page)).document.language == language)
    }

    @Test(arguments: [
        ("<meta name=description content=' a  b '><meta property=og:description content=c>", "a b"),
        ("<meta property=og:description content=c>", "c"),
    ])
    func `the description is the page's own`(page: String, description: String) {
        #expect(PageMetadata(of: HTMLParser.parse(page)).document.description == description)
    }

    @Test(.timeLimit(.minutes(1)))
    func `long titles and descriptions are cut at a character`() {
        let long = String(repeating: "ü€ ", count: 500_000)
        let heading = "<h1>\(String(repeating: "ü ", count: 900))</h1>"
        let headings = String(repeating: heading, count: 8)
        let metadata = PageMetadata(
            of: HTMLParser.parse(
                """
                <html lang='\(long)'><meta property=og:title content='\(long)'>
                <meta name=description content='\(long)'><title>\(long)</title>\(headings)
                """
            )
        )
        let title = metadata.document.title ?? ""
        #expect(title.utf8.count > 990 && title.utf8.count <= PageMetadata.titleLimit)
        let description = metadata.document.description ?? ""
        #expect(description.utf8.count > 3_990)
        #expect(description.utf8.count <= PageMetadata.descriptionLimit)
        #expect((metadata.document.language ?? "").utf8.count <= 35)
        #expect(!(title + description).unicodeScalars.contains("\u{FFFD}"))
    }

    @Test(arguments: [
        "<a class=headerlink href='#r'>¶</a>", "<a href='#r'>#</a>", "<a href=x> § </a>",
        "<a href=x>🔗</a>",
    ])
    func `the mark that links a heading to itself is no part of it`(mark: String) {
        let page = """
            <title>Rivers — The Field</title><h1>Rivers\(mark)</h1><p>\(paragraph(1))
            <h2>The rod\(mark)</h2><p>\(paragraph(2))
            """
        let parsed = mainContent(page)
        #expect(parsed.metadata.title == "Rivers")
        #expect(parsed.dump.contains("heading2: The rod\n"))
    }
}
