/// The numbers that training fills: read from a safetensors file, the same for every document.
///
/// Letters: D embedding dimension, F features, N = D + F a sentence's state, H heads, K key dimension,
/// V value dimension, L key dimension of the local self-attention.
package struct AttentionParameters: Sendable {
    /// The texts that a head can ask with, in the order of ``contexts``.
    enum Context: Int, CaseIterable {
        case mean, title, description, query
    }

    /// The names of the H heads.
    let heads: [String]
    /// D, the dimension of the embeddings that the parameters were made for.
    let embeddingDimension: Int
    /// K.
    let keyDimension: Int
    /// How many sentences on each side a sentence attends to, at least 0.
    let window: Int

    /// L × N, the query map of the local self-attention.
    let localQuery: Matrix
    /// L × N, the key map of the local self-attention.
    let localKey: Matrix
    /// H × 4, with how much of each ``Context`` a head asks.
    let contexts: Matrix
    /// (H · K) × D, the query maps of the heads.
    let query: Matrix
    /// H × K, what a head asks for whatever the document: the learned generic query.
    let queryBias: Matrix
    /// H numbers: how much of its neighbours' states a head adds to a sentence's own.
    let localGate: [Float]
    /// (H · K) × N, the key maps of the heads: what a sentence offers to be found by.
    let key: Matrix
    /// V × N, the value map: what a sentence says.
    let value: Matrix
    /// H shares that sum to 1, without a query.
    let genericMixture: [Float]
    /// H shares that sum to 1, with a query.
    let queryMixture: [Float]
    /// How much a sentence may resemble a chosen one; above 0, higher allows more.
    ///
    /// With a cosine of c between their values it keeps 1 − c to this power of its weight.
    let repetition: Float

    /// N.
    var stateDimension: Int { embeddingDimension + SentenceFeatures.names.count }

    /// Reads and checks a parameter file.
    ///
    /// - Parameter file: The tensors named as in `Training/attention_by_hand.py`.
    /// - Throws: `damagedParameters` naming the tensor, when one is missing, has another shape, is
    ///   not finite, or was made for other features.
    package init(_ file: Safetensors) throws(SummarizerError) {
        for (key, expected) in [("format", "1"), ("encoder", "static")] {
            let found = try Self.text(key, in: file)
            guard found == expected else {
                throw SummarizerError(
                    .damagedParameters,
                    "the attention parameters are for \(key) '\(found)', not '\(expected)'; "
                        + "make them anew with Training/"
                )
            }
        }
        heads = try Self.list("heads", in: file)
        guard try Self.list("features", in: file) == SentenceFeatures.names else {
            throw SummarizerError(
                .damagedParameters,
                "the attention parameters were made for other features; make them anew with Training/"
            )
        }
        window = try Self.number("window", atMost: 100, in: file)
        let queryShape = try file.shape(of: "head.query")
        guard queryShape.count == 3, queryShape[1] > 0, queryShape[2] > 0 else {
            throw SummarizerError(
                .damagedParameters,
                "tensor head.query has shape \(queryShape); expected H × K × D"
            )
        }
        let (h, k, d) = (heads.count, queryShape[1], queryShape[2])
        keyDimension = k
        embeddingDimension = d
        let n = d + SentenceFeatures.names.count
        let localDimension = try Self.rows(of: "local.query", in: file)
        localQuery = try file.matrix("local.query", shape: [localDimension, n])
        localKey = try file.matrix("local.key", shape: [localDimension, n])
        localGate = try file.matrix("local.gate", shape: [h]).elements
        contexts = try file.matrix("head.context", shape: [h, Context.allCases.count])
        query = try file.matrix("head.query", shape: [h, k, d])
        queryBias = try file.matrix("head.bias", shape: [h, k])
        key = try file.matrix("head.key", shape: [h, k, n])
        value = try file.matrix("value", shape: [Self.rows(of: "value", in: file), n])
        genericMixture = try Self.shares("mixture.generic", heads: h, in: file)
        queryMixture = try Self.shares("mixture.query", heads: h, in: file)
        repetition = try file.matrix("repetition", shape: [1]).elements[0]
        guard repetition > 0 else {
            throw SummarizerError(
                .damagedParameters,
                "tensor repetition is \(repetition); expected above 0"
            )
        }
    }

    /// The first axis of a tensor that is free to choose it.
    private static func rows(of name: String, in file: Safetensors) throws(SummarizerError) -> Int {
        guard let rows = try file.shape(of: name).first, rows > 0 else {
            throw SummarizerError(.damagedParameters, "tensor \(name) is empty")
        }
        return rows
    }

    /// The parameters that are part of the program.
    static let embedded: AttentionParameters = {
        do {
            return try AttentionParameters(Safetensors(ModelData.attention))
        } catch {
            preconditionFailure("the embedded attention parameters are not sound: \(error)")
        }
    }()

    private static func text(_ key: String, in file: Safetensors) throws(SummarizerError) -> String
    {
        guard let text = file.metadata[key] else {
            throw SummarizerError(
                .damagedParameters,
                "the attention parameters do not name their \(key); make them anew with Training/"
            )
        }
        return text
    }

    private static func list(_ key: String, in file: Safetensors) throws(SummarizerError)
        -> [String]
    {
        try text(key, in: file).split(separator: ",").map(String.init)
    }

    private static func number(_ key: String, atMost limit: Int, in file: Safetensors)
        throws(SummarizerError) -> Int
    {
        let text = try text(key, in: file)
        guard let number = Int(text), (0...limit).contains(number) else {
            throw SummarizerError(.damagedParameters, "\(key) is \(text); expected 0 to \(limit)")
        }
        return number
    }

    private static func shares(_ name: String, heads: Int, in file: Safetensors)
        throws(SummarizerError) -> [Float]
    {
        let shares = try file.matrix(name, shape: [heads]).elements
        // Written as float32, so their sum is 1 to a few units of 2⁻²³.
        guard shares.allSatisfy({ $0 >= 0 }), abs(shares.reduce(0, +) - 1) < 1e-4 else {
            throw SummarizerError(.damagedParameters, "tensor \(name) does not hold shares of 1")
        }
        return shares
    }
}

extension Safetensors {
    /// The largest number, of either sign, that any tensor may hold: with it no sum of products in the
    /// layer leaves the range of float32, so weights are finite whatever the document.
    private static let largestNumber: Float = 1e6

    /// A float32 tensor of the given shape, all its axes but the last taken together as rows.
    fileprivate func matrix(_ name: String, shape: [Int]) throws(SummarizerError) -> Matrix {
        let elements = try float32(name, shape: shape)
        guard elements.allSatisfy({ $0.magnitude <= Self.largestNumber }) else {
            throw SummarizerError(
                .damagedParameters,
                "tensor \(name) holds a number beyond \(Self.largestNumber)"
            )
        }
        let columns = shape.last ?? 1
        return Matrix(rows: elements.count / columns, columns: columns, elements: elements)
    }

    fileprivate func shape(of name: String) throws(SummarizerError) -> [Int] {
        try tensor(name).shape
    }
}
