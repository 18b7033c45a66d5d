internal import Summarization

/// Hands out the inputs of a batch one by one, in their order.
protocol InputSource: ~Copyable {
    /// What one task works on.
    associatedtype Input: Sendable

    /// The next input.
    ///
    /// - Parameter waiting: Whether to wait for an input that is not there yet; otherwise the
    ///   answer is then ``Supply/notYet``.
    /// - Returns: An input, or why there is none.
    /// - Throws: ``SummarizerError`` when the source itself can no longer be read.
    mutating func next(waiting: Bool) throws(SummarizerError) -> Supply<Input>
}

/// What a source answers.
enum Supply<Input: Sendable>: Sendable {
    /// The next input.
    case input(Input)
    /// The writer at the other end of a pipe has sent no whole input yet.
    case notYet
    /// All have been handed out.
    case end
}
