import Testing

struct `Wrong usage is one line and status 2` {
    @Test(arguments: [
        (["--sentences", "0"], "--sentences 0: must be at least 1"),
        (["--sentences", "-1"], "--sentences -1: must be at least 1"),
        (["--sentences", "two"], "the value 'two' is invalid for '--sentences <n>'"),
        (
            ["--sentences", "99999999999999999999"],
            "the value '99999999999999999999' is invalid for '--sentences <n>'"
        ),
        (["--words", "0"], "--words 0: must be at least 1"),
        (["--ratio", "2"], "--ratio 2: must be above 0 and at most 1"),
        (["--ratio", "0"], "--ratio 0: must be above 0 and at most 1"),
        (["--ratio", "nan"], "--ratio nan: must be above 0 and at most 1"),
        (["--ratio", "half"], "the value 'half' is invalid for '--ratio <r>'"),
        (
            ["--sentences", "2", "--words", "30"],
            "--sentences 2 and --words 30: give only one length"
        ),
        (
            ["--sentences", "2", "--words", "30", "--ratio", "0.5"],
            "--sentences 2 and --words 30 and --ratio 0.5: give only one length"
        ),
    ])
    func `lengths`(arguments: [String], message: String) throws {
        try expect(message, for: arguments + ["page.txt"])
    }

    @Test(arguments: [
        (
            ["--format", "pdf"],
            "the value 'pdf' is invalid for '--format <format>'; give one of 'text', 'markdown', 'json' or 'html'"
        ),
        (
            ["--from", "pdf"],
            "the value 'pdf' is invalid for '--from <format>'; give one of 'html', 'markdown' or 'text'"
        ),
        (
            ["--explain", "--format", "markdown"],
            "--explain: Markdown does not show it; use text, json or html"
        ),
        (["--query", " "], "--query ' ': is empty; ask something or leave it out"),
        (["--threads", "0"], "--threads 0: must be between 1 and 1024"),
        (["--threads", "many"], "the value 'many' is invalid for '--threads <n>'"),
        (["--max-size", "12Q"], "the value '12Q' is invalid for '--max-size <bytes>'"),
        (["--max-size", "0"], "the value '0' is invalid for '--max-size <bytes>'"),
        (["--max-size", "-5"], "the value '-5' is invalid for '--max-size <bytes>'"),
        (
            ["--max-size", "9999999999999G"],
            "the value '9999999999999G' is invalid for '--max-size <bytes>'"
        ),
        (
            ["--charset", "klingon"],
            "--charset: unknown character set 'klingon'; `iconv --list` prints the known ones"
        ),
        (["--formt", "json"], "unknown option '--formt'; did you mean '--format'?"),
        (["-x"], "unknown option '-x'"),
        (["--quiet", "--verbose"], "--quiet and --verbose: give only one of them"),
    ])
    func `other options`(arguments: [String], message: String) throws {
        try expect(message, for: arguments + ["page.txt"])
    }

    @Test func `an option without its value`() throws {
        try expect("missing value for '--format <format>'", for: ["page.txt", "--format"])
    }

    @Test(arguments: [
        (
            ["--jsonl", "--format", "text"],
            "--format text: --jsonl answers in JSON; leave out --format"
        ),
        (
            ["--jsonl", "--from", "html"],
            "--from html: with --jsonl the keys say what a line holds"
        ),
        (
            ["extract", "--jsonl", "--from", "text"],
            "--from text: with --jsonl the keys say what a line holds"
        ),
        (
            ["--jsonl", "--include", "*.html"],
            "--include and --exclude are for directories; leave out --jsonl"
        ),
        (["features", "page.txt"], "features are printed of JSON lines only; add --jsonl"),
        (["embed", "page.txt"], "no output; name the array with --output OUT.npy"),
        (["embed", "--output", "", "page.txt"], "--output '': name a file"),
        (
            ["embed", "--output", "a.npy", "page.txt", "other.txt"],
            "other.txt: only one file can be embedded at a time"
        ),
        (
            ["--include", "[", "page.txt"],
            "--include '[': a bracket is not closed; write \\[ for the character itself"
        ),
        (
            ["extract", "--exclude", "a[!]b", "page.txt"],
            "--exclude 'a[!]b': a bracket is not closed; write \\[ for the character itself"
        ),
        (["-", "-"], "- twice: standard input can be read only once"),
        ([""], "'' as input: name a file, a directory or -"),
    ])
    func `what does not go together`(arguments: [String], message: String) throws {
        try expect(message, for: arguments)
    }

    @Test(arguments: [
        ("https://example.org/a", "https://example.org/a"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("https://example.org/?a=b&c", "'https://example.org/?a=b&c'"),
    ])
    func `a page of the web names the command that fetches it`(url: String, quoted: String) throws {
        try expect(
            "\(url): pages are not fetched from here; use curl -L \(quoted) | summarize",
            for: [url]
        )
    }

    private func expect(_ message: String, for arguments: [String]) throws {
        let place = try Workplace()
        try place.write(Texts.harbour, to: "page.txt")
        #expect(
            try place.run(arguments) == Outcome(errors: "summarize: \(message)\n", status: 2)
        )
    }
}
