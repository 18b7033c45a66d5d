import Glibc
import Testing

@testable import Summarization

@Suite struct ReadingHeadTests {
    private static let head = ReadingHead.embedded

    /// States (S × D) that look like nothing, the same as `Training/reading_golden.py` has.
    private static func waves(_ count: Int) -> Matrix {
        let width = TransformerShape.miniLM.width
        return Matrix(
            rows: count,
            columns: width,
            elements: (0..<count * width).map { Float(sin(0.1 * Double($0))) }
        )
    }

    private func features(_ count: Int) throws -> SentenceFeatures {
        let text = (0..<count).map {
            "This is sentence \($0), and it says that \($0 % 7) ships pass."
        }
        return Summarizer()
            .features(of: try Document(paragraphs: [text], title: "Ships"), query: nil)
    }

    /// The layer against NumPy; the transformer below it is checked by `Scripts/verify-minilm`.
    @Test func `logits are those of the definition`() throws {
        for golden in try #require(Fixture.json("minilm-reading-golden.json").array) {
            let paragraphs = try #require(golden["paragraphs"]?.array)
                .map { try #require($0.array).map { try #require($0.string) } }
            let document = try Document(paragraphs: paragraphs, title: golden["title"]?.string)
            let features = Summarizer().features(of: document, query: nil)
            let count = features.rows.rows
            let found = Self.head.logits(of: Self.waves(count), features: features.rows)
            let expected = try #require(golden["logits_of_waves"]?.array)
                .map { Float(try #require($0.double)) }
            #expect(found.count == expected.count)
            #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-4 })
        }
    }

    @Test(arguments: [1, 2, 512, 513, 2000])
    func `weights sum to 1, and a long document is read in parts`(_ count: Int) throws {
        let features = try features(count)
        let states = Self.waves(count)
        let weights = Self.head.weights(of: states, features: features)
        #expect(weights.count == count)
        #expect(abs(weights.reduce(0) { $0 + Double($1) } - 1) < 1e-4)
        let parts = (count + 511) / 512
        let first = count / parts
        let alone = Self.head.logits(
            of: Matrix(
                rows: first,
                columns: states.columns,
                elements: Array(states.elements[..<(first * states.columns)])
            ),
            features: Matrix(
                rows: first,
                columns: features.rows.columns,
                elements: Array(features.rows.elements[..<(first * features.rows.columns)])
            )
        )
        let together = Self.head.logits(of: states, features: features.rows)
        #expect(Array(together[..<first]) == alone)
    }

    @Test func `an added head takes its share from the others alike`() {
        let weights = AttentionWeights(
            names: ["one", "two"],
            heads: [[0.5, 0.5], [1, 0]],
            mixture: [0.75, 0.25]
        )
        .adding([0, 1], named: "three", share: 0.5)
        #expect(weights.names == ["one", "two", "three"])
        #expect(weights.mixture == [0.375, 0.125, 0.5])
        #expect(weights.mixed == [0.3125, 0.6875])
        #expect(abs(weights.part(of: 2, in: 1) - 0.5 / 0.6875) < 1e-6)
    }

    @Test func `what the head sees as a whole is a reason`() throws {
        let features = try features(3)
        let attention = SentenceAttention.embedded(for: .static)
        let weights = attention.attend(to: features).adding(
            [0.9, 0.05, 0.05],
            named: "reading",
            share: 0.9
        )
        let reasons = attention.reasons(for: weights, of: features).strongest()
        #expect(
            reasons[0].contains {
                $0.text == "carries the text, read as a whole" && $0.strength > 0
            }
        )
        #expect(
            reasons[1].contains {
                $0.text.hasPrefix("carries little of the text") && $0.strength < 0
            }
        )
    }

