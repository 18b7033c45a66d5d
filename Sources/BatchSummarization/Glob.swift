private import Glibc

/// A shell pattern such as `*.html`, matched by fnmatch(3): `*` and `?` match a slash too.
public struct Glob: Sendable, Hashable {
    /// The pattern as written.
    public let pattern: String

    /// Takes any pattern, also one that no name matches.
    public init(_ pattern: String) {
        self.pattern = pattern
    }

    /// Whether the whole path or its last component matches.
    ///
    /// - Parameter path: Relative to the directory that is walked.
    /// - Returns: Whether; what an unclosed bracket matches is left to fnmatch.
    public func matches(_ path: String) -> Bool {
        if unsafe fnmatch(pattern, path, 0) == 0 { return true }
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
        return unsafe fnmatch(pattern, String(path[path.utf8.index(after: slash)...]), 0) == 0
    }
    /// Whether every `[` that opens a bracket expression has its `]`.
    public var isClosed: Bool {
        var rest = Array(pattern.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\") { _ = rest.popFirst() }
            guard byte == UInt8(ascii: "[") else { continue }
            if rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^") {
                rest.removeFirst()
            }
            // The first one may be a member: `[]a]`.
            guard let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "]")) else { return false }
            rest = rest[(end + 1)...]
        }
        return true
    }
}
