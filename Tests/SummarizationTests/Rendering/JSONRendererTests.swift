import Testing

@testable import Summarization

@Suite struct JSONRendererTests {
    @Test func `all keys are there in their order, null where nothing is known`() {
        #expect(
            Summary.sample(["One is here."]).rendered(as: .json) == """
                {"path":null,"title":null,"language":null,"query":null,"sentences":[\
                {"index":0,"text":"One is here.","weight":1.0,"rank":1,"block":"paragraph",\
                "start":0,"end":12}],"words":3}

                """
        )
    }

    @Test func `what is known stands in its place`() {
        let summary = Summary.sample(
            ["One.", "Größe \"2\"\t\u{1B}."],
            title: "Numbers\nand more",
            language: "en-GB",
            query: "how many?"
        )
        #expect(
            JSONRenderer(identity: .path("a/b.html")).render(summary) == """
                {"path":"a/b.html","title":"Numbers\\nand more","language":"en-GB",\
                "query":"how many?","sentences":[\
                {"index":0,"text":"One.","weight":0.5,"rank":1,"block":"paragraph",\
                "start":0,"end":4},\
                {"index":1,"text":"Größe \\"2\\"\\t\\u001b.","weight":0.5,"rank":2,\
                "block":"paragraph","start":5,"end":19}],"words":3}

                """
        )
    }

    @Test(arguments: [
        (JSONValue.string("a"), #"{"id":"a","#), (.number(7), #"{"id":7,"#),
        (.null, #"{"id":null,"#),
        (.number(literal: "1e400"), #"{"id":1e400,"#), (.array([.bool(true)]), #"{"id":[true],"#),
    ])
    func `a request's id comes back as it was`(_ id: JSONValue, _ start: String) {
        let text = JSONRenderer(identity: .id(id)).render(.sample(["One."]))
        #expect(text.hasPrefix(start + #""title":"#))
    }

    @Test(arguments: [
        (Document.Block.Kind.paragraph, "paragraph"), (.heading, "heading"),
        (.listItem, "list-item"),
        (.quote, "quote"), (.caption, "caption"), (.tableRow, "table-row"), (.code, "code"),
    ])
    func `kinds of blocks have fixed names`(_ kind: Document.Block.Kind, _ name: String) {
        #expect(kind.rawValue == name)
    }

    @Test func `an explanation is the last member`() {
        let summary = Summary.sample(
            ["One."],
            attention: Summary.Attention(
                heads: ["topic", "position"],
                mixture: [0.75, 0.25],
                weights: [[0.5, 0.5], [1, 0]],
                sentences: ["One.", "Two."]
            )
        )
        #expect(
            summary.rendered(as: .json).hasSuffix(
                """
                "words":1,"attention":{"heads":["topic","position"],"mixture":[0.75,0.25],\
                "weights":[[0.5,0.5],[1.0,0.0]],"sentences":["One.","Two."]}}

                """
            )
        )
    }

    @Test func `the object is one line of JSON that reads back`() throws {
        let summary = Summary.sample(["a\u{2028}b\r\nc\u{0}d \u{10FFFF}"], title: "\"\\")
        let text = summary.rendered(as: .json)
        #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
        let object = try JSONValue(parsing: Array(text.utf8))
        #expect(object["title"]?.string == "\"\\")
        #expect(object["sentences"]?.array?.first?["text"]?.string == summary.sentences[0].text)
    }
}
