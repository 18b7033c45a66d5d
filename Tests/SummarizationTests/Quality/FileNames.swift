import Glibc

/// What lies in a folder.
enum FileNames {
    /// A folder that cannot be read.
    struct Unreadable: Error {
        let path: String
    }

    /// The names of a folder's files and folders, hidden ones left out, in order of their bytes.
    static func inDirectory(_ path: String) throws -> [String] {
        try entries(of: path).map(\.name)
    }

    /// The paths of all files below a folder, relative to it, in no order that matters.
    static func below(_ path: String) throws -> [String] {
        var files: [String] = []
        var folders = [""]
        while let folder = folders.popLast() {
            for entry in try entries(of: path + "/" + folder) {
                if entry.isFolder {
                    folders.append(folder + entry.name + "/")
                } else {
                    files.append(folder + entry.name)
                }
            }
        }
        return files
    }

    private static func entries(of path: String) throws -> [(name: String, isFolder: Bool)] {
        guard let folder = unsafe opendir(path) else { throw Unreadable(path: path) }
        defer { unsafe closedir(folder) }
        var entries: [(name: String, isFolder: Bool)] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") { continue }
            entries.append((name, unsafe entry.pointee.d_type == UInt8(DT_DIR)))
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
