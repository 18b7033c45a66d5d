/// What an encoder makes of S sentences, and of what it made it.
package struct EncodedSentences: Sendable {
    /// S × D, unit rows; a zero row for a sentence without tokens.
    package let embeddings: Matrix
    /// S numbers from 0 to about 1: the mean of ln(1 + id) over a sentence's tokens, over 10.
    ///
    /// A vocabulary lists frequent tokens first, so it is high where rare words stand. What is unknown
    /// to the table for all languages counts as frequent: its id is 0.
    package let rarities: [Float]
    /// S numbers from 0 to 1: the length of the sum of a sentence's token rows over the sum of
    /// their lengths.
    ///
    /// 1 where all tokens point the same way, low where many speak of different things or say
    /// little.
    package let agreements: [Float]
}

extension EncodedSentences {
    /// How rare the tokens of a sentence are, as ``rarities`` has it; 0 for none.
    static func rarity(of tokens: some Collection<Int32>) -> Float {
        tokens.reduce(0) { $0 + Float.log(1 + Float($1)) } / Float(max(1, tokens.count)) / 10
    }
}
