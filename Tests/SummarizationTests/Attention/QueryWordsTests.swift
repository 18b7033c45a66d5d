import Testing

@testable import Summarization

@Suite struct QueryWordsTests {
    private func scores(_ sentences: [String], query: String) throws -> [Float] {
        QueryWords(query, in: try Document(paragraphs: [sentences])).relevance()
    }

    /// A query, a sentence that it finds, and one that it does not.
    @Test(arguments: [
        ("Verwaltung", "Die Hausverwaltung hat geschlossen.", "Der Garten ist offen."),
        ("Öffnungszeiten", "Unsere Zeiten stehen an der Tür.", "Der Garten ist klein."),
        ("Strasse", "Die Straße ist gesperrt.", "Der Garten ist offen."),
        ("creme brulee", "Il y a de la crème brûlée.", "On ferme à midi."),
        ("SØRENSEN", "Sorensen signed it.", "Nobody else did."),
        ("repairing", "The repairs begin in May.", "The ferry is cheap."),
        ("営業時間", "営業時間は九時からです。", "入口は北にあります。"),
        ("билетов", "Билеты стоят дорого.", "Мост закрыт."),
    ])
    func `forms, compounds and accents meet in any language`(
        _ query: String,
        _ found: String,
        _ other: String
    ) throws {
        let scores = try scores([found, other], query: query)
        #expect(scores[0] > 0.1)
        #expect(scores[0] > 3 * scores[1])
    }

    @Test func `characters that stand together count more than apart`() throws {
        let scores = try scores(["東京都は大きい。", "京の東に都がある。"], query: "東京都")
        #expect(scores[0] > scores[1])
    }

    /// Queries that find nothing, or are not queries at all.
    @Test(arguments: ["", "?!… —", "👍🏽", "\u{0}", "\u{300}", "xylophone", "質問"])
    func `a query without a match scores nothing`(_ query: String) throws {
        let scores = try scores(["The bridge is shut.", "It opens in May."], query: query)
        #expect(scores == [0, 0])
    }

    @Test func `scores lie between 0 and 1, whatever the query's length`() throws {
        let words = (0..<10_000).map { "word\($0 * 7919 % 10_007)" }
        let sentences = words.prefix(300).map { "Here is \($0), and \($0) again." } + [""]
        let scores = try scores(sentences, query: words.joined(separator: " "))
        #expect(scores.allSatisfy { $0.isFinite && (0...1).contains($0) })
        #expect(scores.contains { $0 > 0 })
    }

    private static let document = [
        "The harbour bridge closes in March.", "The council pays for the repairs.",
        "The ferry runs on time.", "The tunnel is open.", "The port adds six million euros.",
        "The buses take the tunnel.", "The work ends in May.", "The cracks were found last year.",
    ]

    @Test(arguments: [
        (
            "Who pays for repairing the bridge?", "The council pays for the repairs.",
            [
                "pays", "for", "repairs",
            ]
        ),
        ("Hafenbrücke", "Die Brücke am Hafen ist zu.", ["Brücke", "Hafen"]),
        ("ferry", "Ferries? The FERRY, the ferryman.", ["Ferries", "FERRY", "ferryman"]),
        ("million", "Two billion.", []), ("", "The ferry.", []), ("ferry", "", []),
    ])
    func `words that match are found where they stand`(
        _ query: String,
        _ text: String,
        _ expected: [String]
    ) throws {
        let document = try Document(paragraphs: [Self.document])
        let utf8 = Array(text.utf8)
        let matches = QueryWords(query, in: document).matches(in: text)
        #expect(matches.map { String(decoding: utf8[$0], as: UTF8.self) } == expected)
    }

    @Test func `a word of most sentences is not marked`() throws {
        let document = try Document(paragraphs: [Self.document])
        let words = QueryWords("the ferry", in: document)
        #expect(words.matches(in: "The ferry runs.") == [4..<9])
    }
}
