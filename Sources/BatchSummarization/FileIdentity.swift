private import Glibc

/// What tells a file or directory from every other, by whatever path it is reached.
package struct FileIdentity: Sendable, Hashable {
    /// What lies at a path.
    package enum Kind: Sendable, Hashable {
        case directory, regularFile, other
    }

    package let kind: Kind
    private let device: UInt64
    private let number: UInt64

    /// The file at a path, symbolic links followed; nil when there is none or it cannot be seen.
    package init?(path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// What is read for the name of an input: a file or directory, or for `-` standard input.
    init?(input: String) {
        guard input == "-" else {
            self.init(path: input)
            return
        }
        var status = stat()
        guard unsafe fstat(STDIN_FILENO, &status) == 0 else { return nil }
        self.init(status)
    }

    /// An entry of an open directory, symbolic links followed; nil, with the reason
    /// in `errno`, when it cannot be seen.
    init?(name: String, directory: Int32) {
        var status = stat()
        guard unsafe fstatat(directory, name, &status, 0) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFDIR: kind = .directory
        case S_IFREG: kind = .regularFile
        default: kind = .other
        }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}
