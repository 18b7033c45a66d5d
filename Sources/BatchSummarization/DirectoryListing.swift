private import Glibc
internal import Summarization

/// What one directory holds that a walk cares for.
struct DirectoryListing {
    /// A file or a directory, or what cannot be told; sockets, devices and pipes are left out.
    struct Entry: Sendable, Hashable {
        /// One component.
        let name: String
        /// What it is, or why that cannot be seen: a link to nothing, no permission.
        let identity: Result<FileIdentity, SummarizerError>
        let isDirectory: Bool

        /// The bytes that order a directory's entries so that whole paths come in byte order: in
        /// them a directory's name is followed by a slash.
        fileprivate var sortKey: [UInt8] {
            isDirectory ? Array(name.utf8) + [UInt8(ascii: "/")] : Array(name.utf8)
        }
    }

    /// Files and directories in byte order of their paths, hidden ones left out.
    private(set) var entries: [Entry] = []
    /// How many names are not UTF-8 and cannot be opened by a string.
    private(set) var unreadableNames = 0
    /// Why the list ends before the directory does; nil when it is whole.
    private(set) var interruption: SummarizerError?

    /// Reads a directory.
    ///
    /// Symbolic links to files are followed; those to directories are not, so that no walk can run
    /// in a circle.
    ///
    /// - Throws: ``SummarizerError`` with code `unreadable`.
    init(of path: String) throws(SummarizerError) {
        guard let directory = unsafe opendir(path) else {
            throw .unreadable(errno, path: path)
        }
        defer { unsafe closedir(directory) }
        while true {
            // Only this tells a failure from the end.
            errno = 0
            guard let entry = unsafe readdir(directory) else { break }
            let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
                unsafe Array(name.prefix { $0 != 0 })
            }
            guard bytes.first != UInt8(ascii: ".") else { continue }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                unreadableNames += 1
                continue
            }
            let type = unsafe Int(entry.pointee.d_type)
            guard let identity = unsafe FileIdentity(name: name, directory: dirfd(directory)) else {
                let error = SummarizerError.unreadable(errno, path: Self.path(of: name, in: path))
                entries.append(
                    Entry(name: name, identity: .failure(error), isDirectory: type == DT_DIR)
                )
                continue
            }
            let isDirectory = identity.kind == .directory
            guard identity.kind == .regularFile || isDirectory && type != DT_LNK else { continue }
            entries.append(
                Entry(name: name, identity: .success(identity), isDirectory: isDirectory)
            )
        }
        if errno != 0 { interruption = .unreadable(errno, path: path) }
        entries.sort { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
    }
    private static func path(of name: String, in directory: String) -> String {
        directory.utf8.last == UInt8(ascii: "/") ? directory + name : directory + "/" + name
    }
}
