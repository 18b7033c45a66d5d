internal import ArgumentParser
private import Glibc

/// Rules for what may stand as an input.
enum InputPaths {
    /// - Throws: `ValidationError` that quotes what cannot be read.
    static func check(_ inputs: [String]) throws {
        for input in inputs {
            let start = input.prefix(8).lowercased()
            if start.hasPrefix("http://") || start == "https://" {
                throw ValidationError(
                    "\(input): pages are not fetched from here; use curl -L \(quoted(input)) | summarize"
                )
            }
            if input.isEmpty { throw ValidationError("'' as input: name a file, a directory or -") }
        }
        if inputs.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("- twice: standard input can be read only once")
        }
    }

    /// The inputs, or `-` when there is none.
    ///
    /// - Throws: `ValidationError` when that would wait for a person to type a page.
    static func orStandardInput(_ inputs: [String]) throws -> [String] {
        guard inputs.isEmpty else { return inputs }
        guard !Terminal.isTerminal(STDIN_FILENO) else {
            throw ValidationError("no input; name a file or a directory, or - to type it here")
        }
        return ["-"]
    }

    /// Quoted where a shell would not take it as it is.
    private static func quoted(_ url: String) -> String {
        let plain = url.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
                || ":/.-_~%+,@=".unicodeScalars.contains($0)
        }
        return plain
            ? url
            : "'"
                + url.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: #"'\''"#) + "'"
    }
}
