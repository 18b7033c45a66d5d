import Testing

@testable import Summarization

@Suite struct AttentionParametersTests {
    @Test(arguments: EncoderName.allCases)
    func `embedded parameters are made for the embedded table`(_ encoder: EncoderName) {
        let parameters = SentenceAttention.embedded(for: encoder).parameters
        #expect(parameters.embeddingDimension == StaticEncoder.embedded.dimension)
        #expect(
            parameters.heads.map(\.name) == [
                "topic", "title", "position", "wording", "query_meaning", "query_words", "abstract",
            ]
        )
    }

    /// What is wrong with a file, and the word that its error must say.
    static let damages: [(damage: Damage, named: String)] = [
        (.metadata("heads", nil), "heads"),
        (.metadata("heads", ""), "no heads"),
        (.metadata("heads", "one,two"), "state.features"),
        (.metadata("features", "position"), "features"),
        (.metadata("format", "2"), "format"),
        (.metadata("encoder", "minilm"), "encoder"),
        (.missing("key"), "key"),
        (.missing("neighbours"), "neighbours"),
        (.missing("mixture.query"), "mixture.query"),
        (.shape("mixture.subject", [1, 3]), "mixture.subject"),
        (.shape("projection", [0, 2]), "projection"),
        (.shape("neighbours", [1, 3, 3]), "neighbours"),
        (.shape("neighbours", [1, 3, 4, 3]), "neighbours"),
        (.shape("neighbours", [1, 3, 103, 3]), "neighbours"),
        (.shape("query.title", [1, 3, 2]), "query.title"),
        (.missing("mixture.subject.bias"), "mixture.subject.bias"),
        (.number("query.bias", .nan), "query.bias"),
        (.number("state.bias", .infinity), "state.bias"),
        (.number("repetition", 0), "repetition"),
        (.everyNumber(1e6), "overflow"),
        (.number("value", 1e30), "overflow"),
    ]

    @Test(arguments: damages)
    func `a damaged file is refused with the name of what is wrong`(
        _ damage: Damage,
        _ named: String
    ) throws {
        var file = TinyParameters()
        file.apply(damage)
        let error = #expect(throws: SummarizerError.self) {
            try AttentionParameters(file.safetensors())
        }
        #expect(error?.code == .damagedParameters)
        #expect(error?.message.contains(named) == true, "\(error?.message ?? "")")
        #expect(error?.message.contains("\n") == false)
    }

    @Test func `the largest parameters that are not refused give finite weights`() throws {
        func parameters(_ number: Float) -> AttentionParameters? {
            var file = TinyParameters(dimension: StaticEncoder.embedded.dimension)
            file.apply(.everyNumber(number))
            return try? AttentionParameters(file.safetensors())
        }
        let sizes = (0..<40).map { Float(sign: .plus, exponent: $0, significand: 1) }
        let refused = try #require(sizes.firstIndex { parameters($0) == nil })
        try #require(refused > 0)
        let largest = try #require(parameters(sizes[refused - 1]))
        let text = (0..<200).map { "\(String(repeating: "9,", count: $0)) is sentence \($0)." }
        let document = try Document(paragraphs: [text], title: "Nine")
        let features = Summarizer().features(of: document, query: "nine")
        let weights = SentenceAttention(largest).attend(to: features)
        #expect(weights.mixed.allSatisfy { $0 >= 0 && $0.isFinite })
        #expect(abs(weights.mixed.reduce(0, +) - 1) < 1e-3)
    }

    @Test func `a sound small file is accepted`() throws {
        let parameters = try AttentionParameters(TinyParameters().safetensors())
        #expect(parameters.heads.map(\.name) == ["one"])
        #expect(parameters.embeddingDimension == 2)
        #expect(parameters.width == 3)
        #expect(parameters.window == 2)
    }
}

/// A change to a parameter file.
enum Damage: Sendable {
    case metadata(String, String?)
    case missing(String)
    /// The first number of a tensor.
    case number(String, Float)
    /// All numbers of all tensors.
    case everyNumber(Float)
    /// Zeros of another shape.
    case shape(String, [Int])
}

/// Parameters of one head over embeddings of two numbers, written as a safetensors file.
struct TinyParameters {
    private var metadata: [(String, String)] = [
        ("format", "3"), ("encoder", "static"), ("heads", "one"),
        ("features", SentenceFeatures.names.joined(separator: ",")),
    ]
    private var tensors: [(name: String, shape: [Int], elements: [Float])]

    init(dimension d: Int = 2) {
        let f = SentenceFeatures.names.count
        tensors = [
            Self.zeros("projection", [1, d]), Self.zeros("state.features", [1, 3, f]),
            Self.zeros("state.embedding", [1, 3, 1]), Self.zeros("state.bias", [1, 3]),
            Self.zeros("neighbours", [1, 3, 5, 3]), Self.zeros("neighbours.bias", [1, 3]),
            Self.zeros("query.document", [1, 3, 3]), Self.zeros("query.title", [1, 3, 1]),
            Self.zeros("query.query", [1, 3, 1]), Self.zeros("query.bias", [1, 3]),
            Self.zeros("key", [1, 3, 3]), Self.zeros("value", [2, d]),
            Self.zeros("mixture.subject", [1, d]), Self.zeros("mixture.subject.bias", [1]),
            Self.zeros("mixture.query", [1, f]), Self.zeros("mixture.query.bias", [1]),
            ("repetition", [1], [8]),
        ]
    }

    private static func zeros(_ name: String, _ shape: [Int]) -> (String, [Int], [Float]) {
        (name, shape, [Float](repeating: 0, count: shape.reduce(1, *)))
    }

    mutating func apply(_ damage: Damage) {
        switch damage {
        case .metadata(let key, let value):
            metadata.removeAll { $0.0 == key }
            if let value { metadata.append((key, value)) }
        case .missing(let name):
            tensors.removeAll { $0.name == name }
        case .number(let name, let number):
            for index in tensors.indices where tensors[index].name == name {
                tensors[index].elements[0] = number
            }
        case .everyNumber(let number):
            for index in tensors.indices {
                tensors[index].elements = tensors[index].elements.map { _ in number }
            }
        case .shape(let name, let shape):
            for index in tensors.indices where tensors[index].name == name {
                tensors[index] = Self.zeros(name, shape)
            }
        }
    }

    func safetensors() throws -> Safetensors {
        var header: JSONObject = [:]
        var names: JSONObject = [:]
        for (key, value) in metadata { names[key] = .string(value) }
        header["__metadata__"] = .object(names)
        var data: [UInt8] = []
        for tensor in tensors {
            let start = data.count
            for element in tensor.elements {
                for shift in [0, 8, 16, 24] {
                    data.append(UInt8(truncatingIfNeeded: element.bitPattern >> UInt32(shift)))
                }
            }
            header[tensor.name] = .object([
                "dtype": .string("F32"),
                "shape": .array(tensor.shape.map(JSONValue.number)),
                "data_offsets": .array([.number(start), .number(data.count)]),
            ])
        }
        let text = Array(JSONValue.object(header).description.utf8)
        let length = (0..<8).map { UInt8(truncatingIfNeeded: text.count >> ($0 * 8)) }
        let directory = try TemporaryDirectory()
        return try Safetensors(path: directory.write(length + text + data, to: "tiny.safetensors"))
    }
}
