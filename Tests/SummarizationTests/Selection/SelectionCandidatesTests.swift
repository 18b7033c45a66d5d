import Testing

@testable import Summarization

@Suite struct SelectionCandidatesTests {
    /// The candidates of a document of one block a sentence.
    private func candidates(
        _ blocks: [(Document.Block.Kind, String)],
        query: String? = nil
    ) -> SelectionCandidates {
        var parsed = ParsedText(text: "", blocks: [])
        for (kind, text) in blocks {
            if !parsed.text.isEmpty { parsed.text += "\n\n" }
            let start = parsed.text.utf8.count
            parsed.text += text
            parsed.blocks.append(.init(kind: kind, range: start..<parsed.text.utf8.count))
        }
        let document = Document(parsed)
        let texts = document.sentences.indices.map { document.text(ofSentence: $0) }
        return SelectionCandidates(
            texts: texts,
            document: document,
            features: Summarizer().features(of: document, query: query)
        )
    }

    @Test func `where something is asked, what is no sentence may answer`() {
        let kinds: [Document.Block.Kind] = [
            .paragraph, .listItem, .quote, .caption, .tableRow, .heading,
        ]
        let standings = candidates(kinds.map { ($0, "From \($0): £39.00") }, query: "price")
            .standings
        #expect(standings.allSatisfy { $0 == .sentence })
        #expect(candidates([(.code, "price = 39")], query: "price").standings == [.code])
        #expect(
            candidates([(.heading, "What is the price?")], query: "price").standings == [.fragment]
        )
        #expect(
            candidates([(.paragraph, "Yes."), (.paragraph, "The price.")], query: "price").standings
                == [.fragment, .sentence]
        )
    }

    @Test(arguments: [
        (
            Document.Block.Kind.paragraph, "The bridge will close.",
            SelectionCandidates.Standing.sentence
        ),
        (.paragraph, "Who pays for it?", .sentence),
        (.listItem, "Take the screws out first.", .sentence),
        (.quote, "We never saw the letter.", .sentence),
        (.paragraph, "It closed.", .fragment),
        (.paragraph, "By Ada Marsh", .fragment),
        (.paragraph, "12 March 2026, 14:05", .fragment),
        (.paragraph, "12 March 2026 at 14:05 to 16:30, Quay Street 3", .fragment),
        (.paragraph, "2026年10月8日 19時32分 （10月9日 5時00分更新）", .fragment),
        (.paragraph, "On 12 March 2026 the old bridge in the harbour closes", .sentence),
        (.paragraph, "a line without a stop that goes on and on", .sentence),
        (.paragraph, "one two three four five six seven", .fragment),
        (.paragraph, "橋は来年の春に閉鎖される。", .sentence),
        (.heading, "The bridge will close for a year, and nobody knows who pays.", .fragment),
        (.caption, "The bridge, seen from the harbour on a quiet morning.", .fragment),
        (.tableRow, "Cars\t4,100 a day on the old bridge.", .fragment),
        (.code, "let bridge = open(the: bridge).", .code),
        (.paragraph, "* * *", .wordless), (.paragraph, "…", .wordless),
        (.paragraph, "😀", .wordless),
    ])
    func `running text stands above labels, and those above what has no word`(
        _ kind: Document.Block.Kind,
        _ text: String,
        _ expected: SelectionCandidates.Standing
    ) {
        #expect(candidates([(kind, text)]).standings == [expected])
    }

    @Test func `the second of two copies is a repetition, whatever block it stands in`() {
        let candidates = candidates([
            (.paragraph, "The bridge will close."), (.paragraph, "Nobody knows who pays."),
            (.quote, "The bridge will close."), (.heading, "Nobody knows who pays."),
            (.paragraph, "***"), (.paragraph, "***"),
        ])
        #expect(
            candidates.standings == [
                .sentence, .sentence, .repetition, .repetition, .wordless, .wordless,
            ]
        )
        #expect(candidates.wordCounts == [4, 4, 4, 4, 0, 0])
    }

    @Test func `of two copies running text stays, also below the heading that says the same`() {
        let candidates = candidates([
            (.heading, "The bridge will close."), (.caption, "Nobody knows who pays."),
            (.paragraph, "The bridge will close."), (.paragraph, "Nobody knows who pays."),
            (.paragraph, "The bridge will close."),
        ])
        #expect(
            candidates.standings == [
                .repetition, .repetition, .sentence, .sentence, .repetition,
            ]
        )
    }
}
