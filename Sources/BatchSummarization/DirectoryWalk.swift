internal import Summarization

/// The files below a directory in byte order of their paths.
///
/// Hidden files and directories are left out, and so is what an exclude pattern matches.
/// Directories that are symbolic links are not entered.
struct DirectoryWalk: Sendable {
    /// Which files count.
    struct Filter: Sendable {
        /// When not empty, a file must match one of them.
        var include: [Glob] = []
        /// What one of them matches is left out, a directory with all that is in it.
        var exclude: [Glob] = []
        /// The place where results go; never an input.
        var output: FileIdentity?
    }

    private struct Level: Sendable {
        /// Ends with a slash, but for the walked directory itself, which is empty.
        let prefix: String
        /// The last comes next.
        var remaining: [DirectoryListing.Entry]
    }

    private let root: String
    private let filter: Filter
    // An explicit stack: how deep directories lie is not ours to choose.
    private var levels: [Level] = []
    private var failures: [SummarizerError] = []

    init(root: String, filter: Filter) {
        self.root = root.utf8.last == UInt8(ascii: "/") ? root : root + "/"
        self.filter = filter
        enter("")
    }

    /// The error of a directory in which there is nothing to read.
    var emptiness: SummarizerError {
        let isFiltered = !filter.include.isEmpty || !filter.exclude.isEmpty
        return SummarizerError(
            .noText,
            isFiltered
                ? "no file in it is to be read; check --include and --exclude"
                : "there is no file in it; name another directory",
            path: root.utf8.count > 1 ? String(root.dropLast()) : root
        )
    }

    /// The next file, or what cannot be read; nil at the end.
    mutating func next() -> Result<BatchInput, SummarizerError>? {
        while true {
            if let failure = failures.popLast() { return .failure(failure) }
            guard let level = levels.last else { return nil }
            guard let entry = levels[levels.count - 1].remaining.popLast() else {
                levels.removeLast()
                continue
            }
            let name = level.prefix + entry.name
            guard !filter.exclude.contains(where: { $0.matches(name) }),
                entry.isDirectory || filter.include.isEmpty
                    || filter.include.contains(where: { $0.matches(name) })
            else { continue }
            switch entry.identity {
            case .failure(let error): return .failure(error)
            case .success(filter.output): continue
            case .success where entry.isDirectory: enter(name + "/")
            case .success: return .success(BatchInput(path: root + name, name: name))
            }
        }
    }

    private mutating func enter(_ prefix: String) {
        do {
            let path = prefix.isEmpty ? root : root + prefix.dropLast()
            let listing = try DirectoryListing(of: path)
            levels.append(Level(prefix: prefix, remaining: listing.entries.reversed()))
            if let interruption = listing.interruption { failures.append(interruption) }
            if listing.unreadableNames > 0 {
                failures.append(
                    SummarizerError(
                        .unreadable,
                        "\(listing.unreadableNames) skipped, the name is not UTF-8; rename what is meant",
                        path: path
                    )
                )
            }
        } catch {
            failures.append(error)
        }
    }
}
