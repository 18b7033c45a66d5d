/// The numbers that training fills: read from a safetensors file, the same for every document.
///
/// Letters: D embedding dimension, E the dimensions of it that the heads look at, F features, H
/// heads, K width of a head, V value dimension, w sentences on each side that a sentence knows.
package struct AttentionParameters: Sendable {
    /// H heads.
    let heads: [AttentionHead]
    /// D, the dimension of the embeddings that the parameters were made for.
    let embeddingDimension: Int
    /// K.
    let width: Int
    /// w.
    let window: Int

    /// D × E, what of an embedding the heads look at.
    let projection: Matrix
    /// The value map, up to D × V: what a sentence says.
    ///
    /// The numbers of an embedding behind its last row say nothing.
    let value: Matrix
    /// How the heads share the light without a query, by the mean of the sentences' D numbers of
    /// embedding: by what the document is about.
    let subjectMixture: Mixture
    /// How they share it with one, by the mean of the sentences' F features: by how they answer it.
    let queryMixture: Mixture
    /// How much a sentence may resemble a chosen one; above 0, higher allows more.
    ///
    /// With a cosine of c between their values it keeps 1 − c to this power of its weight.
    let repetition: Float

    /// Reads and checks a parameter file.
    ///
    /// - Parameters:
    ///   - file: The tensors named as in `Training/attention_layer.py`.
    ///   - encoder: The one that makes the embeddings.
    /// - Throws: `damagedParameters`: a tensor, which is named, is missing, has another shape or is
    ///   not finite; the file is for another format, encoder or set of features; or weights could
    ///   overflow.
    package init(
        _ file: Safetensors,
        encoder: EncoderName = .static
    ) throws(SummarizerError) {
        for (key, expected) in [("format", "3"), ("encoder", encoder.rawValue)] {
            let found = try Self.text(key, in: file)
            guard found == expected else {
                throw SummarizerError(
                    .damagedParameters,
                    "the attention parameters are for \(key) '\(found)', not '\(expected)'; "
                        + "make them anew with Training/"
                )
            }
        }
        let names = try Self.list("heads", in: file)
        guard try Self.list("features", in: file) == SentenceFeatures.names else {
            throw SummarizerError(
                .damagedParameters,
                "the attention parameters were made for other features; make them anew with Training/"
            )
        }
        guard !names.isEmpty else {
            throw SummarizerError(
                .damagedParameters,
                "the attention parameters name no heads; make them anew with Training/"
            )
        }
        let (h, f) = (names.count, SentenceFeatures.names.count)
        let (e, d) = try Self.lastTwo(of: "projection", axes: 2, in: file)
        let (span, k) = try Self.lastTwo(of: "neighbours", axes: 4, in: file)
        guard span % 2 == 1, span <= Self.widestSpan else {
            throw SummarizerError(
                .damagedParameters,
                "tensor neighbours has \(span) offsets; expected an odd number up to "
                    + "\(Self.widestSpan)"
            )
        }
        embeddingDimension = d
        width = k
        window = span / 2
        projection = try file.map("projection", shape: [e, d])
        let (v, _) = try Self.lastTwo(of: "value", axes: 2, in: file)
        value = try file.map("value", shape: [v, d]).withoutTrailingZeros()
        let stateOfFeatures = try file.maps("state.features", shape: [h, k, f])
        let stateOfEmbedding = try file.maps("state.embedding", shape: [h, k, e])
        let stateBias = try file.rows("state.bias", shape: [h, k])
        let neighbours = try file.maps("neighbours", shape: [h, k, span, k])
        let neighboursBias = try file.rows("neighbours.bias", shape: [h, k])
        let queryOfDocument = try file.maps("query.document", shape: [h, k, k])
        let queryOfTitle = try file.maps("query.title", shape: [h, k, e])
        let queryOfQuery = try file.maps("query.query", shape: [h, k, e])
        let queryBias = try file.rows("query.bias", shape: [h, k])
        let key = try file.maps("key", shape: [h, k, k])
        heads = names.indices.map { head in
            AttentionHead(
                name: names[head],
                stateOfFeatures: stateOfFeatures[head],
                stateOfEmbedding: stateOfEmbedding[head],
                stateBias: stateBias[head],
                neighbours: neighbours[head],
                neighboursBias: neighboursBias[head],
                queryOfDocument: queryOfDocument[head],
                queryOfTitle: queryOfTitle[head],
                queryOfQuery: queryOfQuery[head],
                queryBias: queryBias[head],
                foldedKey: key[head].transposed
            )
        }
        subjectMixture = try Mixture("mixture.subject", shape: [h, d], in: file)
        queryMixture = try Mixture("mixture.query", shape: [h, f], in: file)
        repetition = try file.float32("repetition", shape: [1])[0]
        guard repetition > 0 else {
            throw SummarizerError(
                .damagedParameters,
                "tensor repetition is \(repetition); expected above 0"
            )
        }
        guard keepsWeightsFinite else {
            throw SummarizerError(
                .damagedParameters,
                "the tensors hold numbers so large that weights could overflow; "
                    + "make them anew with Training/"
            )
        }
    }

    /// The most offsets that ``AttentionHead/neighbours`` may have: what they cost grows with each.
    private static let widestSpan = 101

    /// The last two axes of a tensor that is free to choose them, at least 1 each.
    private static func lastTwo(of name: String, axes: Int, in file: Safetensors)
        throws(SummarizerError) -> (Int, Int)
    {
        let shape = try file.shape(of: name, rank: axes)
        guard shape.allSatisfy({ $0 > 0 }) else {
            throw SummarizerError(
                .damagedParameters,
                "tensor \(name) has shape \(shape); expected none to be 0"
            )
        }
        return (shape[axes - 2], shape[axes - 1])
    }

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

    /// Which head counts how much in a document.
    struct Mixture: Sendable {
        /// Inputs × H.
        let map: Matrix
        /// H numbers.
        let bias: [Float]

        fileprivate init(_ name: String, shape: [Int], in file: Safetensors)
            throws(SummarizerError)
        {
            map = try file.map(name, shape: shape)
            bias = try file.float32(name + ".bias", shape: [shape[0]])
        }

        /// The part below which a head has no share: it would cost as much as any other.
        private static let faintestShare: Float = 0.01

        /// The heads' shares of the light.
        ///
        /// - Parameter document: The means of what the sentences are.
        /// - Returns: H numbers that sum to 1.
        func shares(for document: [Float]) -> [Float] {
            let shares = softmax(zip(map.applied(to: document), bias).map(+))
                .map { $0 < Self.faintestShare ? 0 : $0 }
            let sum = shares.reduce(0, +)
            return shares.map { $0 / sum }
        }
    }
}

