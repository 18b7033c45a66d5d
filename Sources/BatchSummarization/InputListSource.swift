internal import Summarization

/// Walks the directories of a list when their turn comes.
struct InputListSource: InputSource, Sendable {
    private var remaining: ArraySlice<String>
    private var walk: DirectoryWalk?
    private var walkIsEmpty = false
    private let filter: DirectoryWalk.Filter

    init(_ list: InputList) {
        remaining = list.paths[...]
        filter = DirectoryWalk.Filter(
            include: list.include,
            exclude: list.exclude,
            output: list.output.flatMap { FileIdentity(path: $0) }
        )
    }

    mutating func next() -> Result<BatchInput, SummarizerError>? {
        while true {
            if let input = walk?.next() {
                walkIsEmpty = false
                return input
            }
            if let emptyWalk = walk, walkIsEmpty {
                walk = nil
                return .failure(emptyWalk.emptiness)
            }
            walk = nil
            guard let path = remaining.popFirst() else { return nil }
            guard path != "-", FileIdentity(path: path)?.kind == .directory else {
                return .success(BatchInput(path: path))
            }
            walk = DirectoryWalk(root: path, filter: filter)
            walkIsEmpty = true
        }
    }

    mutating func next(waiting: Bool) -> Supply<Result<BatchInput, SummarizerError>> {
        next().map { .input($0) } ?? .end
    }
}
