/// y = W x + b, of each row x of a matrix.
struct LinearMap: Sendable {
    /// Inputs × outputs.
    let weight: Matrix
    /// Outputs.
    let bias: [Float]

    /// What the map makes of each row.
    func applied(to rows: Matrix) -> Matrix {
        var result = weight.applied(toRowsOf: rows)
        result.add(toEachRow: bias)
        return result
    }
}
