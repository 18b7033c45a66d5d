/// The encoders that a user can choose from.
package enum EncoderName: String, Sendable, Hashable, CaseIterable {
    /// The embedded table of token rows.
    case `static`
    /// The transformer all-MiniLM-L6-v2, installed apart.
    case minilm
}
