/// Brings rows to mean 0 and variance 1, then applies weight and bias number by number.
///
/// reference: Ba, Kiros and Hinton, "Layer Normalization" (2016), §3.
struct LayerNorm: Sendable {
    /// Added to a variance before its root is divided by.
    private static let epsilon = 1e-5

    let weight: [Float]
    let bias: [Float]

    /// The rows in their new form; means and variances are summed in double precision.
    func applied(to rows: Matrix) -> Matrix {
        var result = rows
        for row in 0..<rows.rows {
            let range = rows.range(ofRow: row)
            let numbers = rows.elements[range]
            let count = Double(range.count)
            let mean = numbers.reduce(0.0) { $0 + Double($1) } / count
            let variance =
                numbers.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count
            let scale = 1 / (variance + Self.epsilon).squareRoot()
            for (column, index) in range.enumerated() {
                let number = Float((Double(rows.elements[index]) - mean) * scale)
                result.elements[index] = number * weight[column] + bias[column]
            }
        }
        return result
    }
}
