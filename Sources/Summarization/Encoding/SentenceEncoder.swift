/// Turns sentences into directions: what means the same points the same way.
package protocol SentenceEncoder: Sendable {
    /// D, the length of an embedding.
    var dimension: Int { get }

    /// How many sentences a thread takes at a time when there are many; the default is 512.
    ///
    /// Sentences together cost less than each alone, but the last thread ends by so much later.
    var sentencesPerTask: Int { get }

    /// Embeds S sentences.
    ///
    /// A sentence's row depends on its text alone, not on its neighbours. Runs on the calling
    /// thread; callers that want more split the sentences.
    ///
    /// - Returns: (S, D) rows of length 1; zeros for a sentence without tokens.
    func embed(_ sentences: [String]) -> Matrix
}

extension SentenceEncoder {
    /// As many as take longer than to hand them to a thread.
    package var sentencesPerTask: Int { 512 }
}
