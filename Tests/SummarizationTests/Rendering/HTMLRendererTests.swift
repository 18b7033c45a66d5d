import Testing

@testable import Summarization

@Suite struct HTMLRendererTests {
    private static let page = """
        <html lang="en"><head><title>The bridge closes</title></head><body><article>
        <h1>The bridge closes</h1>
        <p>The harbour bridge will close in March for a whole year, the council said on Monday.
        Inspectors had found cracks in eleven of its forty cables.</p>
        <h2>What it costs</h2>
        <ul><li>The city pays for most of the repair of the bridge.</li>
        <li>The port adds six million euros to what the city pays.</li></ul>
        <blockquote><p>We would have liked to wait until the autumn, said the mayor.</p></blockquote>
        <table><tr><td>Cars</td><td>4,100</td></tr><tr><td>Lorries</td><td>310</td></tr></table>
        <pre><code>if (a &lt; b) {
            close();
        }</code></pre>
        </article></body></html>
        """

    private static func summary(
        _ input: String = page,
        query: String? = nil,
        length: SummaryOptions.Length = .sentences(2)
    ) throws -> Summary {
        try Summarizer().summarize(
            input,
            options: SummaryOptions(length: length, query: query, explains: true)
        )
    }

    /// What stands in the page between two pieces of markup.
    private static func part(_ html: String, from start: String, to end: String) throws -> String {
        let start = try #require(html.firstRange(of: start))
        let end = try #require(html[start.upperBound...].firstRange(of: end))
        return String(html[start.upperBound..<end.lowerBound])
    }

