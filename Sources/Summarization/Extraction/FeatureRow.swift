/// A row of features that is being filled.
struct FeatureRow {
    private(set) var values = [Float](repeating: 0, count: BlockFeature.allCases.count)

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
    mutating func set(_ feature: BlockFeature, count: Int) {
        values[feature.rawValue] = logCount(count)
    }

    /// Sets the columns of a level, in their order.
    mutating func setLevel(_ level: Int, _ numbers: InlineArray<11, Float>) {
        let first = BlockFeature.columns(ofLevel: level).lowerBound
        for index in numbers.indices { values[first + index] = numbers[index] }
    }
}

/// ln(1 + count).
func logCount(_ count: Int) -> Float { .log(Float(count + 1)) }

/// A part of a whole; 0 of nothing.
func fraction(_ part: Int, _ whole: Int) -> Float { whole > 0 ? Float(part) / Float(whole) : 0 }
