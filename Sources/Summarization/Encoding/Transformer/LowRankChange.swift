/// A change of some of a transformer's maps, each by the product of two narrow matrices: W + B A.
///
/// reference: Hu et al., "LoRA" (2021), §4.1. R: rank, inputs and outputs those of a map.
struct LowRankChange: Sendable {
    /// The largest factor and the largest rank: so a weight changes by 256 at most, no state exceeds
    /// 1e13 between two norms, and the sum of their squares stays within the range of float32.
    private static let (largest, largestRank): (Float, Int) = (2, 64)

    /// The first layer that is changed.
    let firstLayer: Int
    /// SHA-256 of the changes, in hexadecimal digits: what was packed with others is packed again.
    let digest: String
    private let file: Safetensors

    /// That of the head that reads, which is part of the program.
    static let embedded = ModelData.sound { () throws(SummarizerError) in
        try LowRankChange(Safetensors(ModelData.miniLMReading))
    }

    /// - Parameter file: Has `change.MAP.a` (R × inputs) and `change.MAP.b` (outputs × R) for all
    ///   maps of a layer from the first changed one on.
    /// - Throws: ``SummarizerError/Code/damagedParameters`` where the file does not say of what it
    ///   is.
    init(_ file: Safetensors) throws(SummarizerError) {
        guard let digest = file.metadata["change.sha256"],
            let first = file.metadata["first_layer"].flatMap({ Int($0) }), first >= 0
        else {
            throw .damaged("does not say which layers it changes; make it anew with Training/")
        }
        self.digest = digest
        firstLayer = first
        self.file = file
    }

    /// Checks a file that is not part of the program, all of it.
    ///
    /// What was packed is told by ``digest``, so that must not be another's.
    ///
    /// - Parameter shape: Of the transformer that is changed.
    /// - Throws: ``SummarizerError/Code/damagedParameters``, saying what is wrong.
    func check(for shape: TransformerShape) throws(SummarizerError) {
        guard firstLayer < shape.layers else {
            throw .damaged("changes layer \(firstLayer) of \(shape.layers), counted from 0")
        }
        let (d, f) = (shape.width, shape.inner)
        for layer in firstLayer..<shape.layers {
            for (map, outputs, inputs) in [
                ("attention.self.query", d, d), ("attention.self.key", d, d),
                ("attention.self.value", d, d), ("attention.output.dense", d, d),
                ("intermediate.dense", f, d), ("output.dense", d, f),
            ] {
                _ = try factors(of: "encoder.layer.\(layer).\(map)", outputs, inputs)
            }
        }
        var bytes: [UInt8] = []
        for (name, tensor) in file.tensors.sorted(by: { $0.key < $1.key })
        where name.hasPrefix("change.") {
            bytes += Array(name.utf8)
            bytes += try file.storage(of: name, type: tensor.type, shape: tensor.shape).copy()
        }
        guard SHA256.text(of: SHA256.digest(of: bytes)) == digest else {
            throw .damaged(
                "has other changes than its change.sha256 says; make it anew with Training/"
            )
        }
    }

    /// Adds the change of a map to its weights (outputs × inputs).
    ///
    /// - Parameters:
    ///   - weights: The published ones.
    ///   - map: `encoder.layer.3.attention.self.query`.
    ///   - inputs: Their columns.
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    func add(
        to weights: inout [Float],
        of map: String,
        inputs: Int
    ) throws(SummarizerError) {
        let outputs = weights.count / inputs
        let (rank, a, b) = try factors(of: map, outputs, inputs)
        for output in 0..<outputs {
            for index in 0..<rank {
                let factor = b[output * rank + index]
                for input in 0..<inputs {
                    weights[output * inputs + input] += factor * a[index * inputs + input]
                }
            }
        }
    }

    /// R, A (R × inputs) and B (outputs × R) of a map.
    private func factors(
        of map: String,
        _ outputs: Int,
        _ inputs: Int
    ) throws(SummarizerError) -> (rank: Int, a: [Float], b: [Float]) {
        let name = "change." + map.replacing(".", with: "_")
        let rank = try file.shape(of: name + ".a", rank: 2)[0]
        guard rank <= Self.largestRank else {
            throw .damaged("tensor '\(name).a' has rank \(rank), more than \(Self.largestRank)")
        }
        return (
            rank, try file.float32(name + ".a", shape: [rank, inputs], upTo: Self.largest),
            try file.float32(name + ".b", shape: [outputs, rank], upTo: Self.largest)
        )
    }
}
