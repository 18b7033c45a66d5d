/// How a command ended.
enum ExitStatus: Int32, Sendable {
    /// All was done.
    case success = 0
    /// Something was skipped or could not be summarised; the rest was.
    case failure = 1
    /// The arguments make no sense.
    case usage = 2
}