    @Test func `the embedded change is what its digest says, and another is not`() throws {
        let change = try LowRankChange(Self.file { _, old, _ in old })
        try change.check(for: .miniLM)
        let name = "change.encoder_layer_5_output_dense.b"
        let changed = try LowRankChange(Self.changed(.number(name, 0.125)))
        #expect(changed.digest == change.digest)
        let error = #expect(throws: SummarizerError.self) { try changed.check(for: .miniLM) }
        #expect(error?.message.contains("change.sha256") == true)
        let missing = try LowRankChange(Self.changed(.missing(name)))
        #expect(throws: SummarizerError.self) { try missing.check(for: .miniLM) }
        let above = try LowRankChange(Self.changed(.metadata("first_layer", "6")))
        #expect(throws: SummarizerError.self) { try above.check(for: .miniLM) }
    }

    private static let damages: [(change: Change, named: String)] = [
        (.metadata("format", "1"), "'format'"), (.metadata("window", "241"), "'window'"),
        (.metadata("title", nil), "'title'"), (.metadata("base.sha256", "0"), "'base.sha256'"),
        (.metadata("features", "position"), "'features'"), (.metadata("heads", "5"), "shared out"),
        (.metadata("heads", "0"), "shared out"), (.metadata("heads", "four"), "shared out"),
        (.missing("share"), "share"), (.missing("among.outer.bias"), "among.outer.bias"),
        (.number("share", 1.5), "share"), (.number("logit.weight", .nan), "logit.weight"),
        (.number("among.query.weight", 1e5), "among.query.weight"),
    ]

    enum Change: Sendable {
        case metadata(String, String?)
        case missing(String)
        case number(String, Float)
    }

    @Test(arguments: damages)
    func `a damaged file is refused with the name of what is wrong`(
        _ change: Change,
        _ named: String
    ) throws {
        let error = #expect(throws: SummarizerError.self) {
            try ReadingParameters(Self.changed(change))
        }
        #expect(error?.code == .damagedParameters)
        #expect(error?.message.contains(named) == true, "\(error?.message ?? "")")
    }

    @Test func `the largest parameters that are not refused give finite weights`() throws {
        for sign in [Float(1), -1] {
            let parameters = try ReadingParameters(
                Self.file { name, _, index in
                    name == "share" ? 0.5 : index.isMultiple(of: 3) ? sign * 10_000 : 10_000
                }
            )
            let weights = ReadingHead(parameters: parameters)
                .weights(of: Self.waves(40), features: try features(40))
            #expect(weights.allSatisfy { $0 >= 0 && $0.isFinite })
        }
    }

    /// The embedded file with one change.
    private static func changed(_ change: Change) throws -> Safetensors {
        switch change {
        case .metadata(let key, let value):
            try file(metadata: { $0 == key ? value : $1 }) { _, old, _ in old }
        case .missing(let missing): try file(without: missing) { _, old, _ in old }
        case .number(let changed, let number):
            try file { name, old, index in name == changed && index == 0 ? number : old }
        }
    }

    private static func file(
        without missing: String? = nil,
        metadata: (String, String) -> String? = { $1 },
        _ number: (_ name: String, _ old: Float, _ index: Int) -> Float
    ) throws -> Safetensors {
        let embedded = try Safetensors(ModelData.miniLMReading)
        let names = embedded.tensors.keys.sorted().filter { $0 != missing }
        let directory = try TemporaryDirectory()
        let path = directory.file("reading.safetensors")
        var output = try SafetensorsOutput(
            path: path,
            tensors: names.map { name in
                .init(name: name, type: .float32, shape: embedded.tensors[name]?.shape ?? [])
            },
            metadata: embedded.metadata.sorted { $0.key < $1.key }
                .compactMap { key, value in metadata(key, value).map { (name: key, value: $0) } }
        )
        for name in names {
            let old = try embedded.float32(name, shape: embedded.tensors[name]?.shape ?? [])
            try output.append(
                old.enumerated().map { number(name, $1, $0) }.littleEndianBytes
            )
        }
        try output.commit()
        return try Safetensors(path: path)
    }
}