    private static func data(_ html: String) throws -> JSONValue {
        let json = try part(html, from: #"id="data">"#, to: "</script>")
        return try JSONValue(parsing: Array(json.utf8))
    }

    @Test func `blocks are what they are on the page, each sentence an element`() throws {
        let html = try Self.summary().rendered(as: .html)
        let main = try Self.part(html, from: #" lit by its weight" lang="en">"#, to: "</main>")
            .replacing(#/ class="s l[0-9]( c)?"/#, with: "")
            .replacing(#/ data-rank="[0-9]+"/#, with: "")
        #expect(
            main == """
                <p dir="auto"><span id="s0">The harbour bridge will close in March for a whole \
                year, the council said on Monday.</span> <span id="s1">Inspectors had found cracks \
                in eleven of its forty cables.</span></p>
                <h2 dir="auto"><span id="s2">What it costs</span></h2>
                <ul dir="auto">
                <li dir="auto"><span id="s3">The city pays for most of the repair of the \
                bridge.</span></li>
                <li dir="auto"><span id="s4">The port adds six million euros to what the city \
                pays.</span></li>
                </ul>
                <blockquote dir="auto">
                <p dir="auto"><span id="s5">We would have liked to wait until the autumn, said the \
                mayor.</span></p>
                </blockquote>
                <div class="table"><table dir="auto">
                <tr id="s6"><td dir="auto">Cars</td><td dir="auto">4,100</td></tr>
                <tr id="s7"><td dir="auto">Lorries</td><td dir="auto">310</td></tr>
                </table></div>
                <pre><code><span id="s8">if (a &lt; b) {
                    close();
                }</span></code></pre>

                """
        )
    }

    @Test func `chosen sentences carry their rank, in the summary and in the document`() throws {
        let summary = try Self.summary()
        let html = summary.rendered(as: .html)
        for sentence in summary.sentences {
            let place = "id=\"s\(sentence.index)\" data-rank=\"\(sentence.rank)\""
            #expect(html.contains(place))
            #expect(
                html.contains(
                    "<li><a href=\"#s\(sentence.index)\" dir=\"auto\">"
                        + "<span class=\"rank\">\(sentence.rank)</span><span class=\"said\">"
                        + "\(sentence.text)</span></a></li>"
                )
            )
        }
        #expect(html.ranges(of: " data-rank=").count == summary.sentences.count)
    }

    @Test func `the light of a sentence is its weight beside the brightest`() {
        let attention = Summary.Attention(
            heads: ["one", "other"],
            mixture: [0.5, 0.5],
            weights: [[0.8, 0.2, 0, 0], [0.2, 0.3, 0.5, 0]],
            sentences: ["A", "B", "C", "D"]
        )
        #expect(LitDocument.lights(of: attention) == [9, 5, 5, 0])
        #expect(attention.shares(of: 0).map(\.head) == ["one", "other"])
        #expect(attention.shares(of: 2).map(\.head) == ["other"])
        #expect(attention.shares(of: 3).isEmpty)
    }

    @Test(arguments: [nil, "who pays for the repair"])
    func `the script has the program's order of choice, and all numbers`(_ query: String?) throws {
        let summary = try Self.summary(query: query)
        let data = try Self.data(summary.rendered(as: .html))
        let count = try #require(summary.attention?.sentences.count)
        let order = try #require(data["order"]?.array).compactMap(\.integer)
        for length in 1...5 {
            let chosen = try Self.summary(query: query, length: .sentences(length)).sentences
            #expect(chosen.map(\.index) == order.prefix(length).sorted())
        }
        #expect(
            data["chosen"]?.array?.compactMap(\.integer)
                == summary.sentences.sorted { $0.rank < $1.rank }.map(\.index)
        )
        #expect(data["heads"]?.array?.compactMap(\.string) == summary.attention?.heads)
        for row in try #require(data["weights"]?.array) { #expect(row.array?.count == count) }
        #expect(data["standings"]?.string?.count == count)
        #expect(data["words"]?.array?.count == count)
        let reasons = try #require(data["reasons"]?.array)
        let phrases = try #require(data["phrases"]?.array?.count)
        #expect(reasons.count == count)
        for pairs in reasons.compactMap(\.array) {
            #expect(pairs.count % 2 == 0)
            for index in stride(from: 0, to: pairs.count, by: 2) {
                #expect(pairs[index].integer.map { (0..<phrases).contains($0) } == true)
            }
        }
        let width = try #require(data["width"]?.integer)
        #expect(data["values"]?.string?.utf8.count == (count * width + 2) / 3 * 4)
    }

    @Test func `weights in the page are those of the program`() throws {
        let summary = try Self.summary()
        let data = try Self.data(summary.rendered(as: .html))
        let attention = try #require(summary.attention)
        for (head, row) in attention.weights.enumerated() {
            let highest = try #require(data["highest"]?.array?[head].double)
            let scale = try #require(data["scale"]?.double)
            let parts = try #require(data["weights"]?.array?[head].array)
            for (weight, part) in zip(row, parts) {
                let step = try #require(part.double)
                // Rounded to the nearest step.
                #expect(abs(step / scale * highest - Double(weight)) <= highest / scale)
            }
        }
    }

    @Test func `the policy names the page's own script and style and allows nothing else`() throws {
        let html = try Self.summary().rendered(as: .html)
        let policy = try Self.part(html, from: "Content-Security-Policy\" content=\"", to: "\"")
        let script = try Self.part(html, from: "<script>", to: "</script>")
        let style = try Self.part(html, from: "<style>", to: "</style>")
        func hash(_ text: String) -> String {
            "'sha256-" + Base64Text.encoded(SHA256.digest(of: Array(text.utf8))) + "'"
        }
        #expect(
            policy == "default-src 'none'; script-src \(hash(script)); style-src \(hash(style)); "
                + "base-uri 'none'; form-action 'none'"
        )
        for word in ["http:", "https:", "url(", "@import", " src=", "innerHTML"] {
            #expect(!html.contains(word), "\(word)")
        }
    }

    private static let hostile =
        #"</script><script>x</script><img src=x onerror="y('z')">&amp; {{script}} <!-- "#
        + "\u{0}\u{7}\u{1B}[31m \u{85}\u{9B} \u{2028}\u{2029} \u{202E}\u{2066}abc\u{2069} ]]> é 橋"
    private static let harmless =
        "&lt;/script&gt;&lt;script&gt;x&lt;/script&gt;&lt;img src=x onerror=&quot;y(&#39;z&#39;)"
        + "&quot;&gt;&amp;amp; {{script}} &lt;!--    [31m       abc ]]&gt; é 橋"

