import Testing

@testable import Summarization

@Suite struct TokenTableTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// Ids and embeddings of `Training/static_embedding.py`.
    private func expectGolden<Tokens>(_ name: String, of table: TokenTable<Tokens>) throws {
        let sentences = try #require(Fixture.json(name)["sentences"]?.array)
        #expect(sentences.count >= 10)
        let texts = sentences.compactMap { $0["text"]?.string }
        let embeddings = table.embed(texts)
        #expect(embeddings.rows == sentences.count)
        #expect(embeddings.columns == table.dimension)
        for (row, sentence) in sentences.enumerated() {
            let ids = try #require(sentence["token_ids"]?.array).map(\.integer)
            #expect(table.tokenizer.tokenize(texts[row]).map { Int($0) } == ids, "\(texts[row])")
            let expected = try #require(sentence["embedding"]?.array).compactMap(\.double)
            let largest =
                zip(embeddings[row: row], expected)
                .map { abs(Double($0) - $1) }.max() ?? .infinity
            // Both sum float32 rows, in orders of their own: a few units of the last place.
            #expect(largest < 1e-6, "embedding of '\(texts[row])' differs by \(largest)")
        }
    }

    @Test func `embeddings are those of the training script`() throws {
        try expectGolden("english-table-golden.json", of: StaticEncoder.embedded.english)
        try expectGolden("multilingual-table-golden.json", of: StaticEncoder.embedded.multilingual)
    }

    @Test func `rows have length 1 and do not depend on their neighbours`() {
        let texts = ["Who pays for it?", "", "Wer bezahlt das?", " \u{200B}", "🎉"]
        for encoder: any SentenceEncoder in [
            StaticEncoder.embedded, StaticEncoder.embedded.english,
            StaticEncoder.embedded.multilingual,
        ] {
            let together = encoder.embed(texts)
            for (index, text) in texts.enumerated() {
                let row = Array(together[row: index])
                #expect(encoder.embed([text]).elements == row)
                let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
                // The last two are white space, and unknown to one table.
                #expect(index == 0 || index == 2 ? abs(length - 1) < 1e-5 : length < 1.1)
            }
            #expect(encoder.embed([]).elements.isEmpty)
        }
    }

    @Test func `what is told of the tokens is their mean rarity and how far their rows agree`() {
        let table = StaticEncoder.embedded.english
        let texts = ["the", "the the the", "photosynthesis", "the photosynthesis", "", "🎉"]
        let encoded = table.encode(texts)
        #expect(encoded.embeddings == table.embed(texts))
        #expect(encoded.rarities[0] == encoded.rarities[1])
        #expect(encoded.rarities[0] < encoded.rarities[3])
        #expect(encoded.rarities[3] < encoded.rarities[2])
        // One row, or three copies of it, point one way.
        #expect(abs(encoded.agreements[0] - 1) < 1e-5)
        #expect(abs(encoded.agreements[1] - 1) < 1e-5)
        #expect(encoded.agreements[3] < 0.999)
        #expect(encoded.rarities[4] == 0)
        #expect(encoded.agreements[4] == 0)
        #expect(encoded.agreements.allSatisfy { (0...1).contains($0) })
    }

    @Test(arguments: [
        (
            #""rows":{"dtype":"I8","shape":[10,1],"data_offsets":[40,50]}"#,
            "tensor 'rows' is I8 [10, 1], expected I8 [5, 1]"
        ),
        (
            #""rows":{"dtype":"I8","shape":[10],"data_offsets":[40,50]}"#,
            "tensor 'rows' has shape [10], expected 2 dimensions"
        ),
        (
            #""packed":{"dtype":"I8","shape":[5,2],"data_offsets":[40,50]}"#,
            "tensor 'packed' is I8 [5, 2], expected U8 [5, 2]"
        ),
        (
            #""other":{"dtype":"I8","shape":[5,2],"data_offsets":[40,50]}"#,
            "has no tensor 'rows'"
        ),
    ])
    func `a table must fit the vocabulary`(tensor: String, words: String) throws {
        let header =
            #"{"scales":{"dtype":"F32","shape":[5],"data_offsets":[0,20]},"#
            + #""lengths":{"dtype":"F32","shape":[5],"data_offsets":[20,40]},"# + tensor + "}"
        let file =
            [UInt8(header.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8)
            + [UInt8](repeating: 0, count: 50)
        let table = try Safetensors(path: directory.write(file, to: "table"))
        let tokenizer = WordPieceTokenizer(
            vocabulary: try Vocabulary(Array("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n".utf8)),
            characters: try CharacterTable([])
        )
        let error = #expect(throws: SummarizerError.self) {
            try TokenTable(tokenizer: tokenizer, file: table)
        }
        #expect(error?.code == .damagedParameters)
        #expect(error?.message == words)
        #expect(error?.path == directory.file("table"))
    }

    @Test func `numbers of four bits lie in two halves`() throws {
        let header =
            #"{"scales":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"#
            + #""lengths":{"dtype":"F32","shape":[2],"data_offsets":[8,16]},"#
            + #""packed":{"dtype":"U8","shape":[2,2],"data_offsets":[16,20]}}"#
        // Scales 1 and 2, lengths 0, then (1, -2 | 7, -7) and (0, 0 | 0, 3).
        let file =
            [UInt8(header.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8)
            + [0, 0, 0x80, 0x3F, 0, 0, 0, 0x40] + [UInt8](repeating: 0, count: 8)
            + [0x71, 0x9E, 0x00, 0x30]
        let rows = try TokenRows(
            Safetensors(path: directory.write(file, to: "packed")),
            count: 2
        )
        #expect(rows.dimension == 4)
        #expect(rows[0] == [1, -2, 7, -7])
        #expect(rows[1] == [0, 0, 0, 6])
    }
}
