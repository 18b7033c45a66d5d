@testable import Summarization

/// Files that the tests read.
enum Fixture {
    /// The package's directory, with a slash at the end.
    static let root = directory(levelsUp: 4)

    /// A JSON file of Tests/SummarizationTests/Fixtures.
    static func json(_ name: String) throws -> JSONValue {
        let path = directory(levelsUp: 2) + "Fixtures/" + name
        return try JSONValue(parsing: FileReading.bytes(ofFile: path, limit: 1 << 26))
    }

    private static func directory(levelsUp count: Int, from file: String = #filePath) -> String {
        file.split(separator: "/", omittingEmptySubsequences: false).dropLast(count)
            .joined(separator: "/") + "/"
    }
}
