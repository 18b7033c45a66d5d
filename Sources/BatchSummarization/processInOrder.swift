internal import Summarization

/// Transforms every input of a source, `width` at a time, and hands on the results in input order.
///
/// An input is held from the moment that its task starts until its result is received; no more than
/// four times `width` are held, so memory is bounded. A source that has nothing more to give for
/// now is asked again only when every result so far has been handed on: a program that writes a
/// line and waits for its answer gets it. When the caller's task is cancelled no further input is
/// started.
///
/// - Parameters:
///   - source: Where the inputs come from.
///   - width: How many tasks run at the same time, at least 1.
///   - transform: Runs concurrently with itself.
///   - receive: Runs for one result at a time. An error that it throws ends the batch.
/// - Throws: What `receive` threw, or the source's own error.
@concurrent
func processInOrder<Source: InputSource & ~Copyable, Output: Sendable>(
    _ source: consuming sending Source,
    width: Int,
    transform: @escaping @Sendable (Source.Input) -> Output,
    receive: @Sendable (Output) throws -> Void
) async throws {
    var source = source
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        // Finished, but an earlier one is not.
        var early: [Int: Output] = [:]
        var started = 0
        var received = 0
        var running = 0
        var isAtEnd = false
        while true {
            starting: while !isAtEnd, running < width, started - received < 4 * width {
                guard !Task.isCancelled else { break }
                switch try source.next(waiting: running == 0) {
                case .input(let input):
                    let position = started
                    group.addTask { (position, transform(input)) }
                    started += 1
                    running += 1
                case .notYet: break starting
                case .end: isAtEnd = true
                }
            }
            guard let (position, output) = try await group.next() else { return }
            running -= 1
            early[position] = output
            while let next = early.removeValue(forKey: received) {
                received += 1
                try receive(next)
            }
        }
    }
}
