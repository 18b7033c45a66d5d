import Glibc
import Testing

@testable import Summarization

/// The Swift side of Scripts/verify-tokenizer: reads lines from the file that the environment
/// names and writes the ids of each, separated by spaces, to files with `.wordpiece` and `.unigram`
/// added.
@Suite struct TokenizerComparison {
    private static let path = unsafe getenv("SUMMARIZE_TOKENIZER_LINES").map { text in
        unsafe String(cString: text)
    }

    @Test(.enabled(if: path != nil, "Scripts/verify-tokenizer runs it"))
    func `every line is written out as ids`() throws {
        try write(idsOf: WordPieceTokenizer.embedded, as: "wordpiece")
        try write(idsOf: StaticEncoder.embedded.multilingual.tokenizer, as: "unigram")
    }

    private func write(idsOf tokenizer: some Tokenizer, as name: String) throws {
        let path = try #require(Self.path)
        let bytes = try FileReading.bytes(ofFile: path, limit: 1 << 30)
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            tokenizer.tokenize(String(decoding: line, as: UTF8.self))
                .map(String.init).joined(separator: " ")
        }
        try AtomicFile.write(Array(lines.joined(separator: "\n").utf8), to: path + "." + name)
        #expect(lines.count > 0)
    }
}
