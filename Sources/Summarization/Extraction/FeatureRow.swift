/// A row of numbers of which the first are features.
struct FeatureRow {
    var values: [Float]

    /// - Parameter width: All numbers, features and what stands behind them.
    init(width: Int) { values = [Float](repeating: 0, count: width) }

    mutating func clear() {
        for column in values.indices { values[column] = 0 }
    }

    mutating func set(_ feature: BlockFeature, _ value: Float) {
        values[feature.rawValue] = value
    }

    mutating func set(_ feature: BlockFeature, _ value: Bool) {
        values[feature.rawValue] = value ? 1 : 0
    }

    /// Sets ln(1 + count).
    mutating func set(_ feature: BlockFeature, count: some BinaryInteger) {
        values[feature.rawValue] = logCount(count)
    }

    /// Sets some columns to those of a block in a matrix.
    mutating func set(_ matrix: [Float], ofBlock block: Int, width: Int, at column: Int) {
        for index in 0..<width { values[column + index] = matrix[block * width + index] }
    }

    /// Sets the columns of a level, in their order.
    mutating func setLevel(_ level: Int, _ numbers: InlineArray<11, Float>) {
        let first = BlockFeature.columns(ofLevel: level).lowerBound
        for index in numbers.indices { values[first + index] = numbers[index] }
    }
}

/// ln(1 + count).
func logCount(_ count: some BinaryInteger) -> Float { .log(Float(Int(count) + 1)) }

/// A part of a whole; 0 of nothing.
func fraction(_ part: some BinaryInteger, _ whole: some BinaryInteger) -> Float {
    whole > 0 ? Float(Int(part)) / Float(Int(whole)) : 0
}
