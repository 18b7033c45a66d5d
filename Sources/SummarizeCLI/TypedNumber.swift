internal import ArgumentParser

/// A number that can be quoted as it was typed.
struct TypedNumber: ExpressibleByArgument, CustomStringConvertible {
    let value: Double
    let description: String

    init?(argument: String) {
        guard let value = Double(argument) else { return nil }
        self.value = value
        description = argument
    }
}
