@testable import Summarization

/// The folder `corpora/`: documents written for the project, and what their readers chose of them.
enum Corpus {
    /// The folder, with a slash at the end.
    static let directory = Fixture.root + "corpora/"

    /// The floors of the quality.
    static let floorsName = "floors.json"

    /// What is said of the folder.
    private static let descriptionName = "README.md"

    /// What the readers chose, an object a document and line.
    private static let choicesNames = ["en.jsonl", "other.jsonl"]

    /// The names of all files in the folder, in order.
    static func names() throws -> [String] {
        try FileNames.inDirectory(directory)
    }

    /// The names of documents and choices, in order: all files but the floors, which are written
    /// by the tests, and the description, which is prose about the rest.
    static func contentNames() throws -> [String] {
        try names().filter { $0 != floorsName && $0 != descriptionName }
    }

    /// The bytes of a file in the folder.
    static func bytes(of name: String) throws -> [UInt8] {
        try FileReading.bytes(ofFile: directory + name, limit: 1 << 24)
    }

    /// All documents with their readers' choices.
    static func documents() throws -> [ReadDocument] {
        try choicesNames.flatMap { name in
            try bytes(of: name).split(separator: UInt8(ascii: "\n")).map { line in
                try ReadDocument(JSONValue(parsing: Array(line)))
            }
        }
    }

    /// The 64-bit FNV-1a hash of the names and bytes of ``contentNames()``; 16 digits.
    static func digest() throws -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for name in try contentNames() {
            for byte in Array(name.utf8) + (try bytes(of: name)) {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
