/// The softmax of the logits: positive numbers that sum to 1, for any finite logits.
func softmax(_ logits: [Float]) -> [Float] {
    let highest = logits.max() ?? 0
    let exponentials = logits.map { Float.exp($0 - highest) }
    // Summed in double: a document of 100,000 sentences would lose digits otherwise.
    let sum = Float(exponentials.reduce(0.0) { $0 + Double($1) })
    return exponentials.map { $0 / sum }
}
