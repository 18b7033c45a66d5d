import Testing

@testable import Summarization

@Suite struct StaticEncoderTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `embeddings are those of the training script`() throws {
        let sentences = try #require(
            Fixture.json("static-encoder-golden.json")["sentences"]?.array
        )
        let texts = sentences.compactMap { $0["text"]?.string }
        let embeddings = StaticEncoder.embedded.embed(texts)
        #expect(embeddings.rows == sentences.count)
        #expect(embeddings.columns == StaticEncoder.embedded.dimension)
        for (row, sentence) in sentences.enumerated() {
            let ids = try #require(sentence["token_ids"]?.array).map(\.integer)
            #expect(WordPieceTokenizer.embedded.tokenize(texts[row]).map { Int($0) } == ids)
            let expected = try #require(sentence["embedding"]?.array).compactMap(\.double)
            let largest =
                zip(embeddings[row: row], expected)
                .map { abs(Double($0) - $1) }.max() ?? .infinity
            // Both sum float32 rows, in orders of their own: a few units of the last place.
            #expect(largest < 1e-6, "embedding of '\(texts[row])' differs by \(largest)")
        }
    }

    @Test func `rows have length 1 and do not depend on their neighbours`() {
        let encoder = StaticEncoder.embedded
        let texts = ["Who pays for it?", "", "The city bears the costs.", " \u{200B}", "🎉"]
        let together = encoder.embed(texts)
        for (index, text) in texts.enumerated() {
            let row = Array(together[row: index])
            #expect(encoder.embed([text]).elements == row)
            let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
            let isEmpty = text.isEmpty || text.hasPrefix(" ")
            #expect(isEmpty ? length == 0 : abs(length - 1) < 1e-5)
        }
        #expect(encoder.embed([]).elements.isEmpty)
    }

    @Test func `what is told of the tokens is their mean rarity and how far their rows agree`() {
        let encoder = StaticEncoder.embedded
        let texts = ["the", "the the the", "photosynthesis", "the photosynthesis", "", "🎉"]
        let encoded = encoder.encode(texts)
        #expect(encoded.embeddings == encoder.embed(texts))
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

    @Test func `what means the same is nearer than what does not`() {
        let rows = StaticEncoder.embedded.embed([
            "A man is playing a guitar.", "Someone plays an instrument.",
            "Parliament raised taxes.",
        ])
        func cosine(_ first: Int, _ second: Int) -> Float {
            zip(rows[row: first], rows[row: second]).reduce(0) { $0 + $1.0 * $1.1 }
        }
        #expect(cosine(0, 1) > cosine(0, 2) + 0.2)
    }

    @Test(arguments: [
        (
            #"{"rows":{"dtype":"I8","shape":[5,2],"data_offsets":[0,10]},"#
                + #""scales":{"dtype":"F32","shape":[5],"data_offsets":[10,30]}}"#,
            nil
        ),
        (
            #"{"rows":{"dtype":"I8","shape":[10,1],"data_offsets":[0,10]},"#
                + #""scales":{"dtype":"F32","shape":[5],"data_offsets":[10,30]}}"#,
            "tensor 'rows' is I8 [10, 1], expected I8 [5, 1]"
        ),
        (
            #"{"rows":{"dtype":"I8","shape":[],"data_offsets":[0,1]},"#
                + #""scales":{"dtype":"U8","shape":[29],"data_offsets":[1,30]}}"#,
            "tensor 'rows' has shape [], expected 2 dimensions"
        ),
        (
            #"{"rows":{"dtype":"I8","shape":[5,2],"data_offsets":[0,10]},"#
                + #""scales":{"dtype":"F32","shape":[5,1],"data_offsets":[10,30]}}"#,
            "tensor 'scales' is F32 [5, 1], expected F32 [5]"
        ),
        (
            #"{"scales":{"dtype":"U8","shape":[30],"data_offsets":[0,30]}}"#,
            "has no tensor 'rows'"
        ),
    ])
    func `a table must fit the vocabulary`(header: String, words: String?) throws {
        let length = UInt8(header.utf8.count)
        let data = [UInt8](repeating: 0, count: 30)
        let file = [length, 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8) + data
        let table = try Safetensors(path: directory.write(file, to: "table"))
        let tokenizer = WordPieceTokenizer(
            vocabulary: try Vocabulary(Array("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n".utf8)),
            characters: try CharacterTable([])
        )
        guard let words else {
            let encoder = try StaticEncoder(tokenizer: tokenizer, table: table)
            #expect(encoder.embed(["a"]).elements == [0, 0])
            return
        }
        let error = #expect(throws: SummarizerError.self) {
            try StaticEncoder(tokenizer: tokenizer, table: table)
        }
        #expect(error?.code == .damagedParameters)
        #expect(error?.message == words)
        #expect(error?.path == directory.file("table"))
    }

    @Test func `the parameters of the program are whole`() throws {
        let encoder = try Safetensors(ModelData.staticEncoder)
        #expect(encoder.metadata["format"] == "1")
        #expect(try Safetensors(ModelData.attention).tensors.isEmpty == false)
    }
}
