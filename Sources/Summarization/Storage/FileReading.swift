private import Glibc

/// Reads whole files, up to a limit.
package enum FileReading {
    /// Bytes that a pipe or a file of unknown size is first read by.
    private static let smallestChunk = 1 << 16

    /// Reads the file at `path`.
    ///
    /// - Parameters:
    ///   - path: A file, or anything else that can be read to its end, such as a named pipe.
    ///   - limit: The largest size that is accepted, in bytes.
    /// - Returns: All its bytes.
    /// - Throws: ``SummarizerError/Code/unreadable`` or ``SummarizerError/Code/tooLarge``, naming
    ///   the path.
    package static func bytes(
        ofFile path: String,
        limit: Int
    ) throws(SummarizerError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(errno, path: path) }
        defer { close(descriptor) }
        do {
            return try bytes(ofDescriptor: descriptor, limit: limit)
        } catch {
            throw error.naming(path)
        }
    }

    /// Reads an open file from where it stands to its end; it stays open.
    ///
    /// Room is made for the size that a regular file states, which the limit bounds; for anything
    /// else memory follows what is read.
    ///
    /// - Parameters:
    ///   - descriptor: An open file; 0 is standard input.
    ///   - limit: The largest size that is accepted, in bytes.
    /// - Returns: All its bytes.
    /// - Throws: ``SummarizerError/Code/unreadable`` or ``SummarizerError/Code/tooLarge``.
    package static func bytes(
        ofDescriptor descriptor: Int32,
        limit: Int
    ) throws(SummarizerError) -> [UInt8] {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(errno, path: nil) }
        var chunk = smallestChunk
        if status.st_mode & S_IFMT == S_IFREG {
            guard status.st_size <= limit else { throw tooLarge(limit) }
            // One byte more than the size: the end is then found by the same read.
            chunk = max(chunk, Int(status.st_size) + 1)
        }
        var bytes: [UInt8] = []
        while true {
            let read = try read(descriptor, atMost: chunk)
            if bytes.isEmpty { bytes = read } else { bytes += read }
            guard bytes.count <= limit else { throw tooLarge(limit) }
            guard read.count == chunk else { return bytes }
            // Doubles, so that the time stays linear; stops one byte past the limit.
            chunk = min(bytes.count, limit - bytes.count + 1)
        }
    }

    /// The next bytes of an open file: fewer than `count` only at its end.
    private static func read(
        _ descriptor: Int32,
        atMost count: Int
    ) throws(SummarizerError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let read = unsafe Glibc.read(
                    descriptor,
                    buffer.baseAddress.map { unsafe $0 + filled },
                    count - filled
                )
                if read > 0 {
                    filled += read
                } else if read == 0 {
                    return
                } else if errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        guard failure == 0 else { throw .unreadable(failure, path: nil) }
        return bytes
    }

    private static func tooLarge(_ limit: Int) -> SummarizerError {
        SummarizerError(.tooLarge, "is larger than \(limit) bytes; raise --max-size to read it")
    }
}
