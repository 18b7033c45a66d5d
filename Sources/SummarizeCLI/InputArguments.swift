internal import ArgumentParser
internal import BatchSummarization

/// Which inputs are read, the same for every command that reads files and directories.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, directories, or - for standard input, which is also read when none is named.",
            valueName: "input"
        )
    )
    var inputs: [String] = []

    @Flag(
        help: """
            Be a filter: a JSON object a line in, one a line out, in the same order and with the \
            same "id".
            """
    )
    var jsonl = false

    @OptionGroup(title: "Directories") var directories: DirectoryArguments

    func validate() throws {
        try InputPaths.check(inputs)
        if jsonl, !directories.include.isEmpty || !directories.exclude.isEmpty {
            throw ValidationError("--include and --exclude are for directories; leave out --jsonl")
        }
    }

    /// The paths, or standard input when none is named.
    func paths() throws -> [String] {
        try InputPaths.orStandardInput(inputs)
    }

    /// The files, directories and patterns to read.
    ///
    /// - Parameter output: Where results go, never to be read; nil for standard output.
    /// - Returns: A list to walk.
    /// - Throws: `ValidationError` when there is nothing to read.
    func list(output: String? = nil) throws -> InputList {
        InputList(
            paths: try paths(),
            include: directories.include.map { Glob($0) },
            exclude: directories.exclude.map { Glob($0) },
            output: output
        )
    }
}
