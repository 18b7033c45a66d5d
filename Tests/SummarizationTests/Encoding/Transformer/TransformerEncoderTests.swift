import Testing

@testable import Summarization

/// Whether oneDNN is there, without which these tests say nothing.
///
/// `Scripts/dependencies` installs it, so they run wherever the package is tested.
enum Processor {
    static let hasOneDNN = (try? OneDNN.load()) != nil
    static let multipliesBFloat16 = hasOneDNN && OneDNN.multipliesBFloat16
}

@Suite(.enabled(if: Processor.hasOneDNN, "oneDNN is not installed"))
struct TransformerEncoderTests {
    let directory: TemporaryDirectory
    let tiny: TinyTransformer
    let encoder: TransformerEncoder

    init() throws {
        directory = try TemporaryDirectory()
        tiny = TinyTransformer()
        encoder = try tiny.encoder(in: directory)
    }

    /// Sentences of 1 to 300 tokens, among them such as end a product or a batch exactly.
    private static let texts: [String] = {
        var generator = SplitMix(state: 7)
        let words = TinyTransformer.vocabulary[5...].filter { !$0.hasPrefix("#") }
        let lengths = [1, 2, 3, 5, 8, 13, 21, 46, 47, 94, 253, 254, 255, 300, 46, 1, 30, 17, 4, 62]
        return lengths.map { length in
            (0..<length).map { _ in words.randomElement(using: &generator) ?? "the" }
                .joined(separator: " ")
        }
    }()

    @Test func `rows are those of the definition`() throws {
        let rows = encoder.embed(Self.texts)
        for (index, text) in Self.texts.enumerated() {
            let expected = tiny.embedding(of: try TinyTransformer.tokenizer().tokenize(text))
            let largest = zip(rows[row: index], expected).map { abs(Double($0) - $1) }.max()
            // Float32 against float64 through two layers; numbers are about 0.15.
            #expect((largest ?? .infinity) < 2e-6, "sentence \(index)")
        }
    }

    @Test func `a sentence has the same bits alone, in any batch and at any place`() {
        let together = encoder.embed(Self.texts)
        let backwards = encoder.embed(Self.texts.reversed())
        let often = encoder.embed(Self.texts + Self.texts + Self.texts)
        for (index, text) in Self.texts.enumerated() {
            let row = encoder.embed([text]).elements
            #expect(Array(together[row: index]) == row)
            #expect(Array(backwards[row: Self.texts.count - 1 - index]) == row)
            #expect(Array(often[row: 2 * Self.texts.count + index]) == row)
        }
    }

    @Test func `states in context are those of the definition, changed and read with the title`()
        throws
    {
        let (sentences, title) = (Array(Self.texts[3...9]), "the dam")
        let tokenizer = try TinyTransformer.tokenizer()
        let ids = sentences.map { tokenizer.tokenize($0) }
        // They fit in one window.
        let opening = [2] + tokenizer.tokenize(title) + [3]
        let states = tiny.withChanges().states(of: opening + ids.flatMap(\.self) + [3])
        let found = encoder.statesInContext(of: sentences, title: title)
        var start = opening.count
        for (index, tokens) in ids.enumerated() {
            for column in 0..<TinyTransformer.shape.width {
                let sum = states[start..<start + tokens.count].reduce(0) { $0 + $1[column] }
                let difference = abs(Double(found[index, column]) - sum / Double(tokens.count))
                // States are about 1.
                #expect(difference < 2e-5, "sentence \(index), column \(column)")
            }
            start += tokens.count
        }
    }

    @Test func `the largest change that is taken leaves finite states`() throws {
        let factors = tiny.factors().mapValues { tensor in
            let shape = tensor.shape.map { $0 == TinyTransformer.rank ? 64 : $0 }
            return (shape, (0..<shape[0] * shape[1]).map { Float($0 % 3 == 0 ? -2 : 2) })
        }
        let place = try TemporaryDirectory()
        try tiny.write(to: place.file(TransformerModel.publishedName))
        let changed = try TransformerEncoder(
            model: TinyTransformer.model(in: place, change: tiny.change(factors)),
            tokenizer: TinyTransformer.tokenizer()
        )
        let states = changed.statesInContext(of: Self.texts, title: "the dam")
        #expect(states.elements.allSatisfy { $0.isFinite })
        let others = encoder.statesInContext(of: Self.texts, title: "the dam")
        #expect(states.elements != others.elements)
    }

