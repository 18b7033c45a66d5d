/// Where the light fell: S weights a head, and their mixture.
struct AttentionWeights: Sendable {
    /// H rows of S numbers, each row sums to 1.
    let heads: [[Float]]
    /// H shares that sum to 1.
    let mixture: [Float]
    /// S numbers that sum to 1: Σ mixture × heads.
    let mixed: [Float]

    init(heads: [[Float]], mixture: [Float]) {
        self.heads = heads
        self.mixture = mixture
        var mixed = [Float](repeating: 0, count: heads.first?.count ?? 0)
        for (row, share) in zip(heads, mixture) {
            for index in mixed.indices { mixed[index] += share * row[index] }
        }
        // Shares and weights sum to 1 but for rounding, which a document of one sentence would show.
        let sum = mixed.reduce(into: 0.0) { $0 += Double($1) }
        self.mixed = sum > 0 ? mixed.map { Float(Double($0) / sum) } : mixed
    }
}
