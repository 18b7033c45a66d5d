internal import ArgumentParser
internal import BatchSummarization

/// What only matters for directories and many files.
struct DirectoryArguments: ParsableArguments {
    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Read only files whose path or name matches, such as '*.html'; may be repeated.",
            valueName: "glob"
        )
    )
    var include: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Leave out files and directories whose path or name matches; may be repeated.",
            valueName: "glob"
        )
    )
    var exclude: [String] = []

    @Flag(help: "Do not say what was skipped; the exit status still tells.")
    var quiet = false

    @Flag(help: "Say what was done, a line an input.")
    var verbose = false

    func validate() throws {
        if quiet, verbose { throw ValidationError("--quiet and --verbose: give only one of them") }
        try Self.check(include, of: "--include")
        try Self.check(exclude, of: "--exclude")
    }

    private static func check(_ patterns: [String], of option: String) throws {
        guard let pattern = patterns.first(where: { !Glob($0).isClosed }) else { return }
        throw ValidationError(
            "\(option) '\(pattern)': a bracket is not closed; write \\[ for the character itself"
        )
    }
}
