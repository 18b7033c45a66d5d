import Testing

@testable import Summarization

/// Ids of the reference tokenizer, written by `Scripts/verify-tokenizer --write-golden`.
@Suite struct TokenizerGoldenTests {
    let golden: JSONValue

    init() throws {
        golden = try Fixture.json("tokenizer-golden.json")
    }

    @Test func `nasty lines have the ids of the references`() throws {
        let lines = try #require(golden["lines"]?.array)
        #expect(lines.count >= 40)
        for line in lines {
            let text = try #require(line["text"]?.string)
            for (name, tokenize) in Self.tokenizers {
                let ids = try #require(line[name]?.array).map(\.integer)
                #expect(tokenize(text).map { Int($0) } == ids, "\(name): \(text)")
            }
        }
    }

    /// ``Corpus/contentNames()`` says which two files are left out, and why.
    @Test func `every line of the corpora has the ids of the references`() throws {
        let files = try #require(golden["files"]?.object?.members)
        let expected = try Corpus.contentNames().map { "corpora/" + $0 }
        try #require(!expected.isEmpty)
        #expect(files.map(\.name) == expected, "run the script again")
        for file in files {
            let bytes = try FileReading.bytes(ofFile: Fixture.root + file.name, limit: 1 << 24)
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            for (name, tokenize) in Self.tokenizers {
                let hashes = try #require(file.value[name]?.array).map(\.string)
                try #require(lines.count == hashes.count, "\(file.name): run the script again")
                for (index, line) in lines.enumerated() {
                    let text = String(decoding: line, as: UTF8.self)
                    let isSame = Self.hash(tokenize(text)) == hashes[index]
                    #expect(isSame, "\(name), \(file.name), line \(index + 1): \(text)")
                }
            }
        }
    }

    private static let tokenizers: [(name: String, tokenize: @Sendable (String) -> [Int32])] = [
        ("wordpiece", { WordPieceTokenizer.embedded.tokenize($0) }),
        ("unigram", { StaticEncoder.embedded.multilingual.tokenizer.tokenize($0) }),
    ]

    /// 64-bit FNV-1a of the ids, each as four little-endian bytes, in hexadecimal.
    private static func hash(_ ids: [Int32]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for id in ids {
            for shift in [UInt64(0), 8, 16, 24] {
                hash = (hash ^ UInt64(id) >> shift & 0xFF) &* 0x0000_0100_0000_01B3
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
