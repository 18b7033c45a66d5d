internal import ArgumentParser

/// One of the commands: its stored properties are what was typed.
protocol Command: ParsableCommand {
    /// Does what was asked and says how it went.
    ///
    /// - Throws: `ValidationError` for wrong usage, `SummarizerError` for what ends the command,
    ///   `StandardOutput.ClosedPipe`.
    func execute() async throws -> ExitStatus
}
