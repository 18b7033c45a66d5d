/// Chooses the sentences under the brightest light until the length is spent.
///
/// What a chosen sentence says is taken out of the light: a sentence whose value resembles that of
/// a chosen one loses weight, a copy all of it (``AttentionParameters/repetition``). Ties go to the
/// earlier sentence.
struct SentenceSelection {
    /// S candidates.
    let candidates: SelectionCandidates
    /// S numbers: the attention weights.
    let weights: [Float]
    /// S × V, unit rows: what each sentence says.
    let values: Matrix
    /// The power of the guard against repetition.
    let repetition: Float

    /// Choices after which the light is left as it is.
    ///
    /// A summary that long has covered its document, and each choice costs a pass over the
    /// document.
    static let mostGuardedChoices = 256

    /// Chooses until the length is spent.
    ///
    /// - Parameter budget: The length.
    /// - Returns: The chosen sentences in order of choice, at least one.
    /// - Complexity: O(S × V × choices up to 256 + S log S).
    func choose(within budget: LengthBudget) -> [Int] {
        var light = weights
        var budget = budget
        var chosen: [Int] = []
        let isAllCode = !candidates.standings.contains { $0 == .sentence || $0 == .fragment }
        for standing in isAllCode ? [SelectionCandidates.Standing.code] : [.sentence, .fragment] {
            let those = candidates.standings.indices.filter { candidates.standings[$0] == standing }
            let left = choose(from: those, light: &light, budget: &budget, chosen: &chosen)
            // A better sentence that is too long still is not replaced by a worse one that fits.
            if budget.isSpent || left && !chosen.isEmpty { break }
        }
        if chosen.isEmpty, let brightest = brightest(of: light) { chosen = [brightest] }
        return chosen
    }

    /// Chooses all that fit of one standing.
    ///
    /// - Returns: Whether some are left that did not fit.
    private func choose(
        from those: [Int],
        light: inout [Float],
        budget: inout LengthBudget,
        chosen: inout [Int]
    ) -> Bool {
        var those = those
        var left = false
        while !those.isEmpty, chosen.count < Self.mostGuardedChoices {
            // What does not fit now never will.
            let fitting = those.filter { budget.fits(words: candidates.wordCounts[$0]) }
            left = left || fitting.count < those.count
            guard let next = fitting.max(by: { isDimmer($0, than: $1, in: light) }) else {
                return left
            }
            chosen.append(next)
            budget.spend(words: candidates.wordCounts[next])
            takeOut(next, of: &light)
            those = fitting.filter { $0 != next }
        }
        for next in those.sorted(by: { isDimmer($1, than: $0, in: light) }) {
            guard budget.fits(words: candidates.wordCounts[next]) else {
                left = true
                continue
            }
            chosen.append(next)
            budget.spend(words: candidates.wordCounts[next])
        }
        return left
    }

    private func isDimmer(_ first: Int, than second: Int, in light: [Float]) -> Bool {
        light[first] < light[second] || light[first] == light[second] && first > second
    }

    /// Dims every sentence that says what the chosen one says.
    ///
    /// The light of a sentence is its weight times 1 − cᵖ, with c the highest cosine of its value
    /// and a chosen one's.
    private func takeOut(_ chosen: Int, of light: inout [Float]) {
        let cosines = values.product(with: values.row(chosen))
        for (index, cosine) in cosines.enumerated() where cosine > 0 {
            light[index] = min(
                light[index],
                weights[index] * (1 - Float.power(min(1, cosine), repetition))
            )
        }
    }

    /// The brightest sentence of the best standing, for a length that not even one fits.
    private func brightest(of light: [Float]) -> Int? {
        let standings = candidates.standings.map(\.rawValue)
        return standings.indices.min { first, second in
            standings[first] < standings[second]
                || standings[first] == standings[second] && isDimmer(second, than: first, in: light)
        }
    }
}
