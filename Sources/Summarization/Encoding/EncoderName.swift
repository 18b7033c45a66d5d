/// The encoders that a user can choose from.
package enum EncoderName: String, Sendable, Hashable, CaseIterable {
    /// The embedded table of token rows.
    case `static`
    /// The transformer all-MiniLM-L6-v2, installed apart.
    case minilm
}

extension SummarizerError {
    /// There are no attention parameters for an encoder.
    package static func noAttention(for encoder: EncoderName) -> SummarizerError {
        SummarizerError(
            .missingModel,
            "there are no attention parameters for the encoder \(encoder.rawValue) yet; leave out "
                + "--encoder, or name parameters trained for it with --attention FILE"
        )
    }
}
