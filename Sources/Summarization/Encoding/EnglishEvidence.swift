/// How much more likely a token is in English than in other languages.
///
/// reference: naive Bayes on the tokens of a text; the counts are those of the texts that the
/// tables were fitted to (Training/).
struct EnglishEvidence: Sendable {
    /// (V) int8: logarithms of likelihood ratios, in sixteenths.
    private let logits: ByteStorage

    /// - Parameters:
    ///   - file: Has the tensor `english` (V), int8.
    ///   - count: V.
    /// - Throws: ``SummarizerError/Code/damagedParameters`` when it does not fit the vocabulary.
    init(_ file: Safetensors, count: Int) throws(SummarizerError) {
        logits = try file.storage(of: "english", type: .int8, shape: [count])
    }

    /// The sum over tokens, in sixteenths: above 0 where a text is more likely English.
    func of(_ tokens: [Int32]) -> Int {
        logits.withBytes { logits in
            tokens.reduce(0) { sum, token in
                sum + Int(unsafe logits.unsafeLoad(fromByteOffset: Int(token), as: Int8.self))
            }
        }
    }
}
