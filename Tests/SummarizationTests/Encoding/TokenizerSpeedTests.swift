import Glibc
import Testing

@testable import Summarization

/// The Swift side of `Scripts/benchmark tokenizers`: prints how long each tokenizer takes for the
/// lines of its file, `wordpiece.txt` or `unigram.txt` in the folder that the environment names, and
/// how many ids it makes of them.
///
/// Only tokenizing is timed, by the time that it had on a processor: the lines are in memory before,
/// and were all read once to warm up. As in the reference libraries, the ids of every line are
/// kept. Nothing is asserted of time: the machine of a test may be busy.
@Suite struct TokenizerSpeedTests {
    private static let folder = unsafe getenv("SUMMARIZE_MEASURE_TOKENIZERS").map { text in
        unsafe String(cString: text)
    }

    @Test(.enabled(if: folder != nil, "Scripts/benchmark runs it"))
    func `times are printed`() throws {
        try measure(WordPieceTokenizer.embedded, as: "wordpiece")
        try measure(StaticEncoder.embedded.multilingual.tokenizer, as: "unigram")
    }

    private func measure(_ tokenizer: some Tokenizer, as name: String) throws {
        let folder = try #require(Self.folder)
        let lines = try FileReading.bytes(ofFile: "\(folder)/\(name).txt", limit: 1 << 30)
            .split(separator: 0x0A).map { line in String(decoding: line, as: UTF8.self) }
        let first = ids(of: lines, by: tokenizer)
        let begin = processorSeconds()
        let second = ids(of: lines, by: tokenizer)
        let seconds = processorSeconds() - begin
        #expect(first == second)
        print("\(name): \(second.joined().count) ids in \(seconds) seconds")
    }

    /// What this process has had of processors' time.
    private func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private func ids<Tokens: Tokenizer>(of lines: [String], by tokenizer: Tokens) -> [[Int32]] {
        var ids: [[Int32]] = []
        ids.reserveCapacity(lines.count)
        var sentence = TokenizedSentence<Tokens>()
        for line in lines {
            sentence.read(line, with: tokenizer)
            // A copy: the buffer itself has room for the longest line, and would be made anew each time.
            ids.append(sentence.ids.map(\.self))
        }
        return ids
    }
}
