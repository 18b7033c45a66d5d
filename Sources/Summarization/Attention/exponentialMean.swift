/// The mean of the numbers around each, those near weighing most: e^(−distance / reach).
///
/// One pass in each direction, a recursive filter, so the cost does not depend on the reach. At the
/// ends the mean is over what there is.
///
/// - Parameters:
///   - numbers: S finite numbers.
///   - reach: The distance, in places, at which a number weighs 1/e; above 0.
/// - Returns: S means.
/// - Complexity: O(S).
func exponentialMean(of numbers: [Float], reach: Float) -> [Float] {
    let decay = Float.exp(-1 / reach)
    var sums = numbers
    var weights = [Float](repeating: 1, count: numbers.count)
    var sum: Float = 0
    var weight: Float = 0
    for index in numbers.indices {
        sums[index] += sum
        weights[index] += weight
        sum = decay * (sum + numbers[index])
        weight = decay * (weight + 1)
    }
    (sum, weight) = (0, 0)
    for index in numbers.indices.reversed() {
        sums[index] += sum
        weights[index] += weight
        sum = decay * (sum + numbers[index])
        weight = decay * (weight + 1)
    }
    return zip(sums, weights).map { $0 / $1 }
}
