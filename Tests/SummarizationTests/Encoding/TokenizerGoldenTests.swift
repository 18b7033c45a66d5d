import Testing

@testable import Summarization

/// Ids of the reference tokenizer, written by `Scripts/verify-tokenizer --write-golden`.
@Suite struct TokenizerGoldenTests {
    let golden: JSONValue

    init() throws {
        golden = try Fixture.json("tokenizer-golden.json")
    }

    @Test func `nasty lines have the ids of the reference`() throws {
        let lines = try #require(golden["lines"]?.array)
        #expect(lines.count >= 40)
        for line in lines {
            let text = try #require(line["text"]?.string)
            let ids = try #require(line["ids"]?.array).map(\.integer)
            #expect(WordPieceTokenizer.embedded.tokenize(text).map { Int($0) } == ids, "\(text)")
        }
    }

    /// ``Corpus/contentNames()`` says which two files are left out, and why.
    @Test func `every line of the corpora has the ids of the reference`() throws {
        let files = try #require(golden["files"]?.object?.members)
        let expected = try Corpus.contentNames().map { "corpora/" + $0 }
        try #require(!expected.isEmpty)
        #expect(files.map(\.name) == expected, "run the script again")
        for file in files {
            let counts = try #require(file.value["counts"]?.array).map(\.integer)
            let hashes = try #require(file.value["hashes"]?.array).map(\.string)
            let bytes = try FileReading.bytes(ofFile: Fixture.root + file.name, limit: 1 << 24)
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            try #require(lines.count == counts.count, "\(file.name): run the script again")
            try #require(lines.count == hashes.count, "\(file.name): run the script again")
            for (index, line) in lines.enumerated() {
                let text = String(decoding: line, as: UTF8.self)
                let ids = WordPieceTokenizer.embedded.tokenize(text)
                let isSame = ids.count == counts[index] && Self.hash(ids) == hashes[index]
                #expect(isSame, "\(file.name), line \(index + 1): \(text)")
            }
        }
    }

    /// 64-bit FNV-1a of the ids, each as two little-endian bytes, in hexadecimal.
    private static func hash(_ ids: [Int32]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for id in ids {
            for byte in [UInt64(id) & 0xFF, UInt64(id) >> 8] {
                hash = (hash ^ byte) &* 0x0000_0100_0000_01B3
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
