import Glibc

@testable import Summarization

/// The transformer by its definition, one number after the other.
extension TinyTransformer {
    typealias Rows = [[Double]]

    /// The row of a sentence with these tokens: the normalised mean over all windows.
    func embedding(of ids: [Int32]) -> [Double] {
        let marks: (start: Int32, end: Int32) = (2, 3)
        let size = SentenceWindows.longest - 2
        let states = stride(from: 0, to: ids.count, by: size)
            .flatMap { start in
                self.states(
                    of: [marks.start] + ids[start..<min(start + size, ids.count)] + [marks.end]
                )
            }
        let sum = states.reduce([Double](repeating: 0, count: Self.shape.width)) { sum, row in
            zip(sum, row).map { $0 + $1 }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return sum.map { $0 / length }
    }

    /// The states of a window (T × D).
    func states(of ids: [Int32]) -> Rows {
        let words = matrix("embeddings.word_embeddings.weight")
        let positions = matrix("embeddings.position_embeddings.weight")
        let type = matrix("embeddings.token_type_embeddings.weight")[0]
        var states = norm(
            ids.enumerated().map { place, id in
                zip(zip(words[Int(id)], positions[place]), type).map { $0.0 + $0.1 + $1 }
            },
            "embeddings.LayerNorm"
        )
        for layer in 0..<Self.shape.layers {
            let prefix = "encoder.layer.\(layer)."
            let output = map(attention(states, prefix), prefix + "attention.output.dense")
            states = norm(sum(states, output), prefix + "attention.output.LayerNorm")
            let inner = map(states, prefix + "intermediate.dense").map { $0.map(gelu) }
            let outer = map(inner, prefix + "output.dense")
            states = norm(sum(states, outer), prefix + "output.LayerNorm")
        }
        return states
    }

    private func attention(_ states: Rows, _ prefix: String) -> Rows {
        let queries = map(states, prefix + "attention.self.query")
        let keys = map(states, prefix + "attention.self.key")
        let values = map(states, prefix + "attention.self.value")
        let size = Self.shape.width / Self.shape.heads
        return queries.map { query in
            (0..<Self.shape.heads)
                .flatMap { head -> [Double] in
                    let part = head * size..<(head + 1) * size
                    let powers = keys.map { key in
                        exp(product(query[part], key[part]) / Double(size).squareRoot())
                    }
                    let whole = powers.reduce(0, +)
                    return part.map { place in
                        zip(powers, values).reduce(0) { $0 + $1.0 / whole * $1.1[place] }
                    }
                }
        }
    }

    private func gelu(_ x: Double) -> Double { x / 2 * (1 + erf(x / 2.0.squareRoot())) }

    private func sum(_ first: Rows, _ second: Rows) -> Rows {
        zip(first, second).map { zip($0, $1).map { $0 + $1 } }
    }

    private func product(_ first: ArraySlice<Double>, _ second: ArraySlice<Double>) -> Double {
        zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    }

    private func map(_ rows: Rows, _ name: String) -> Rows {
        let weights = matrix(name + ".weight")
        let bias = vector(name + ".bias")
        return rows.map { row in
            zip(weights, bias).map { product(row[...], $0[...]) + $1 }
        }
    }

    private func norm(_ rows: Rows, _ name: String) -> Rows {
        let weight = vector(name + ".weight")
        let bias = vector(name + ".bias")
        return rows.map { row in
            let mean = row.reduce(0, +) / Double(row.count)
            let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
            let scale = 1 / (variance + Double(Self.shape.epsilon)).squareRoot()
            return row.indices.map { (row[$0] - mean) * scale * weight[$0] + bias[$0] }
        }
    }

    private func vector(_ name: String) -> [Double] {
        (tensors[name]?.elements ?? []).map(Double.init)
    }

    private func matrix(_ name: String) -> Rows {
        guard let tensor = tensors[name] else { return [] }
        let columns = tensor.shape[1]
        return (0..<tensor.shape[0])
            .map { row in
                tensor.elements[row * columns..<(row + 1) * columns].map(Double.init)
            }
    }
}
