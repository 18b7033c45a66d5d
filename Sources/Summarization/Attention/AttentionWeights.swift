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
        // Rounded shares may sum to a hair more than 1, and so the weight of an only sentence.
        self.mixed = mixed.map { min(1, $0) }
    }
}
