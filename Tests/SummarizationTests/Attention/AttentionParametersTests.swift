import Testing

@testable import Summarization

@Suite struct AttentionParametersTests {
    @Test func `embedded parameters are made for the embedded encoder`() {
        let parameters = AttentionParameters.embedded
        #expect(parameters.embeddingDimension == StaticEncoder.embedded.dimension)
        #expect(Set(parameters.heads).isSuperset(of: ["topic", "position", "structure"]))
        #expect(Set(parameters.heads).isSuperset(of: ["query_meaning", "query_words"]))
    }

    /// What is wrong with a file, and the word that its error must say.
    static let damages: [(damage: Damage, named: String)] = [
        (.metadata("heads", nil), "heads"),
        (.metadata("heads", "one,two"), "local.gate"),
        (.metadata("features", "position"), "features"),
        (.metadata("format", "2"), "format"),
        (.metadata("encoder", "minilm"), "encoder"),
        (.number("head.key", 1e7), "head.key"),
        (.metadata("window", "-1"), "window"),
        (.metadata("window", "many"), "window"),
        (.missing("head.key"), "head.key"),
        (.missing("mixture.query"), "mixture.query"),
        (.number("mixture.generic", 0.5), "mixture.generic"),
        (.number("head.bias", .nan), "head.bias"),
        (.number("repetition", 0), "repetition"),
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

    @Test func `a sound small file is accepted`() throws {
        let parameters = try AttentionParameters(TinyParameters().safetensors())
        #expect(parameters.heads == ["one"])
        #expect(parameters.embeddingDimension == 2)
    }
}

/// A change to a parameter file.
enum Damage: Sendable {
    case metadata(String, String?)
    case missing(String)
    /// The first number of a tensor.
    case number(String, Float)
}

/// Parameters of one head over embeddings of two numbers, written as a safetensors file.
struct TinyParameters {
    private var metadata: [(String, String)] = [
        ("format", "1"), ("encoder", "static"), ("heads", "one"),
        ("features", SentenceFeatures.names.joined(separator: ",")),
        ("window", "1"),
    ]
    private var tensors: [(name: String, shape: [Int], elements: [Float])]

    init() {
        let n = 2 + SentenceFeatures.names.count
        func zeros(_ name: String, _ shape: [Int]) -> (String, [Int], [Float]) {
            (name, shape, [Float](repeating: 0, count: shape.reduce(1, *)))
        }
        tensors = [
            zeros("local.query", [1, n]), zeros("local.key", [1, n]), zeros("local.gate", [1]),
            zeros("head.context", [1, 4]), zeros("head.query", [1, 3, 2]),
            zeros("head.bias", [1, 3]),
            zeros("head.key", [1, 3, n]), zeros("value", [2, n]),
            ("mixture.generic", [1], [1]), ("mixture.query", [1], [1]), ("repetition", [1], [8]),
        ]
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
