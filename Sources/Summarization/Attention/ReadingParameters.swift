/// The numbers of ``ReadingHead``: read from the file that also has the transformer's
/// ``LowRankChange``, for both were learned together.
///
/// D: width of the transformer, W: width of the head's layer, F: features, A: its attention heads.
struct ReadingParameters: Sendable {
    /// Numbers beyond which a logit could leave the range of float32.
    private static let largest: Float = 10_000

    /// The head's share of the light, from 0 to 1.
    let share: Float
    /// A.
    let heads: Int
    /// Over the transformer's states (D).
    let norm: LayerNorm
    /// D × W.
    let stateOfSentence: Matrix
    /// F × W.
    let stateOfFeatures: Matrix
    /// W.
    let stateBias: [Float]
    /// Before attention (W).
    let attentionNorm: LayerNorm
    let query: LinearMap
    let key: LinearMap
    let value: LinearMap
    let output: LinearMap
    /// Before the two maps (W).
    let innerNorm: LayerNorm
    let inner: LinearMap
    let outer: LinearMap
    /// W → 1.
    let logit: LinearMap
    /// F → 1.
    let direct: LinearMap

    /// The parameters that are part of the program.
    static let embedded = ModelData.sound { () throws(SummarizerError) in
        try ReadingParameters(Safetensors(ModelData.miniLMReading))
    }

    /// Reads and checks a parameter file.
    ///
    /// - Parameter file: The tensors named as in `Training/reading_layer.py`.
    /// - Throws: `damagedParameters`: a tensor, which is named, is missing, has another shape, is not
    ///   finite or too large; or the file is for another format, model, windows or features.
    init(_ file: Safetensors) throws(SummarizerError) {
        let expected = [
            ("format", "2"), ("base.sha256", TransformerModel.miniLMDigest),
            ("window", String(ContextWindows.mostTokens)),
            ("title", String(ContextWindows.mostOfTitle)),
            ("features", SentenceFeatures.names.joined(separator: ",")),
        ]
        for (key, value) in expected where file.metadata[key] != value {
            throw .damaged(
                "the parameters for reading have another '\(key)' than this program; "
                    + "make them anew with Training/"
            )
        }
        func numbers(_ name: String, _ shape: [Int]) throws(SummarizerError) -> [Float] {
            try file.float32(name, shape: shape, upTo: Self.largest)
        }
        func matrix(_ name: String, _ outputs: Int, _ inputs: Int) throws(SummarizerError) -> Matrix
        {
            Matrix(rows: outputs, columns: inputs, elements: try numbers(name, [outputs, inputs]))
                .transposed
        }
        func map(_ name: String, _ outputs: Int, _ inputs: Int) throws(SummarizerError) -> LinearMap
        {
            LinearMap(
                weight: try matrix(name + ".weight", outputs, inputs),
                bias: try numbers(name + ".bias", [outputs])
            )
        }
        func norm(_ name: String, _ width: Int) throws(SummarizerError) -> LayerNorm {
            LayerNorm(
                weight: try numbers(name + ".weight", [width]),
                bias: try numbers(name + ".bias", [width])
            )
        }
        let (d, f) = (TransformerShape.miniLM.width, SentenceFeatures.names.count)
        let w = try file.shape(of: "state.sentence", rank: 2)[0]
        let inside = try file.shape(of: "among.inner.weight", rank: 2)[0]
        guard let heads = file.metadata["heads"].flatMap({ Int($0) }), heads > 0, w > 0,
            inside > 0, w.isMultiple(of: heads)
        else {
            throw .damaged("\(w) numbers a sentence cannot be shared out among the heads")
        }
        self.heads = heads
        share = try numbers("share", [1])[0]
        guard (0...1).contains(share) else {
            throw .damaged("tensor 'share' is \(share); expected from 0 to 1")
        }
        self.norm = try norm("norm", d)
        stateOfSentence = try matrix("state.sentence", w, d)
        stateOfFeatures = try matrix("state.features", w, f)
        stateBias = try numbers("state.bias", [w])
        attentionNorm = try norm("among.attention.norm", w)
        query = try map("among.query", w, w)
        key = try map("among.key", w, w)
        value = try map("among.value", w, w)
        output = try map("among.output", w, w)
        innerNorm = try norm("among.norm", w)
        inner = try map("among.inner", inside, w)
        outer = try map("among.outer", w, inside)
        logit = try map("logit", 1, w)
        direct = LinearMap(
            weight: try matrix("direct.features", 1, f),
            bias: try numbers("direct.bias", [1])
        )
    }
}
