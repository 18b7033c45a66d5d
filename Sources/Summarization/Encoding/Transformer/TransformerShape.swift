/// The sizes of a transformer.
struct TransformerShape: Sendable, Hashable {
    /// Layers, one on the other.
    var layers: Int
    /// D, numbers of a token's state; a multiple of 16.
    var width: Int
    /// H; D / H is a multiple of 8.
    var heads: Int
    /// F, numbers between the two maps of a layer's feed-forward part.
    var inner: Int
    /// V, tokens of the vocabulary.
    var words: Int
    /// P, positions that have a row; at least ``TransformerBatch/longestWindow``.
    var positions: Int
    /// Added to a variance before its root is divided by.
    var epsilon: Float = 1e-12

    /// all-MiniLM-L6-v2, as its `config.json` has it.
    static let miniLM = TransformerShape(
        layers: 6,
        width: 384,
        heads: 12,
        inner: 1536,
        words: 30_522,
        positions: 512
    )
}

/// The numbers that are multiplied; the raw value is their name in files and messages.
enum TransformerPrecision: String, Sendable, Hashable {
    case float32 = "f32"
    /// The upper half of a float32: 8 bits of precision.
    case bfloat16 = "bf16"

    /// Bytes of a number.
    var size: Int { self == .float32 ? 4 : 2 }
}
