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

    @Test func `running text is counted from its first sentence`() throws {
        let features = try features([
            ["By A. Berg"], ["The ferry stops on Monday.", "A bus goes round the bay."],
            ["Contact us"],
        ])
        #expect((0..<4).map { features[.opensText, $0] } == [0, 1, 0, 0])
        #expect((0..<4).map { features[.closesText, $0] } == [0, 0, 1, 0])
        #expect(features[.textBefore, 1] == 0)
        #expect(features[.textBefore, 2] == Float.log(2))
        #expect(features[.placeInBlock, 2] == Float.log(2))
        #expect((0..<4).map { features[.logRemaining, $0] } == [4, 3, 2, 1].map { Float.log($0) })
        #expect((0..<4).map { features[.opening, $0] } == [1, 1, 1, 0])
    }

    @Test func `long words stand out from the running text`() throws {
        let features = try features([
            ["Engineers demand immediate reconstruction.", "It is a bad day for us all."]
        ])
        #expect(features[.wordLength, 0] > 0)
        #expect(features[.wordLength, 1] < 0)
        #expect(features[.tokenRarity, 0] > features[.tokenRarity, 1])
        #expect((0..<2).allSatisfy { (0...1).contains(features[.tokenAgreement, $0]) })
    }

    @Test func `the first sentence that names what the title names is marked`() throws {
        let features = try features(
            [["Rain fell.", "The harbour bridge is closed.", "The harbour bridge is old."]],
            title: "The harbour bridge"
        )
        #expect((0..<3).map { features[.opensTitle, $0] } == [0, 1, 0])
    }

    @Test func `what the document is like is the same for all its sentences`() throws {
        let features = try features([["The fare is 3 crowns.", "It was 2."], ["Soup"]])
        for feature in [
            SentenceFeature.documentLength, .documentCohesion, .documentDigits, .documentStops,
            .documentBlocks,
        ] {
            let column = features.rows.column(feature.rawValue)
            #expect(Set(column).count == 1, "\(feature)")
            #expect(column[0] > 0, "\(feature)")
        }
        #expect(features[.documentLength, 0] == Float.log(3) / 5)
        #expect(features[.documentBlocks, 0] == Float.log(1.5))
        #expect(abs(features[.documentStops, 0] - 2.0 / 3) < 1e-6)
    }

    @Test func `neighbours and what came before are compared by meaning`() throws {
        let same = "The harbour bridge is closed."
        let features = try features([[same, same, same, "Soup was cold."]])
        #expect(features[.earlierSimilarity, 0] == 0)
        #expect(abs(features[.earlierSimilarity, 2] - 1) < 1e-5)
        #expect(features[.earlierSimilarity, 3] < 0.9)
        let neighbours = (2 + cosine(features, 0, 3)) / 3
        #expect(abs(features[.neighbourSimilarity, 0] - neighbours) < 1e-5)
        #expect(features[.textSimilarity, 0] > features[.textSimilarity, 3])
    }

    private func cosine(_ features: SentenceFeatures, _ one: Int, _ other: Int) -> Float {
        features.embeddings.dot(row: one, with: features.embeddings.row(other))
    }

    @Test func `sentences that are all alike differ in place only`() throws {
        let features = try features([[String](repeating: "The bridge is closed.", count: 50)])
        #expect(features.rows.elements.allSatisfy { $0.isFinite })
        for feature in [SentenceFeature.termRank, .centrality, .textSimilarity, .wordLength] {
            let column = features.rows.column(feature.rawValue)
            let first = column[0]
            #expect(column.allSatisfy { abs($0 - first) < 1e-4 }, "\(feature)")
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `200,000 sentences of shared words and labels have finite features`() throws {
        let paragraphs = (0..<100_000).map { number in
            number % 2 == 0
                ? ["Section \(number % 7)"]
                : ["The same words of section \(number)", "“Who pays?” she asked.", "- x"]
        }
        let document = try Document(paragraphs: paragraphs, title: "The same words")
        let features = Summarizer().features(of: document, query: "who pays")
        #expect(features.rows.rows == 200_000)
        #expect(features.rows.elements.allSatisfy { $0.isFinite && abs($0) < 20 })
    }

    @Test(arguments: [["", " "], ["***", "…", "!"], ["\u{0}\u{1}"], ["a"], ["👍🏽", "🇺🇳"]])
    func `odd sentences have finite features`(_ sentences: [String]) throws {
        let document = try Document(paragraphs: [sentences + ["x"]], title: "", language: nil)
        let features = Summarizer().features(of: document, query: "")
        #expect(features.rows.elements.allSatisfy { $0.isFinite })
        #expect(features.embeddings.elements.allSatisfy { $0.isFinite })
    }
}
