extension AttentionParameters {
    /// Beyond what any feature of any document comes to, of either sign.
    private static let largestFeature = 1e6

    /// Whether no step of the layer can leave the range of float32, whatever the document.
    ///
    /// No output of a map is larger than the largest input times the sum of the sizes of the
    /// numbers that lead to it, which stand in one column; and from map to map these factors
    /// multiply.
    var keepsWeightsFinite: Bool {
        let f = Self.largestFeature
        // The components of a unit row are at most 1.
        let projected = projection.largestColumnSum
        var steps = [
            projected, subjectMixture.largestLogit(of: 1), queryMixture.largestLogit(of: f),
            Double(value.columns) * value.largestColumnSum * value.largestColumnSum,
        ]
        for head in heads {
            let own =
                head.stateOfFeatures.largestColumnSum * f
                + head.stateOfEmbedding.largestColumnSum * projected + head.stateBias.largest
            let state =
                own + head.neighbours.largestColumnSum * own + head.neighboursBias.largest
            let query =
                head.queryOfDocument.largestColumnSum * state
                + head.queryOfTitle.largestColumnSum * projected
                + head.queryOfQuery.largestColumnSum * projected + head.queryBias.largest
            let folded = head.foldedKey.largestColumnSum * query
            steps += [state, query, folded, Double(width) * folded * state]
        }
        // An eighth of the range leaves room for differences and for rounding.
        return steps.allSatisfy { $0 < Double(Float.greatestFiniteMagnitude) / 8 }
    }
}

extension AttentionParameters.Mixture {
    fileprivate func largestLogit(of largestInput: Double) -> Double {
        map.largestColumnSum * largestInput + bias.largest
    }
}

extension [Float] {
    /// The size of the largest element.
    fileprivate var largest: Double { reduce(0) { Swift.max($0, Double($1.magnitude)) } }
}

extension Matrix {
    /// The largest sum of the sizes of a column's elements: how much a map can make of inputs of 1.
    fileprivate var largestColumnSum: Double {
        var sums = [Double](repeating: 0, count: columns)
        for (index, element) in elements.enumerated() {
            sums[index % columns] += Double(element.magnitude)
        }
        return sums.max() ?? 0
    }
}
