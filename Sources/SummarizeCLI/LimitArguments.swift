internal import ArgumentParser
private import Glibc

/// Limits that every command has.
struct LimitArguments: ParsableArguments {
    @Option(
        name: .customLong("max-size"),
        parsing: .unconditional,
        help: ArgumentHelp(
            "The largest input, or line with --jsonl, in bytes; K, M or G may follow.",
            valueName: "bytes"
        )
    )
    var maximumSize = ByteCount.standard

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many documents to work on at the same time. The default is all cores.",
            valueName: "n"
        )
    )
    var threads: Int?

    func validate() throws {
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads \(threads): must be between 1 and 1024")
        }
    }

    /// As many as were asked for, else one a core.
    var threadCount: Int {
        threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
}
