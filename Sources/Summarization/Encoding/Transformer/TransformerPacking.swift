/// Writes a transformer's weights as the engine wants them: from the published safetensors file, in
/// the layouts of the products of this processor.
///
/// | Tensor | Shape | |
/// |---|---|---|
/// | `words` | V × D | |
/// | `positions` | P × D | token type 0 added |
/// | `norm` | D twice | `.weight` and `.bias`, as all norms |
/// | `layer.N.joint` | bytes, and `.bias` 3 D | query, key and value |
/// | `layer.N.output` | bytes, and `.bias` D | |
/// | `layer.N.attention.norm` | D twice | |
/// | `layer.N.inner` | bytes, and `.bias` F | |
/// | `layer.N.outer` | bytes, and `.bias` D | |
/// | `layer.N.norm` | D twice | |
/// | `reading.layer.N.joint` and the others | bytes | where a low-rank change is added |
struct TransformerPacking {
    /// The version of what is described above.
    static let format = "2"

    /// A tensor of the packed file, and what it holds.
    private struct Part {
        let tensor: SafetensorsOutput.Tensor
        let bytes: () throws(SummarizerError) -> [UInt8]
    }

    private let source: Safetensors
    private let products: TransformerProducts
    private let change: LowRankChange
    /// SHA-256 of the source, in hexadecimal digits.
    private let digest: String

    /// - Parameters:
    ///   - path: The published file.
    ///   - digest: The SHA-256 that it must have, nil where any will do.
    ///   - products: What the weights are packed for.
    ///   - change: What the layers that read sentences where they stand are changed by.
    /// - Throws: ``SummarizerError/Code/unreadable`` or ``SummarizerError/Code/damagedParameters``,
    ///   naming the path.
    init(
        path: String,
        digest: String?,
        for products: TransformerProducts,
        change: LowRankChange
    ) throws(SummarizerError) {
        let storage = ByteStorage(try MemoryMap(path: path))
        self.digest = SHA256.text(of: storage.withBytes { SHA256.digest(of: $0) })
        if let digest, digest != self.digest {
            throw SummarizerError(
                .damagedParameters,
                "is not the published file: its SHA-256 is \(self.digest), not \(digest)",
                path: path
            )
        }
        source = try Safetensors(storage, path: path)
        self.products = products
        self.change = change
    }

    /// Writes the packed file.
    ///
    /// - Throws: ``SummarizerError``, naming the file that could not be read or written.
    func write(to path: String) throws(SummarizerError) {
        let parts = parts
        var output = try SafetensorsOutput(
            path: path,
            tensors: parts.map(\.tensor),
            metadata: Self.metadata(digest: digest, products, change)
        )
        for part in parts { try output.append(try part.bytes()) }
        try output.commit()
    }

    /// What a file says that was packed of such weights for such products.
    static func metadata(
        digest: String,
        _ products: TransformerProducts,
        _ change: LowRankChange
    ) -> [(name: String, value: String)] {
        [
            ("format", format), ("base.sha256", digest), ("change.sha256", change.digest),
            ("layout", products.layout),
        ]
    }
}

extension TransformerPacking {
    /// All tensors of the packed file.
    private var parts: [Part] {
        let shape = products.shape
        var parts = [
            numbers("words", [shape.words, shape.width]) { () throws(SummarizerError) in
                try source.float32(
                    "embeddings.word_embeddings.weight",
                    shape: [shape.words, shape.width]
                )
            },
            numbers("positions", [shape.positions, shape.width], positions),
        ]
        parts += norm("norm", "embeddings.LayerNorm")
        for layer in 0..<shape.layers {
            let (packed, published) = ("layer.\(layer).", "encoder.layer.\(layer).")
            for (name, product, maps) in maps(ofLayer: layer) {
                parts.append(weights(packed + name, product, maps, change: nil))
                parts.append(biases(packed + name, product, maps))
            }
            parts += norm(packed + "attention.norm", published + "attention.output.LayerNorm")
            parts += norm(packed + "norm", published + "output.LayerNorm")
        }
        for layer in change.firstLayer..<max(change.firstLayer, shape.layers) {
            for (name, product, maps) in maps(ofLayer: layer) {
                parts.append(
                    weights("reading.layer.\(layer).\(name)", product, maps, change: change)
                )
            }
        }
        return parts
    }

    /// (P × D): every token is of type 0.
    private func positions() throws(SummarizerError) -> [Float] {
        let width = products.shape.width
        var positions = try source.float32(
            "embeddings.position_embeddings.weight",
            shape: [products.shape.positions, width]
        )
        let types = try source.float32(
            "embeddings.token_type_embeddings.weight",
            shape: [2, width]
        )
        for index in positions.indices { positions[index] += types[index % width] }
        return positions
    }

    private func numbers(
        _ name: String,
        _ shape: [Int],
        _ elements: @escaping () throws(SummarizerError) -> [Float]
    ) -> Part {
        Part(tensor: .init(name: name, type: .float32, shape: shape)) {
            () throws(SummarizerError) in
            try elements().littleEndianBytes
        }
    }

    private func norm(_ name: String, _ published: String) -> [Part] {
        ["weight", "bias"].map { part in
            let shape = [products.shape.width]
            return numbers("\(name).\(part)", shape) { () throws(SummarizerError) in
                try source.float32("\(published).\(part)", shape: shape)
            }
        }
    }

    /// The products of a layer: name, and the published maps of the same input whose results stand
    /// side by side.
    private func maps(ofLayer layer: Int) -> [(String, PackedProduct, [String])] {
        let layer = "encoder.layer.\(layer)."
        return [
            (
                "joint", products.joint,
                ["query", "key", "value"].map { layer + "attention.self." + $0 }
            ),
            ("output", products.output, [layer + "attention.output.dense"]),
            ("inner", products.inner, [layer + "intermediate.dense"]),
            ("outer", products.outer, [layer + "output.dense"]),
        ]
    }

    private func weights(
        _ name: String,
        _ product: PackedProduct,
        _ maps: [String],
        change: LowRankChange?
    ) -> Part {
        Part(tensor: .init(name: name, type: .uint8, shape: [product.weightSize])) {
            () throws(SummarizerError) in
            let shape = [product.shape.outputs / maps.count, product.shape.inputs]
            var elements: [Float] = []
            for map in maps {
                var weights = try source.float32(map + ".weight", shape: shape)
                try change?.add(to: &weights, of: map, inputs: shape[1])
                elements += weights
            }
            return try product.pack(elements)
        }
    }

    private func biases(_ name: String, _ product: PackedProduct, _ maps: [String]) -> Part {
        numbers(name + ".bias", [product.shape.outputs]) { () throws(SummarizerError) in
            var elements: [Float] = []
            for map in maps {
                elements += try source.float32(
                    map + ".bias",
                    shape: [product.shape.outputs / maps.count]
                )
            }
            return elements
        }
    }
}
