/// Why a sentence is bright or dim: one thing about it, and what that does to its weight.
package struct Reason: Sendable, Hashable {
    /// What is so, after an unspoken "it": "stands early".
    package let text: String
    /// The natural logarithm of how many times this makes the weight as large as it would be if the
    /// sentence were in this like the mean of its document: above 0 brighter, below 0 dimmer.
    package let strength: Float

    package init(text: String, strength: Float) {
        self.text = text
        self.strength = strength
    }
}
