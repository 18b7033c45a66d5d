import Glibc
import Testing

@testable import Summarization

@Suite struct FileReadingTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 1_000_000])
    func `a file is read whole`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try directory.write(bytes, to: "file")
        #expect(try FileReading.bytes(ofFile: path, limit: count) == bytes)
    }

    @Test(arguments: [0, 1, 65_536, 300_000])
    func `a pipe is read to its end`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try directory.write(bytes, to: "file")
        guard let pipe = unsafe popen("cat '\(path)'", "r") else {
            throw TemporaryDirectory.Failure()
        }
        defer { unsafe pclose(pipe) }
        let read = try FileReading.bytes(ofDescriptor: unsafe fileno(pipe), limit: count)
        #expect(read == bytes)
    }

    @Test(arguments: [0, 10, 65_536])
    func `more than the limit is refused, from a file and from a pipe`(limit: Int) throws {
        let path = try directory.write([UInt8](repeating: 1, count: limit + 1), to: "file")
        let file = #expect(throws: SummarizerError.self) {
            try FileReading.bytes(ofFile: path, limit: limit)
        }
        #expect(file?.code == .tooLarge)
        #expect(
            file?.description
                == "\(path): is larger than \(limit) bytes; raise --max-size to read it"
        )
        let endless = #expect(throws: SummarizerError.self) {
            try FileReading.bytes(ofFile: "/dev/zero", limit: limit)
        }
        #expect(endless?.code == .tooLarge)
    }

    @Test func `what cannot be read is said in plain words`() throws {
        let cases = [
            (directory.file("missing"), "cannot be read: no such file"),
            (directory.path, "cannot be read: is a directory"),
            ("/dev/null/file", "cannot be read: a part of its path is not a directory"),
            (
                directory.file(String(repeating: "a", count: 300)),
                "cannot be read: its name is too long"
            ),
        ]
        for (path, message) in cases {
            let error = #expect(throws: SummarizerError.self) {
                try FileReading.bytes(ofFile: path, limit: 10)
            }
            #expect(error?.description == "\(path): \(message)")
            #expect(error?.code == .unreadable)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
    func `a file without permission is named`() throws {
        let path = try directory.write([1], to: "secret")
        unsafe chmod(path, 0)
        let error = #expect(throws: SummarizerError.self) {
            try FileReading.bytes(ofFile: path, limit: 10)
        }
        #expect(error?.description == "\(path): cannot be read: permission denied")
    }
}
