/// How much a term, a gram or a token tells sentences apart: ln(1 + S / sentences with it), above
/// 0.
///
/// - Parameters:
///   - frequency: How many sentences have it; what none has counts like what one has.
///   - sentences: S.
/// - Returns: The weight.
func inverseFrequency(_ frequency: Int, among sentences: Int) -> Float {
    Float.log(1 + Float(sentences) / Float(max(1, frequency)))
}
