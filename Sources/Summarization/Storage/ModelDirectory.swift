private import Glibc

/// Where models that are not part of the program lie.
///
/// A directory holds a model's files. It is the first of: the one that was named, `NAME` in
/// `$SUMMARIZE_MODELS`, `summarize/models/NAME` in `$XDG_DATA_HOME` (by default `~/.local/share`),
/// `share/summarize/models/NAME` beside the `bin` that the program is in.
package enum ModelDirectory {
    /// Finds the directory of a model.
    ///
    /// - Parameters:
    ///   - name: Its name, that of its directory.
    ///   - named: A directory that was asked for, nil for those above.
    ///   - files: A directory that has one of these holds the model.
    /// - Returns: The directory.
    /// - Throws: ``SummarizerError/Code/missingModel``, naming what installs it.
    package static func find(
        _ name: String,
        named: String?,
        holding files: [String]
    ) throws(SummarizerError) -> String {
        let candidates = candidates(for: name, named: named)
        for directory in candidates {
            if files.contains(where: { exists(directory + "/" + $0) }) { return directory }
        }
        throw SummarizerError(
            .missingModel,
            "the model \(name) is not installed"
                + (candidates.isEmpty ? "" : " in " + candidates.joined(separator: " or "))
                + "; run Scripts/install-\(name), or name its directory with --model DIR"
        )
    }

    /// Whether something of that name is there.
    static func exists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    private static func candidates(for name: String, named: String?) -> [String] {
        if let named { return [named] }
        if let models = variable("SUMMARIZE_MODELS") { return [models + "/" + name] }
        var candidates: [String] = []
        if let data = variable("XDG_DATA_HOME") ?? variable("HOME").map({ $0 + "/.local/share" }) {
            candidates.append(data + "/summarize/models/" + name)
        }
        if let prefix { candidates.append(prefix + "/share/summarize/models/" + name) }
        return candidates
    }

    /// A variable of the environment, nil where it is not set or empty.
    private static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
        return unsafe String(cString: value)
    }

    /// The directory above the `bin` that the running program lies in, nil where it lies in none.
    private static var prefix: String? {
        guard let resolved = unsafe realpath("/proc/self/exe", nil) else { return nil }
        defer { unsafe free(resolved) }
        let parts = unsafe String(cString: resolved).split(separator: "/").dropLast()
        guard parts.last == "bin" else { return nil }
        return "/" + parts.dropLast().joined(separator: "/")
    }
}
