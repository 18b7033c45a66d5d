@testable import Summarization

/// A transformer of 2 layers whose weights are made of a seed, as published files have them, and
/// worked out once more in plain Swift and float64.
///
/// T: tokens, D: width.
struct TinyTransformer {
    static let vocabulary = [
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "city", "bears", "costs", "who",
        "pays",
        "##s", "river", "dam",
    ]
    static let shape = TransformerShape(
        layers: 2,
        width: 48,
        heads: 3,
        inner: 192,
        words: vocabulary.count,
        positions: TransformerBatch.longestWindow
    )

    /// Float32 elements by the published names.
    private(set) var tensors: Tensors = [:]

    typealias Tensors = [String: (shape: [Int], elements: [Float])]

    init(seed: UInt64 = 1) {
        var generator = SplitMix(state: seed)
        let (d, f) = (Self.shape.width, Self.shape.inner)
        func add(_ name: String, _ shape: [Int], around center: Float, by spread: Float) {
            let elements = (0..<shape.reduce(1, *)).map { _ in
                Float.random(in: center - spread...center + spread, using: &generator)
            }
            tensors[name] = (shape, elements)
        }
        func addMap(_ name: String, _ outputs: Int, _ inputs: Int) {
            add(name + ".weight", [outputs, inputs], around: 0, by: 0.3)
            add(name + ".bias", [outputs], around: 0, by: 0.3)
        }
        func addNorm(_ name: String) {
            add(name + ".weight", [d], around: 1, by: 0.3)
            add(name + ".bias", [d], around: 0, by: 0.3)
        }
        add("embeddings.word_embeddings.weight", [Self.shape.words, d], around: 0, by: 1)
        add("embeddings.position_embeddings.weight", [Self.shape.positions, d], around: 0, by: 1)
        add("embeddings.token_type_embeddings.weight", [2, d], around: 0, by: 1)
        addNorm("embeddings.LayerNorm")
        for layer in 0..<Self.shape.layers {
            let prefix = "encoder.layer.\(layer)."
            for map in ["query", "key", "value"] { addMap(prefix + "attention.self." + map, d, d) }
            addMap(prefix + "attention.output.dense", d, d)
            addNorm(prefix + "attention.output.LayerNorm")
            addMap(prefix + "intermediate.dense", f, d)
            addMap(prefix + "output.dense", d, f)
            addNorm(prefix + "output.LayerNorm")
        }
    }

    /// Changes one number.
    mutating func set(_ name: String, at index: Int, to number: Float) {
        tensors[name]?.elements[index] = number
    }

    /// Leaves out a tensor, or gives it another shape.
    mutating func replace(_ name: String, with tensor: (shape: [Int], elements: [Float])?) {
        tensors[name] = tensor
    }

    /// Writes the weights into a directory as `model.safetensors`, and opens them.
    func model(in directory: TemporaryDirectory) throws -> TransformerModel {
        try write(to: directory.file(TransformerModel.publishedName))
        return try Self.model(in: directory)
    }

    static func model(
        in directory: TemporaryDirectory,
        digest: String? = nil,
        change: LowRankChange? = nil
    ) throws -> TransformerModel {
        try TransformerModel(
            directory: directory.path,
            digest: digest,
            products: TransformerProducts(shape, precision: .float32),
            change: change ?? TinyTransformer().change()
        )
    }

    func write(to path: String) throws { try Self.write(tensors, to: path, metadata: []) }

    static func write(
        _ tensors: Tensors,
        to path: String,
        metadata: [(name: String, value: String)]
    ) throws {
        let names = tensors.keys.sorted()
        var output = try SafetensorsOutput(
            path: path,
            tensors: names.map {
                SafetensorsOutput.Tensor(name: $0, type: .float32, shape: tensors[$0]?.shape ?? [])
            },
            metadata: metadata
        )
        for name in names { try output.append((tensors[name]?.elements ?? []).littleEndianBytes) }
        try output.commit()
    }

    static func tokenizer() throws -> WordPieceTokenizer {
        WordPieceTokenizer(
            vocabulary: try Vocabulary(Array(vocabulary.joined(separator: "\n").utf8)),
            characters: WordPieceTokenizer.embedded.characters
        )
    }

    func encoder(in directory: TemporaryDirectory) throws -> TransformerEncoder {
        try TransformerEncoder(model: model(in: directory), tokenizer: Self.tokenizer())
    }
}

/// Numbers that look random, the same in every run.
///
/// reference: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
        return number ^ number >> 31
    }
}
