import Testing

@testable import Summarization

@Suite struct QueryFeaturesTests {
    private func features(_ paragraphs: [[String]], query: String?) throws -> SentenceFeatures {
        Summarizer().features(of: try Document(paragraphs: paragraphs), query: query)
    }

    /// A text of S sentences, one of which speaks of lighthouses.
    private func sentences(_ count: Int, lighthouse: Int) -> [String] {
        (0..<count).map {
            $0 == lighthouse
                ? "The lighthouse keeper rowed ashore."
                : "Row \($0) of the field was sown with barley and oats."
        }
    }

    @Test(
        arguments: [
            ("Who pays?", 1), ("Wer zahlt das", 0), ("誰が払いますか？", 1), ("من يدفع؟", 1),
            ("bridge repair cost", 0), ("", 0), ("Summarize what was said about the red button", 1),
            ("cost of the bridge repair works", 0.5), ("橋の修理の費用は誰がどのように払うことになりましたか", 1),
            ("橋 修理 費用", 0),
        ] as [(String, Float)]
    )
    func `a question is told from keywords`(_ query: String, _ asks: Float) {
        #expect(QueryFeatures.asks(query) == asks)
    }

    @Test func `tokens of like meaning are found without a word in common`() throws {
        let texts = ["A physician examined the boy.", "The field was sown with barley."]
        let table = StaticEncoder.embedded.english
        let scores = TokenRelevance(to: "doctor", in: table).scores(of: texts)
        #expect(scores[0] > scores[1] + 0.1)
        #expect(TokenRelevance(to: "physician", in: table).scores(of: texts)[0] > 0.99)
    }

    @Test(arguments: ["", "?!", "👍🏽"])
    func `a query without words seeks no token`(_ query: String) {
        let table = StaticEncoder.embedded.english
        #expect(TokenRelevance(to: query, in: table).scores(of: ["A sentence?!", ""]) == [0, 0])
    }

    @Test func `a block and neighbours share in what one sentence says`() throws {
        let features = try features(
            [
                ["Barley grows.", "Lighthouses shine.", "Oats grow."], ["Ships pass."],
                ["It rains."],
            ],
            query: "lighthouse"
        )
        #expect(features[.queryCharacters, 1] > 0)
        #expect(features[.queryCharacters, 0] == 0)
        for sentence in 0..<3 {
            #expect(features[.queryCharactersBlock, sentence] == features[.queryCharacters, 1])
            #expect(features[.queryTokensBlock, sentence] == features[.queryTokensBlock, 1])
        }
        #expect(features[.queryCharactersBlock, 3] == 0)
        #expect(features[.queryCharactersNear, 3] > features[.queryCharactersNear, 4])
    }

    @Test(arguments: [(60, 0), (100, 0), (200, 0.5), (400, 1), (800, 1)] as [(Int, Float)])
    func `the wider surroundings count in long documents only`(
        _ count: Int,
        _ expected: Float
    ) throws {
        let place = count / 3
        let features = try features([sentences(count, lighthouse: place)], query: "lighthouse")
        #expect(abs(features[.queryCharactersAround, place] - expected) < 1e-5)
        for distance in [1, 5, 15] where expected > 0 {
            let there = features[.queryCharactersAround, place + distance]
            #expect(there > features[.queryCharactersAround, place + 2 * distance])
            #expect(there < expected)
        }
        #expect(features[.querySimilarityAround, place] <= 1)
    }

    @Test func `without a query all its columns are zero`() throws {
        let asked = try features([["Lighthouses shine.", "It rains."]], query: "lighthouse?")
        var forgotten = asked
        forgotten.forgetQuery()
        let generic = try features([["Lighthouses shine.", "It rains."]], query: nil)
        #expect(forgotten.rows == generic.rows)
        for feature in SentenceFeature.ofQuery {
            #expect(generic.rows.column(feature.rawValue) == [0, 0])
        }
        #expect(asked.rows != generic.rows)
    }

    /// A query, and whether the text below answers it.
    @Test(arguments: [
        ("Who pays for the bridge?", true), ("harbour", true), ("money of the town", true),
        ("Brücke Sperrung", true), ("мост", true), ("", false), ("?!", false),
        ("Fußball Ergebnisse", false), ("xylophone quartz", false),
    ])
    func `a text answers what it speaks of`(_ query: String, _ answers: Bool) throws {
        let features = try features(
            [["The harbour bridge will close in March.", "The city pays for most of the repair."]],
            query: query
        )
        #expect(features.answersQuery == answers)
    }

    @Test(arguments: [
        "", "?…!", "\u{0}\u{FFFD}", "👩‍👩‍👧", "كم يكلف الجسر؟", "ferry",
        String(repeating: "ferry ", count: 10_000),
        (0..<10_000).map { "w\($0)" }.joined(separator: " "),
        String(repeating: "x", count: 100_000),
    ])
    func `columns are finite for any query`(_ query: String) throws {
        let features = try features(
            [["The ferry.", "", "…"], ["渡し船は高い。"], ["a"], ["\u{301}\u{200D}"]],
            query: query
        )
        #expect(features.rows.elements.allSatisfy { $0.isFinite && abs($0) < 100 })
    }

    @Test(.timeLimit(.minutes(1)))
    func `a long query of a document of 200,000 sentences ends`() throws {
        let query = (0..<10_000).map { "row \($0)" }.joined(separator: " ")
        let features = try features([sentences(200_000, lighthouse: 777)], query: query)
        #expect(features.rows.elements.allSatisfy { $0.isFinite })
    }

    @Test(arguments: [[], [3], [1, 1, 1, 1], [0, 0, 8, 0, 0, 0]] as [[Float]])
    func `a mean of neighbours keeps constants and falls with distance`(_ numbers: [Float]) {
        let means = exponentialMean(of: numbers, reach: 2)
        let plain = numbers.indices.map { place in
            let weights = numbers.indices.map { Float.exp(-Float(abs($0 - place)) / 2) }
            return zip(weights, numbers).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
        }
        #expect(means.count == plain.count)
        // Sums in another order differ in the last digits of float32.
        #expect(zip(means, plain).allSatisfy { abs($0 - $1) < 1e-5 })
    }
}
