import Foundation
import Testing

struct `JSON lines` {
    let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `a summary has the id of its line`() throws {
        let bridge = #""text":"The bridge stays closed until the river falls.""#
        let answer = #"""
            "title":null,"language":"en","query":null,"sentences":[{"index":0,\#
            "text":"The bridge stays closed until the river falls.",\#
            "weight":1.0,"rank":1,"block":"paragraph","start":0,"end":46}],"words":8}
            """#
        #expect(
            try place.run(
                ["--jsonl"],
                input: """
                    {"id":"a",\(bridge)}
                    {\(bridge)}
                    {\(bridge),"id":1.50}
                    {"id":{"part":[null,true]},\(bridge)}
                    {"id":null,\(bridge)}
                    """
            )
                == Outcome(
                    output: """
                        {"id":"a",\(answer)
                        {"id":2,\(answer)
                        {"id":1.50,\(answer)
                        {"id":{"part":[null,true]},\(answer)
                        {"id":null,\(answer)

                        """
                )
        )
    }

    @Test func `paragraphs count as given`() throws {
        let outcome = try place.run(
            ["--jsonl"],
            input: #"""
                {"id":1,"title":"T","language":"de","paragraphs":[["Das Tor. ist zu."],[],["Nein."]]}

                """#
        )
        let masked = outcome.output.replacing(
            /"weight":[-0-9.e]+,"rank":[0-9]+/,
            with: #""weight":_"#
        )
        #expect(
            masked == #"""
                {"id":1,"title":"T","language":"de","query":null,"sentences":[\#
                {"index":0,"text":"Das Tor. ist zu.","weight":_,"block":"paragraph","start":0,"end":16},\#
                {"index":1,"text":"Nein.","weight":_,"block":"paragraph","start":18,"end":23}],"words":5}

                """#
        )
    }

    @Test(arguments: ["", "  \\n", "\u{3000}"])
    func `a blank title or language is none`(blank: String) throws {
        let page = "\"html\":\(quoted(Texts.page))"
        let outcome = try place.run(
            ["--jsonl"],
            input: """
                {"id":1,\(page)}
                {"id":1,\(page),"title":"\(blank)","language":"\(blank)","query":"\(blank)"}

                """
        )
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 2 && lines.first == lines.last)
        #expect(outcome.output.hasPrefix(#"{"id":1,"title":"The harbour","language":"en","#))
    }

    @Test func `a line's query counts more than the option`() throws {
        let text = quoted(Texts.harbour)
        let outcome = try place.run(
            ["--jsonl", "--query", "ferries", "--sentences", "1"],
            input: """
                {"id":1,"text":\(text),"query":"tickets euros"}
                {"id":2,"text":\(text)}
                {"id":3,"text":\(text),"query":"xylophone quartz"}

                """
        )
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].contains(#""query":"tickets euros""#) && lines[0].contains("Tickets cost"))
        #expect(lines[1].contains(#""query":"ferries""#) && lines[1].contains("Ferries run"))
        #expect(
            outcome.errors == """
                summarize: line 3: nothing answers the query 'xylophone quartz'; this is the general summary

                """
        )
        #expect(outcome.status == 0)
    }

    @Test func `extract gives title and text`() throws {
        let page = Data(Texts.page.utf8).base64EncodedString()
        #expect(
            try place.run(
                ["extract", "--jsonl"],
                input: """
                    {"id":1,"html_base64":"\(page)"}
                    {"id":2,"html":"<p>Ink dries.</p>","title":"Given","url":"https://example.org/"}
                    {"id":3,"text":"Two\\nlines."}

                    """
            )
                == Outcome(
                    output: """
                        {"id":1,"title":"The harbour","text":\
                        \(quoted(try place.run(["extract"], input: Texts.page).output.dropLast() + ""))}
                        {"id":2,"title":"Given","text":"Ink dries."}
                        {"id":3,"title":null,"text":"Two lines."}

                        """
                )
        )
    }

    @Test func `sentences`() throws {
        #expect(
            try place.run(
                ["sentences", "--jsonl"],
                input: #"{"id":"x","text":"Dr. No left. He \"ran\"."}"# + "\n"
            )
                == Outcome(
                    output: #"{"id":"x","sentences":["Dr. No left.","He \"ran\"."]}"# + "\n"
                )
        )
    }

    @Test func `embeddings`() throws {
        let outcome = try place.run(
            ["embed", "--jsonl"],
            input: #"{"id":7,"sentences":["","A river."]}"# + "\n" + #"{"id":8,"sentences":[]}"#
                + "\n"
        )
        let zeros = [String](repeating: "0.0", count: 256).joined(separator: ",")
        #expect(outcome.output.hasPrefix(#"{"id":7,"embeddings":[[\#(zeros)],["#))
        #expect(outcome.output.hasSuffix("\n" + #"{"id":8,"embeddings":[]}"# + "\n"))
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
    }

    @Test func `features have a row a sentence`() throws {
        let outcome = try place.run(
            ["features", "--jsonl"],
            input:
                "{\"text\":\(quoted(Texts.harbour)),\"query\":\"tickets\"}\n{\"text\":\"One.\"}\n"
        )
        let answers = try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(FeaturesAnswer.self, from: Data($0.utf8))
        }
        #expect(outcome.output.hasPrefix(#"{"id":1,"features":{"names":["#))
        #expect(answers.count == 2)
        #expect(answers[0].features.rows.count == 3 && answers[0].embeddings.count == 3)
        #expect(answers[0].features.rows.allSatisfy { $0.count == answers[0].features.names.count })
        #expect(answers[0].title_embedding == [Float](repeating: 0, count: 256))
        #expect(answers[0].query_embedding?.count == 256)
        #expect(answers[1].query_embedding == nil)
    }

    private struct FeaturesAnswer: Decodable {
        struct Features: Decodable {
            let names: [String]
            let rows: [[Float]]
        }
        let features: Features
        let embeddings: [[Float]]
        let title_embedding: [Float]
        let query_embedding: [Float]?
    }
}