    @Test func `text stays text wherever it stands`() throws {
        let known = try Self.summary()
        let attention = try #require(known.attention)
        let texts = attention.sentences.map { _ in Self.hostile }
        let hostile = Summary(
            title: Self.hostile,
            language: Self.hostile,
            query: Self.hostile,
            queryMatched: false,
            sentences: known.sentences.map {
                Summary.Sentence(
                    index: $0.index,
                    text: Self.hostile,
                    weight: $0.weight,
                    rank: $0.rank,
                    block: $0.block,
                    range: $0.range
                )
            },
            wordCount: 1,
            attention: Summary.Attention(
                heads: attention.heads.map { _ in Self.hostile },
                mixture: attention.mixture,
                weights: attention.weights,
                sentences: texts
            ),
            explanation: known.explanation
        )
        let html = HTMLRenderer().render(hostile)
        // Title twice, language three times, query, summary, document without its program text.
        #expect(html.ranges(of: Self.harmless).count == 2 + 3 + 1 + 2 + 8)
        #expect(html.ranges(of: "<script").count == 2)
        #expect(html.ranges(of: "<img").isEmpty)
        #expect(html.ranges(of: "<!--").isEmpty)
        let data = try Self.part(html, from: #"id="data">"#, to: "</script>")
        #expect(!data.contains { "<>&".contains($0) || $0.isNewline && $0.isASCII })
        #expect(try Self.data(html)["heads"]?.array?.first?.string == Self.hostile)
    }

    @Test func `words of the query are marked, also beside what is escaped`() throws {
        let page = "<p>The city pays for A&amp;B and the port, as the mayor said on Monday.</p>"
        let html = try Self.summary(page, query: "who pays for B").rendered(as: .html)
        #expect(html.contains("The city <mark>pays</mark>"))
        #expect(html.contains("A&amp;<mark>B</mark> and"))
        #expect(html.contains("<p class=\"asked\">Asked: <q dir=\"auto\">who pays for B</q></p>"))
    }

    @Test func `a query without an answer is said to have none`() throws {
        let html = try Self.summary(query: "blorf").rendered(as: .html)
        #expect(html.contains("</q>. Nothing here answers it; this is the general summary.</p>"))
        #expect(!html.contains("<mark>"))
    }

    @Test func `a summary that does not explain itself is shown alone`() throws {
        let html = try Summarizer().summarize(Self.page).rendered(as: .html)
        #expect(html.contains(#" lit by its weight" lang="en"></main>"#))
        #expect(html.contains(#"id="data"></script>"#))
        #expect(html.ranges(of: "<li><a dir=\"auto\"><span class=\"rank\">").count == 3)
        #expect(html.contains("<p class=\"facts\">3 sentences, "))
        #expect(html.hasSuffix("</html>\n"))
    }

    @Test(arguments: ["One.", "\u{5E9}\u{5DC}\u{5D5}\u{5DD}.", "a\tb"])
    func `one sentence is a page`(_ text: String) throws {
        let html = try Self.summary(text).rendered(as: .html)
        #expect(html.ranges(of: " id=\"s0\"").count == 1)
        #expect(try Self.data(html)["order"]?.array?.isEmpty == false)
    }

    @Test func `a document of nothing but signs is a page`() throws {
        let document = try Document(paragraphs: [["* * *"], ["!!!"]])
        let html = try Summarizer().summarize(document, options: .init(explains: true))
            .rendered(as: .html)
        #expect(html.ranges(of: " id=\"s1\"").count == 1)
    }

    @Test func `empty sentences keep their place`() throws {
        let document = try Document(paragraphs: [["", "The bridge closes in March.", ""]])
        let summary = try Summarizer().summarize(document, options: .init(explains: true))
        let html = summary.rendered(as: .html)
        #expect((0..<3).allSatisfy { html.contains(" id=\"s\($0)\"") })
    }

    @Test(.timeLimit(.minutes(1)))
    func `a row of a hundred thousand cells with words of the query has each marked`() throws {
        let cells = String(repeating: "<td>toll", count: 100_000)
        let page = "<p>The toll of the bridge stays.</p><table><tr>\(cells)</table>"
        let html = try Self.summary(page, query: "toll").rendered(as: .html)
        let marked = html.matches(of: /<td dir="auto"[^>]*><mark>toll<\/mark><\/td>/).count
        #expect(marked == 100_000)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a page grows with its document and not faster`() throws {
        func size(_ count: Int) throws -> Int {
            let sentences = (0..<count).map { "Sentence \($0 % 977) says that it is enough." }
            let document = try Document(paragraphs: [sentences], title: "Numbers")
            return try Summarizer().summarize(document, options: .init(explains: true))
                .rendered(as: .html).utf8.count
        }
        let (small, large) = (try size(5_000), try size(50_000))
        // Numbers of sentences have more digits.
        #expect(large < 11 * small)
    }
}
