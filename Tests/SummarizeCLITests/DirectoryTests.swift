import Foundation
import Testing

struct `A directory` {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Texts.bridge, to: "in/b.txt")
        try place.write(Texts.mill, to: "in/a/z.txt")
        try place.write(Texts.page, to: "in/a/page.html")
        try place.write(Texts.bridge, to: "in/a-first.txt")
        try place.write(Texts.bridge, to: "in/.hidden.txt")
        try place.write(Texts.bridge, to: "in/.git/config")
    }

    @Test func `is read in the byte order of its paths`() throws {
        #expect(
            try place.run(["in"])
                == Outcome(
                    output: """
                        ==> in/a-first.txt <==
                        \(Texts.bridge)
                        ==> in/a/page.html <==
                        \(Texts.pageSummary)
                        ==> in/a/z.txt <==
                        \(Texts.millSummary)
                        ==> in/b.txt <==
                        \(Texts.bridge)
                        """
                )
        )
    }

    @Test(arguments: [
        (["--include", "*.html"], ["in/a/page.html"]),
        (["--include", "a/*"], ["in/a/page.html", "in/a/z.txt"]),
        (
            ["--include", "?.txt", "--include", "page.*"],
            ["in/a/page.html", "in/a/z.txt", "in/b.txt"]
        ),
        (["--exclude", "a"], ["in/a-first.txt", "in/b.txt"]),
        (["--include", "*.txt", "--exclude", "a*"], ["in/b.txt"]),
    ])
    func `can be read in part`(arguments: [String], paths: [String]) throws {
        let outcome = try place.run(["sentences"] + arguments + ["in"])
        let headings = outcome.output.split(separator: "\n").filter { $0.hasPrefix("==> ") }
        #expect(headings == paths.map { "==> \($0) <==" })
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
    }

    @Test func `becomes a tree of JSON files`() throws {
        #expect(try place.run(["--output", "out", "in/"]) == Outcome())
        #expect(
            try place.files(below: "out")
                == ["a-first.txt.json", "a/page.html.json", "a/z.txt.json", "b.txt.json"]
        )
        #expect(
            try place.read("out/b.txt.json") == place.run(["--format", "json", "in/b.txt"]).output
        )
    }

    @Test(arguments: [
        ("text", ".txt"), ("markdown", ".md"), ("json", ".json"), ("html", ".html"),
    ])
    func `becomes a tree of the format that was asked for`(format: String, suffix: String) throws {
        #expect(try place.run(["--output", "out/deep", "--format", format, "in"]) == Outcome())
        #expect(
            try place.read("out/deep/a/z.txt\(suffix)")
                == place.run(["--format", format, "in/a/z.txt"]).output
        )
    }

    @Test func `becomes one stream`() throws {
        #expect(try place.run(["--output", "all.jsonl", "in"]) == Outcome())
        #expect(try place.read("all.jsonl") == place.run(["--format", "json", "in"]).output)
        #expect(try place.files().filter { $0.contains("summarize") } == [])
    }

    @Test(arguments: ["in/out", "in/all.jsonl"])
    func `is not read where the results go`(output: String) throws {
        let first = try place.run(["--output", output, "in"])
        let files = try place.files()
        #expect(first == Outcome())
        #expect(try place.run(["--output", output, "--verbose", "in"]).errors.lineCount == 4)
        #expect(try place.files() == files)
    }

    @Test func `is not its own output`() throws {
        #expect(
            try place.run(["--output", "in/.", "in"])
                == Outcome(
                    errors: "summarize: --output in/.: is also an input; name another place\n",
                    status: 2
                )
        )
    }

    @Test func `with links in a circle is read once`() throws {
        let files = FileManager.default
        let path = place.directory.path + "/in/a/"
        try files.createSymbolicLink(atPath: path + "circle", withDestinationPath: "..")
        try files.createSymbolicLink(atPath: path + "file", withDestinationPath: "../b.txt")
        try files.createSymbolicLink(atPath: path + "self", withDestinationPath: "self")
        let outcome = try place.run(["sentences", "in/a"])
        #expect(
            outcome.output.split(separator: "\n").filter { $0.hasPrefix("==> ") }
                == ["==> in/a/file <==", "==> in/a/page.html <==", "==> in/a/z.txt <=="]
        )
        #expect(
            outcome.errors == """
                summarize: in/a/self: cannot be read: its symbolic links go in a circle

                """
        )
        #expect(outcome.status == 1)
    }

    @Test func `with links that lead nowhere names them`() throws {
        let files = FileManager.default
        let path = place.directory.path + "/in/a/"
        try files.createSymbolicLink(atPath: path + "gone", withDestinationPath: "nowhere")
        try files.createSymbolicLink(
            atPath: path + "long",
            withDestinationPath: String(repeating: "n", count: 300)
        )
        let messages = """
            summarize: in/a/gone: cannot be read: no such file
            summarize: in/a/long: cannot be read: its name is too long

            """
        let outcome = try place.run(["sentences", "in"])
        #expect(outcome.errors == messages && outcome.status == 1)
        #expect(try place.run(["--output", "out", "in"]) == Outcome(errors: messages, status: 1))
        #expect(try place.files(below: "out").count == 4)
        for filter in [["--include", "*.txt"], ["--exclude", "gone", "--exclude", "long"]] {
            #expect(try place.run(["sentences"] + filter + ["in"]).status == 0)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may see everything"))
    func `that may be listed but not entered names all its files`() throws {
        try place.write(Texts.bridge, to: "closed/a.txt")
        try place.write(Texts.bridge, to: "closed/b.txt")
        let path = place.directory.path + "/closed"
        unsafe chmod(path, 0o600)
        defer { unsafe chmod(path, 0o700) }
        #expect(
            try place.run(["closed"])
                == Outcome(
                    errors: """
                        summarize: closed/a.txt: cannot be read: permission denied
                        summarize: closed/b.txt: cannot be read: permission denied

                        """,
                    status: 1
                )
        )
    }

    @Test func `with a bad file is done but for that one`() throws {
        try place.write(Array("%PDF-1.7\n".utf8), to: "in/a/paper.pdf")
        let message = """
            summarize: in/a/paper.pdf: a PDF, not text; convert it first: pdftotext FILE - | summarize

            """
        #expect(try place.run(["--output", "out", "in"]) == Outcome(errors: message, status: 1))
        #expect(try place.run(["--output", "out", "--quiet", "in"]) == Outcome(status: 1))
        #expect(try place.files(below: "out").count == 4)
    }

    @Test func `tells what was done when asked`() throws {
        #expect(
            try place.run(["--output", "out", "--verbose", "--exclude", "a", "in"])
                == Outcome(
                    errors: """
                        summarize: in/a-first.txt: 1 sentence, 8 words
                        summarize: in/b.txt: 1 sentence, 8 words

                        """
                )
        )
    }

    @Test func `of which no file is to be read is reported`() throws {
        #expect(
            try place.run(["--include", "nothing", "in"])
                == Outcome(
                    errors:
                        "summarize: in: no file in it is to be read; check --include and --exclude\n",
                    status: 1
                )
        )
    }

    @Test func `without a file is reported`() throws {
        try FileManager.default.createDirectory(
            at: place.directory.appendingPathComponent("void"),
            withIntermediateDirectories: true
        )
        let empty = Outcome(
            errors: "summarize: void: there is no file in it; name another directory\n",
            status: 1
        )
        #expect(try place.run(["void"]) == empty)
        #expect(try place.run(["--output", "void.jsonl", "void"]) == empty)
        #expect(try place.read("void.jsonl") == "")
    }

    @Test func `of deep directories is read to the end`() throws {
        let deep = "deep/" + String(repeating: "d/", count: 200)
        try place.write(Texts.bridge, to: deep + "b.txt")
        #expect(
            try place.run(["deep"]) == Outcome(output: "==> \(deep)b.txt <==\n" + Texts.bridge)
        )
    }
}
