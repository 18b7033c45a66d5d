import Testing

@testable import Summarization

@Suite struct SentenceFeaturesTests {
    private func features(_ paragraphs: [[String]], title: String? = nil, query: String? = nil)
        throws
        -> SentenceFeatures
    {
        Summarizer().features(of: try Document(paragraphs: paragraphs, title: title), query: query)
    }

    @Test func `names of columns are unique and fit the rows`() throws {
        let features = try features([["A sentence."]])
        #expect(Set(SentenceFeatures.names).count == SentenceFeatures.names.count)
        #expect(features.rows.columns == SentenceFeatures.names.count)
        #expect(features.rows.rows == 1)
    }

    @Test func `position runs from 0 to 1`() throws {
        let features = try features([["One here.", "Two here."], ["Three here."]])
        #expect((0..<3).map { features[.position, $0] } == [0, 0.5, 1])
        #expect((0..<3).map { features[.opensBlock, $0] } == [1, 0, 1])
        #expect((0..<3).map { features[.aloneInBlock, $0] } == [0, 0, 1])
    }

    @Test(arguments: [
        ("It rained.", true, false, false), ("Did it rain?", true, true, false),
        ("He said “no.”", true, false, false), ("Rain (again!)", true, false, false),
        ("These are the points:", false, false, true), ("Contact us", false, false, false),
        ("雨が降った。", true, false, false), ("هل أمطرت؟", true, true, false),
        ("बारिश हुई।", true, false, false),
    ])
    func `a sentence's form is read in any script`(
        _ text: String,
        _ ends: Bool,
        _ asks: Bool,
        _ announces: Bool
    ) {
        let form = SentenceForm(of: text)
        #expect(form.endsSentence == ends)
        #expect(form.asks == asks)
        #expect(form.announces == announces)
    }

    @Test func `shares of digits, capitals and quotes are counted by word`() {
        let form = SentenceForm(of: "In 2031 the Lessing Bridge held 88 pins, said “Tarrant”")
        #expect(abs(form.digitShare - 0.2) < 1e-6)
        #expect(abs(form.capitalShare - 2.0 / 9) < 1e-6)
        #expect(form.quotes)
    }

    @Test func `words of the title and the query are found in inflected forms`() throws {
        let features = try features(
            [["The repairs of bridges are expensive.", "Nothing else matters here."]],
            title: "Repairing a bridge",
            query: "expense"
        )
        #expect(features[.titleWords, 0] > 0.5)
        #expect(features[.titleWords, 1] == 0)
        #expect(features[.queryWords, 0] > 0)
        #expect(features[.queryWords, 1] == 0)
    }

    @Test func `a sentence that shares its words is more central than one that does not`() throws {
        let features = try features([
            [
                "The harbour bridge will close.", "The harbour bridge has cracks.",
                "Lunch was cold soup.",
            ]
        ])
        #expect(features[.centrality, 0] > features[.centrality, 2])
        #expect(features[.connectedness, 0] > features[.connectedness, 2])
    }

    @Test func `without a title and a query their columns are zero`() throws {
        let features = try features([["One sentence.", "Another sentence."]])
        for feature in [
            SentenceFeature.titleWords, .titleSimilarity, .descriptionSimilarity, .queryWords,
            .querySimilarity,
        ] {
            #expect(features.rows.column(feature.rawValue) == [0, 0])
        }
        #expect(features.queryEmbedding == nil)
    }

    @Test func `the heading above is known to the sentences below it`() throws {
        let page = """
            <html><body><article><p>The first paragraph speaks of nothing in particular at all.</p>
            <h2>Ticket prices</h2><p>The prices of tickets rise in May by a tenth of a crown.</p>
            <h2>Staff</h2><p>Forty people work at the railway, most of them in summer only.</p>
            </article></body></html>
            """
        let document = try Document(parsing: page, as: .html)
        let features = Summarizer().features(of: document, query: nil)
        let prices = try #require(
            document.sentences.indices.first {
                document.text(ofSentence: $0).contains("rise in May")
            }
        )
        let staff = try #require(
            document.sentences.indices.first { document.text(ofSentence: $0).contains("Forty") }
        )
        #expect(features[.headingWords, prices] > 0.5)
        #expect(features[.headingWords, staff] == 0)
    }

    @Test(arguments: [["", " "], ["***", "…", "!"], ["\u{0}\u{1}"], ["a"], ["👍🏽", "🇺🇳"]])
    func `odd sentences have finite features`(_ sentences: [String]) throws {
        let document = try Document(paragraphs: [sentences + ["x"]], title: "", language: nil)
        let features = Summarizer().features(of: document, query: "")
        #expect(features.rows.elements.allSatisfy { $0.isFinite })
        #expect(features.embeddings.elements.allSatisfy { $0.isFinite })
    }
}
