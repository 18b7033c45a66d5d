import Glibc
import Summarization
import Testing

@testable import BatchSummarization

struct `A directory walk` {
    @Test func `reports names that are not UTF-8 and reads the rest`() throws {
        var template = Array("/tmp/summarize-walk-XXXXXX".utf8CString)
        try #require(unsafe mkdtemp(&template) != nil)
        let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
        let root = String(decoding: bytes, as: UTF8.self)
        let names: [[UInt8]] = [Array("good.txt".utf8), [0x62, 0x61, 0x64, 0xFF]]
        let paths = names.map { name in
            (bytes + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
        }
        for path in paths { close(unsafe open(path, O_CREAT | O_WRONLY, 0o600)) }
        defer {
            for path in paths { unsafe unlink(path) }
            unsafe rmdir(template)
        }
        let found = InputList(paths: [root]).walked()
        try #require(found.count == 2)
        #expect(throws: SummarizerError.self) { try found[0].get() }
        #expect(try found[1].get() == BatchInput(path: root + "/good.txt", name: "good.txt"))
    }
}