extension Safetensors {
    /// A float32 tensor of a map, outputs × inputs.
    ///
    /// - Returns: Inputs × outputs: the way in which maps are applied.
    fileprivate func map(_ name: String, shape: [Int]) throws(SummarizerError) -> Matrix {
        let elements = try float32(name, shape: shape)
        return Matrix(rows: shape[0], columns: shape[1], elements: elements).transposed
    }

    /// A float32 tensor of N maps, N × outputs × inputs, the inputs of one axis or more.
    ///
    /// - Returns: N matrices, inputs × outputs.
    fileprivate func maps(_ name: String, shape: [Int]) throws(SummarizerError) -> [Matrix] {
        let elements = try float32(name, shape: shape)
        let (outputs, inputs) = (shape[1], shape[2...].reduce(1, *))
        return stride(from: 0, to: elements.count, by: outputs * inputs).map { start in
            Matrix(
                rows: outputs,
                columns: inputs,
                elements: Array(elements[start..<start + outputs * inputs])
            ).transposed
        }
    }

    /// A float32 tensor of N rows.
    fileprivate func rows(_ name: String, shape: [Int]) throws(SummarizerError) -> [[Float]] {
        let matrix = Matrix(
            rows: shape[0],
            columns: shape[1],
            elements: try float32(name, shape: shape)
        )
        return (0..<matrix.rows).map(matrix.row)
    }
}
