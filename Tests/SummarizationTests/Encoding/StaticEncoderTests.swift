import Testing

@testable import Summarization

@Suite struct StaticEncoderTests {
    private let encoder = StaticEncoder.embedded

    @Test func `each sentence is read by the table for its language`() {
        let texts = ["Who pays for it?", "Wer bezahlt das?", "", "Кто за это платит?", "誰が払うの？"]
        let rows = encoder.embed(texts)
        for index in [0, 2] {
            #expect(Array(rows[row: index]) == encoder.english.embed([texts[index]]).elements)
        }
        for index in [1, 3, 4] {
            let row = encoder.multilingual.embed([texts[index]]).elements
            #expect(Array(rows[row: index]) == row, "\(texts[index])")
        }
    }

    @Test func `a document is read by one table, whatever its sentences quote`() throws {
        let german = [
            "Der Film heißt „Some Like It Hot“.", "Some Like It Hot",
            "Regie führte Billy Wilder, die Hauptrollen spielten Marilyn Monroe und Jack Lemmon.",
        ]
        #expect(!encoder.isEnglish(german, query: nil))
        let features = Summarizer().features(of: try Document(paragraphs: [german]), query: nil)
        #expect(features.embeddings == encoder.multilingual.embed(german))
        let english = ["The film is called “Manche mögen’s heiß”.", "It is of 1959."]
        #expect(encoder.isEnglish(english, query: nil))
        #expect(encoder.isEnglish([], query: nil))
    }

    @Test func `a question in another language is understood`() throws {
        let texts = [
            "The bridge was built in 1931.", "The city bears the costs of the repair.",
            "A ferry runs every twenty minutes.", "Engineers found cracks in the pins.",
        ]
        #expect(encoder.isEnglish(texts, query: "Who pays for it?"))
        #expect(encoder.isEnglish(texts, query: "Kosten"))
        let query = "Wer bezahlt die Kosten für die Reparatur?"
        #expect(!encoder.isEnglish(texts, query: query))
        var options = SummaryOptions(length: .sentences(1))
        options.query = query
        let summary = try Summarizer().summarize(
            texts.joined(separator: " "),
            options: options
        )
        #expect(summary.sentences.map(\.index) == [1])
    }

    @Test(arguments: [
        "Die Stadt trägt die Kosten.", "La ciudad asume los gastos.", "La ville paie les frais.",
        "La città sostiene le spese.", "Miasto ponosi koszty.", "A cidade arca com os custos.",
        "Город несёт расходы.", "城市承担费用。", "市が費用を負担する。",
    ])
    func `a sentence is nearer to its translation than to another sentence`(text: String) {
        let rows = encoder.embed([
            text, "The city bears the costs.", "A man is playing a guitar.",
        ])
        #expect(rows.cosine(0, 1) > rows.cosine(0, 2) + 0.2)
    }

    @Test func `what means the same is nearer than what does not`() {
        let rows = encoder.embed([
            "A man is playing a guitar.", "Someone plays an instrument.",
            "Parliament raised taxes.",
        ])
        #expect(rows.cosine(0, 1) > rows.cosine(0, 2) + 0.2)
    }

    @Test func `several threads at once get what one gets`() async {
        let texts = (0..<200)
            .flatMap { ["Sentence \($0) of many.", "Satz \($0) von vielen.", "第\($0)句。"] }
        let expected = encoder.embed(texts)
        await withTaskGroup(of: Matrix.self) { group in
            for _ in 0..<8 { group.addTask { [encoder] in encoder.embed(texts) } }
            for await rows in group { #expect(rows == expected) }
        }
    }

    @Test func `the parameters of the program are whole`() throws {
        for table in [ModelData.englishTable, ModelData.multilingualTable] {
            #expect(try Safetensors(table).metadata["format"] == "2")
        }
        #expect(try Safetensors(ModelData.attention).tensors.isEmpty == false)
    }
}

extension Matrix {
    /// The product of two unit rows.
    fileprivate func cosine(_ first: Int, _ second: Int) -> Float {
        zip(self[row: first], self[row: second]).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
