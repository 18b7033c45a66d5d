/// One line about wrong arguments.
enum UsageMessage {
    /// How ArgumentParser's own messages begin; the others are ours and stay as they are.
    private static let beginnings = [
        "The value", "The option", "Unknown option", "Missing value", "Missing expected",
        "Unexpected argument", "Invalid option", "Value to be set",
    ]

    /// Its second sentences, as the second half of one.
    private static let continuations = [
        (". Did you mean", "; did you mean"),
        (". Please provide one of", "; give one of"),
    ]

    /// A message as this program writes it: on one line, beginning small, without a full stop.
    static func line(_ message: String) -> String {
        guard beginnings.contains(where: { message.hasPrefix($0) }) else { return message }
        var line = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if line.hasSuffix(".") { line.removeLast() }
        for (sentence, half) in continuations {
            line.replace(sentence, with: half, maxReplacements: 1)
        }
        return line.prefix(1).lowercased() + line.dropFirst()
    }
}
