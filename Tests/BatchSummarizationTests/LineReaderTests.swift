import Glibc
import Testing

@testable import BatchSummarization

struct `Lines` {
    @Test(arguments: [
        ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]),
        ("a\r\nb\n", ["a\r", "b"]),
    ])
    func `are split at line breaks`(text: String, lines: [String]) throws {
        #expect(try read(text, limit: 100) == lines)
    }

    @Test(arguments: [4, 70_000, 200_000])
    func `longer than the limit are dropped, the next is read`(length: Int) throws {
        let long = String(repeating: "x", count: length)
        #expect(try read("ab\n\(long)\ncd\n\(long)", limit: length - 1) == ["ab", nil, "cd", nil])
        #expect(try read("ab\n\(long)\ncd\n\(long)", limit: length) == ["ab", long, "cd", long])
    }

    @Test func `longer than the buffer are read whole`() throws {
        let long = String(repeating: "0123456789", count: 30_000)
        #expect(try read("\(long)\n\(long)", limit: 300_000) == [long, long])
    }

    @Test func `that have not arrived are not waited for when nobody asks`() throws {
        var ends: [Int32] = [0, 0]
        try #require(unsafe pipe(&ends) == 0)
        defer { close(ends[0]); close(ends[1]) }
        var reader = try LineReader(path: "/proc/self/fd/\(ends[0])", limit: 10)
        guard case .notYet = try reader.next(waiting: false) else {
            Issue.record("a line came from nowhere")
            return
        }
        #expect(unsafe write(ends[1], "ab\nc", 4) == 4)
        guard case .line(let line) = try reader.next(waiting: false) else {
            Issue.record("the line did not come")
            return
        }
        #expect(line == Array("ab".utf8))
        guard case .notYet = try reader.next(waiting: false) else {
            Issue.record("half a line came")
            return
        }
    }

    /// Nil for a line that is too long.
    private func read(_ text: String, limit: Int) throws -> [String?] {
        var name = Array("/tmp/summarize-lines-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&name)
        try #require(descriptor >= 0)
        let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            close(descriptor)
            unsafe unlink(path)
        }
        try #require(unsafe write(descriptor, text, text.utf8.count) == text.utf8.count)
        var reader = try LineReader(path: path, limit: limit)
        var lines: [String?] = []
        while true {
            switch try reader.next(waiting: true) {
            case .line(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
            case .tooLong: lines.append(nil)
            case .notYet: Issue.record("a file has all its lines")
            case .end: return lines
            }
        }
    }
}