    @Test func `a window of a document has the same bits whatever other windows there are`() throws
    {
        let long = Self.texts.last ?? ""
        let some = Array(repeating: long, count: 3)
        let few = encoder.statesInContext(of: some, title: "the dam")
        // Each of these windows has three sentences of 62 tokens.
        let many = encoder.statesInContext(
            of: Array(repeating: some, count: 40).flatMap(\.self),
            title: "the dam"
        )
        for part in 0..<40 {
            let range = part * few.elements.count..<(part + 1) * few.elements.count
            #expect(Array(many.elements[range]) == few.elements)
        }
        #expect(encoder.statesInContext(of: [], title: "").elements.isEmpty)
        #expect(
            encoder.statesInContext(of: ["", " "], title: "").elements.allSatisfy { $0.isFinite }
        )
    }

    @Test func `rows have length 1, those without tokens are zero`() {
        let rows = encoder.embed(["", "the city", " \u{200B}", "pays"])
        for index in [0, 2] { #expect(rows[row: index].allSatisfy { $0 == 0 }) }
        for index in [1, 3] {
            let length = rows[row: index].reduce(0) { $0 + $1 * $1 }.squareRoot()
            #expect(abs(length - 1) < 1e-5)
        }
        #expect(encoder.embed([]).elements.isEmpty)
        #expect(encoder.embed(["", ""]).elements.allSatisfy { $0 == 0 })
    }

    @Test func `a sentence of 100,000 tokens has a row of length 1`() {
        let row = encoder.embed([String(repeating: "the river ", count: 50_000)]).elements
        #expect(abs(row.reduce(0) { $0 + $1 * $1 }.squareRoot() - 1) < 1e-5)
    }

    @Test func `several threads at once get what one gets`() async {
        let expected = encoder.embed(Self.texts).elements
        await withTaskGroup(of: [Float].self) { group in
            for _ in 0..<8 { group.addTask { [encoder] in encoder.embed(Self.texts).elements } }
            for await elements in group { #expect(elements == expected) }
        }
    }

    @Test func `loops without AVX2 give nearly the same`() {
        let fast = encoder.embed(Self.texts).elements
        let plain = OneDNN.withPlainLoops { encoder.embed(Self.texts).elements }
        // They round a product and a sum twice.
        #expect(zip(fast, plain).allSatisfy { abs($0 - $1) < 2e-6 })
    }

    @Test(.enabled(if: Processor.multipliesBFloat16, "the processor has no bfloat16"))
    func `bfloat16 gives nearly the same rows, and the same alone and together`() throws {
        let narrow = try TransformerEncoder(
            model: TransformerModel(
                directory: directory.path,
                digest: nil,
                products: TransformerProducts(TinyTransformer.shape, precision: .bfloat16),
                change: tiny.change()
            ),
            tokenizer: TinyTransformer.tokenizer()
        )
        let rows = narrow.embed(Self.texts)
        let expected = encoder.embed(Self.texts)
        for (index, text) in Self.texts.enumerated() {
            let cosine = zip(rows[row: index], expected[row: index]).reduce(0) { $0 + $1.0 * $1.1 }
            // 8 bits of precision, through two layers of small width.
            #expect(cosine > 0.999, "sentence \(index)")
            #expect(narrow.embed([text]).elements == Array(rows[row: index]))
        }
    }

    @Test func `the vocabulary must fit the model`() throws {
        let model = try tiny.model(in: directory)
        let error = #expect(throws: SummarizerError.self) {
            try TransformerEncoder(model: model, tokenizer: .embedded)
        }
        #expect(error?.code == .damagedParameters)
        #expect(
            error?.message
                == "vocabulary of 30522 tokens does not fit a model of \(TinyTransformer.shape.words)"
        )
    }
}
