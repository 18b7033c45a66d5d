/// Chooses the blocks that are kept, given how likely each is content.
enum ContentChoice {
    /// The blocks that promise the highest F1 in words.
    ///
    /// With p the probability of a block and w its words, the blocks above a threshold promise
    /// 2 Σ p w / (Σ w + c Σ over all p w): where all is uncertain more is kept than where all is
    /// sure, and a page with text keeps at least a block. For F1 c is 1; a little less keeps less.
    ///
    /// Reference: Ye et al., Optimizing F-measures: a tale of two approaches (2012), section 2.
    static func kept(probabilities: [Float], words: [Int]) -> [Bool] {
        let order = probabilities.indices.sorted {
            probabilities[$0] == probabilities[$1]
                ? $0 < $1 : probabilities[$0] > probabilities[$1]
        }
        func weight(_ index: Int) -> Double { Double(words[index]) + wordsOfBlock }
        let all = order.reduce(0) { $0 + weight($1) * Double(probabilities[$1]) }
        var (content, size, best, count) = (0.0, 0.0, -1.0, 0)
        for (place, index) in order.enumerated() {
            content += weight(index) * Double(probabilities[index])
            size += weight(index)
            let promise = 2 * content / (size + caution * all)
            if promise > best { (best, count) = (promise, place + 1) }
        }
        var kept = [Bool](repeating: false, count: probabilities.count)
        for index in order.prefix(count) { kept[index] = true }
        return kept
    }

    /// c: what is not content disturbs a summary more than what is missing from the end of a page.
    private static let caution = 0.9

    /// What a block counts for beside its words, so that signs alone count too.
    private static let wordsOfBlock = 0.3
}
