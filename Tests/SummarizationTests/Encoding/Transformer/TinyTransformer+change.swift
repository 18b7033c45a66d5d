@testable import Summarization

/// A low-rank change of the second layer, and the transformer that comes of it.
extension TinyTransformer {
    static let rank = 2

    /// The maps that are changed, which are all of the layer.
    private var changed: [String] {
        tensors.keys.filter {
            $0.hasPrefix("encoder.layer.1.") && $0.hasSuffix(".weight") && !$0.contains("LayerNorm")
        }
        .map { String($0.dropLast(".weight".count)) }
        .sorted()
    }

    /// The factors of all changes.
    func factors(seed: UInt64 = 5) -> Tensors {
        var generator = SplitMix(state: seed)
        func random(_ shape: [Int]) -> (shape: [Int], elements: [Float]) {
            (
                shape,
                (0..<shape[0] * shape[1]).map { _ in .random(in: -0.3...0.3, using: &generator) }
            )
        }
        var factors: Tensors = [:]
        for map in changed {
            guard let shape = tensors[map + ".weight"]?.shape else { continue }
            let name = "change." + map.replacing(".", with: "_")
            factors[name + ".a"] = random([Self.rank, shape[1]])
            factors[name + ".b"] = random([shape[0], Self.rank])
        }
        return factors
    }

    /// The same as the program reads it.
    func change(
        _ factors: Tensors? = nil,
        metadata: [(name: String, value: String)] = [("first_layer", "1"), ("change.sha256", "1")]
    ) throws -> LowRankChange {
        let directory = try TemporaryDirectory()
        let path = directory.file("change.safetensors")
        try Self.write(factors ?? self.factors(), to: path, metadata: metadata)
        return try LowRankChange(Safetensors(path: path))
    }

    /// The transformer with the changes added to its weights.
    func withChanges() -> TinyTransformer {
        let factors = factors()
        var tiny = self
        for map in changed {
            let name = "change." + map.replacing(".", with: "_")
            guard let a = factors[name + ".a"], let b = factors[name + ".b"],
                let weight = tensors[map + ".weight"]
            else { continue }
            let columns = a.shape[1]
            for index in weight.elements.indices {
                let (row, column) = (index / columns, index % columns)
                let added = (0..<Self.rank).reduce(Float(0)) { sum, place in
                    sum + b.elements[row * Self.rank + place] * a.elements[place * columns + column]
                }
                tiny.set(map + ".weight", at: index, to: weight.elements[index] + added)
            }
        }
        return tiny
    }
}
