/// A change of some of a transformer's maps, each by the product of two narrow matrices: W + B A.
///
/// reference: Hu et al., "LoRA" (2021), §4.1. R: rank, inputs and outputs those of a map.
struct LowRankChange: Sendable {
    /// Numbers beyond which the changed transformer could leave the range of float32.
    private static let largest: Float = 100

    /// The first layer that is changed.
    let firstLayer: Int
    /// SHA-256 of the changes, in hexadecimal digits: what was packed with others is packed again.
    let digest: String
    private let file: Safetensors

    /// That of the head that reads, which is part of the program.
    static let embedded: LowRankChange = {
        do {
            return try LowRankChange(Safetensors(ModelData.miniLMReading))
        } catch {
            preconditionFailure("the embedded change of the transformer is not sound: \(error)")
        }
    }()

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
        let name = "change." + map.replacing(".", with: "_")
        let rank = try file.shape(of: name + ".a", rank: 2)[0]
        let a = try numbers(name + ".a", shape: [rank, inputs])
        let b = try numbers(name + ".b", shape: [outputs, rank])
        for output in 0..<outputs {
            for index in 0..<rank {
                let factor = b[output * rank + index]
                for input in 0..<inputs {
                    weights[output * inputs + input] += factor * a[index * inputs + input]
                }
            }
        }
    }

    private func numbers(_ name: String, shape: [Int]) throws(SummarizerError) -> [Float] {
        let numbers = try file.float32(name, shape: shape)
        guard numbers.allSatisfy({ $0.magnitude <= Self.largest }) else {
            throw .damaged("tensor '\(name)' has a number above \(Self.largest)")
        }
        return numbers
    }
}
