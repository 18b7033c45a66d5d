/// Where the light fell: S weights a head, and their mixture.
struct AttentionWeights: Sendable {
    /// What the H heads are called.
    let names: [String]
    /// H rows of S numbers, each row sums to 1.
    let heads: [[Float]]
    /// H shares that sum to 1.
    let mixture: [Float]
    /// S numbers that sum to 1: Σ mixture × heads.
    let mixed: [Float]

    /// The part of a sentence's light that a head has.
    ///
    /// Light too faint for a float32 is shared like the mixture.
    func part(of head: Int, in sentence: Int) -> Float {
        mixed[sentence] > 0
            ? mixture[head] * heads[head][sentence] / mixed[sentence] : mixture[head]
    }

    /// The same light and that of one more head, which has a share of the whole.
    func adding(_ head: [Float], named name: String, share: Float) -> AttentionWeights {
        AttentionWeights(
            names: names + [name],
            heads: heads + [head],
            mixture: mixture.map { $0 * (1 - share) } + [share]
        )
    }

    init(names: [String], heads: [[Float]], mixture: [Float]) {
        self.names = names
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
