private import ArgumentParser
private import Glibc
private import Summarization

/// The `summarize` command: the first argument chooses a subcommand, else the page is summarised.
@main
enum Program {
    static func main() async {
        StandardDescriptors.openClosed()
        EndingSignals.clearTemporaryFiles()
        // A reader that has seen enough closes the pipe; that is no reason to die.
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        let others = Array(arguments.dropFirst())
        let status =
            switch arguments.first {
            case "extract": await run(ExtractCommand.self, others)
            case "sentences": await run(SentencesCommand.self, others)
            case "embed": await run(EmbedCommand.self, others)
            case "features": await run(FeaturesCommand.self, others)
            default: await run(SummarizeCommand.self, arguments)
            }
        exit(status.rawValue)
    }

    /// Runs a command and says in one line what ended it.
    private static func run<Chosen: Command>(
        _ command: Chosen.Type,
        _ arguments: [String]
    ) async -> ExitStatus {
        do {
            return try await attempt(command, arguments)
        } catch is StandardOutput.ClosedPipe {
            return .success
        } catch let error as SummarizerError {
            Diagnostics.write("summarize: \(error)")
            return .failure
        } catch {
            Diagnostics.write("summarize: " + UsageMessage.line(command.message(for: error)))
            return .usage
        }
    }

    private static func attempt<Chosen: Command>(
        _ command: Chosen.Type,
        _ arguments: [String]
    ) async throws -> ExitStatus {
        guard !arguments.isEmpty || !Terminal.isTerminal(STDIN_FILENO) else {
            try printInformation(command.helpMessage())
            return .success
        }
        let chosen: Chosen
        do {
            chosen = try command.parse(arguments)
        } catch  where command.exitCode(for: error).isSuccess {
            try printInformation(command.fullMessage(for: error))
            return .success
        }
        return try await chosen.execute()
    }

    /// Prints a help text or a version, which may or may not end with line breaks.
    private static func printInformation(_ text: String) throws {
        var text = text
        while text.last?.isNewline == true { text.removeLast() }
        try StandardOutput.write(text + "\n")
    }
}
