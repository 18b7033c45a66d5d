import Glibc

/// A fresh directory, in `$TMPDIR` where that is set, else in /tmp; it is removed, with the files
/// in it, when the last reference goes.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
        var template = Array(
            ((parent.isEmpty ? "/tmp" : parent) + "/summarization-XXXXXX").utf8CString
        )
        path = try unsafe template.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress, let made = unsafe mkdtemp(start) else {
                throw Failure()
            }
            return unsafe String(cString: made)
        }
    }

    struct Failure: Error {}

    deinit {
        for name in names { unsafe unlink(path + "/" + name) }
        unsafe rmdir(path)
    }

    /// The path of a file in the directory.
    func file(_ name: String) -> String { path + "/" + name }

    /// The names in the directory, sorted.
    var names: [String] {
        guard let directory = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// What the system says of a file or a link.
    static func status(of path: String) throws -> stat {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw Failure() }
        return status
    }

    /// Writes a file without the code under test.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        guard let stream = unsafe fopen(file(name), "w") else { throw Failure() }
        defer { unsafe fclose(stream) }
        guard unsafe fwrite(bytes, 1, bytes.count, stream) == bytes.count else { throw Failure() }
        return file(name)
    }

    /// Reads a file without the code under test.
    func read(_ name: String) throws -> [UInt8] {
        guard let stream = unsafe fopen(file(name), "r") else { throw Failure() }
        defer { unsafe fclose(stream) }
        var bytes: [UInt8] = []
        while case let byte = unsafe fgetc(stream), byte != EOF { bytes.append(UInt8(byte)) }
        return bytes
    }
}
