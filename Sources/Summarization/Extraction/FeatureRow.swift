/// A row of numbers of which the first are features.
struct FeatureRow {
    /// Inside the row, because an array would be asked at each number whether it is shared.
    private(set) var values = InlineArray<256, Float>(repeating: 0)
    let width: Int

    /// - Parameter width: All numbers, features and what stands behind them.
    init(width: Int) {
        precondition(width <= values.count, "a row has at most \(values.count) numbers")
        self.width = width
    }

    mutating func clear() {
        for column in 0..<width { values[column] = 0 }
    }

    mutating func set(_ numbers: [Float]) { set(numbers, ofBlock: 0, width: numbers.count, at: 0) }

    mutating func set(_ feature: BlockFeature, _ value: Float) {
        values[feature.rawValue] = value
    }

    mutating func set(_ feature: BlockFeature, _ value: Bool) {
        values[feature.rawValue] = value ? 1 : 0
    }

    mutating func set(_ value: Float, at column: Int) { values[column] = value }

    /// Sets ln(1 + count).
    mutating func set(_ feature: BlockFeature, count: some BinaryInteger) {
        values[feature.rawValue] = logCount(count)
    }

    /// Copies the first numbers to places that are so many apart.
    func copy(_ count: Int, to numbers: inout [Float], at start: Int, step: Int = 1) {
        // An inline array would be copied for each number.
        let values = values.span
        var numbers = numbers.mutableSpan
        for column in 0..<count { numbers[start + step * column] = values[column] }
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
func logCount(_ count: some BinaryInteger) -> Float {
    let count = Int(count)
    return logarithms.indices.contains(count) ? logarithms[count] : .log(Float(count + 1))
}

/// ln(1 + count) of the counts that most blocks have.
private let logarithms: [Float] = (0..<1_024).map { .log(Float($0 + 1)) }

/// A part of a whole; 0 of nothing.
func fraction(_ part: some BinaryInteger, _ whole: some BinaryInteger) -> Float {
    whole > 0 ? Float(Int(part)) / Float(Int(whole)) : 0
}
