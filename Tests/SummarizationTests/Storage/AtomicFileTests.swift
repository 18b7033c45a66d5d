import Glibc
import Testing

@testable import Summarization

@Suite struct AtomicFileTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a file appears with its name only when it is whole`() throws {
        var file = try AtomicFile(path: directory.file("out"))
        try file.append(Array("old words".utf8))
        #expect(!directory.names.contains("out"))
        try file.overwrite(at: 0, with: Array("new".utf8))
        try file.append([0x0A])
        try file.commit()
        #expect(directory.names == ["out"])
        #expect(try directory.read("out") == Array("new words\n".utf8))
    }

    @Test func `without a commit nothing changes`() throws {
        try directory.write([1, 2], to: "out")
        do {
            var file = try AtomicFile(path: directory.file("out"))
            try file.append([3])
        }
        #expect(directory.names == ["out"])
        #expect(try directory.read("out") == [1, 2])
    }

    @Test func `an older file is replaced and keeps its permissions`() throws {
        let path = try directory.write([1, 2], to: "out")
        unsafe chmod(path, 0o640)
        try AtomicFile.write([], to: path)
        let status = try TemporaryDirectory.status(of: path)
        #expect(status.st_mode & 0o777 == 0o640)
        #expect(status.st_size == 0)
    }

    @Test func `a symbolic link is followed`() throws {
        let path = try directory.write([1], to: "target")
        unsafe symlink(path, directory.file("link"))
        try AtomicFile.write([2, 3], to: directory.file("link"))
        #expect(try directory.read("target") == [2, 3])
        let status = try TemporaryDirectory.status(of: directory.file("link"))
        #expect(status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func `what cannot be written is said in plain words and leaves nothing`() throws {
        let cases = [
            (directory.file("missing/out"), "its directory does not exist; make it first"),
            (directory.path, "is a directory"),
            ("/dev/null/out", "a part of its path is not a directory"),
            ("/dev/full", "no space left on the disk"),
        ]
        for (path, words) in cases {
            let error = #expect(throws: SummarizerError.self) {
                try AtomicFile.write([1], to: path)
            }
            #expect(error?.description == "\(path): cannot be written: \(words)")
            #expect(error?.code == .unwritable)
        }
        #expect(directory.names.isEmpty)
    }

    @Test func `a name that cannot be renamed to leaves no temporary file`() throws {
        let error = #expect(throws: SummarizerError.self) {
            var file = try AtomicFile(path: directory.file("out"))
            try file.append([1])
            // Someone else makes a directory of that name meanwhile.
            unsafe mkdir(directory.file("out"), 0o755)
            try file.commit()
        }
        #expect(error?.code == .unwritable)
        #expect(directory.names == ["out"])
        unsafe rmdir(directory.file("out"))
    }

    @Test func `a device is written directly`() throws {
        try AtomicFile.write([1], to: "/dev/null")
        let status = try TemporaryDirectory.status(of: "/dev/null")
        #expect(status.st_mode & S_IFMT == S_IFCHR)
    }
}
