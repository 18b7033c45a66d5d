import Foundation
import Testing

struct `Output goes` {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Texts.bridge, to: "bridge.txt")
        try place.write(Texts.mill, to: "mill.txt")
        try place.write(Texts.mill, to: "other/mill.txt")
    }

    @Test(arguments: [
        ([], "out"), ([], "out.txt"), (["--format", "markdown"], "out"),
        (["--format", "json"], "out.txt"),
    ])
    func `into one file as it would be printed`(format: [String], name: String) throws {
        #expect(try place.run(format + ["--output", name, "mill.txt"]) == Outcome())
        #expect(try place.read(name) == place.run(format + ["mill.txt"]).output)
    }

    @Test(arguments: [("out.json", "json"), ("out.md", "markdown")])
    func `in the format of the file's name`(name: String, format: String) throws {
        #expect(try place.run(["--output", name, "mill.txt"]) == Outcome())
        #expect(try place.read(name) == place.run(["--format", format, "mill.txt"]).output)
    }

    @Test func `of several files into one`() throws {
        #expect(try place.run(["--output", "out", "mill.txt", "bridge.txt"]) == Outcome())
        #expect(try place.read("out") == place.run(["mill.txt", "bridge.txt"]).output)
    }

    @Test func `into a directory under the last component of each name`() throws {
        #expect(
            try place.run(
                ["--output", "out/", "bridge.txt", "other/mill.txt", "-"],
                input: Texts.mill
            )
                == Outcome()
        )
        #expect(
            try place.files(below: "out") == ["bridge.txt.json", "mill.txt.json", "stdin.json"]
        )
    }

    @Test func `into a file of answers`() throws {
        let line = #"{"id":1,"text":"One."}"# + "\n"
        #expect(try place.run(["--jsonl", "--output", "out.jsonl"], input: line) == Outcome())
        #expect(try place.read("out.jsonl") == place.run(["--jsonl"], input: line).output)
    }

    @Test func `nowhere when two inputs would have the same name`() throws {
        #expect(
            try place.run(["--output", "out/", "mill.txt", "other/mill.txt"])
                == Outcome(
                    errors: """
                        summarize: mill.txt and other/mill.txt would both be written to \
                        out/mill.txt.json; summarize them into different directories

                        """,
                    status: 2
                )
        )
        #expect(try place.files() == ["bridge.txt", "mill.txt", "other/mill.txt"])
        let directories = try place.run(["--output", "out", "other", "other/."])
        #expect(directories.status == 2 && directories.errors.lineCount == 1)
    }

    @Test(arguments: [
        (
            ["--output", "bridge.txt", "other"],
            "--output bridge.txt: is not a directory; name one, or a file that ends in .jsonl"
        ),
        (["--output", "", "mill.txt"], "--output '': name a file or a directory"),
        (
            ["--output", "mill.txt", "mill.txt"],
            "--output mill.txt: is also an input; name another place"
        ),
        (
            ["--output", "all.jsonl", "--format", "text", "mill.txt"],
            "--format text: all.jsonl is a stream of JSON; leave out --format"
        ),
        (
            ["--output", "other", "--jsonl", "mill.txt"],
            "--output other: is a directory; one stream needs a file"
        ),
    ])
    func `nowhere when it does not fit the input`(arguments: [String], message: String) throws {
        let before = try place.files()
        #expect(try place.run(arguments) == Outcome(errors: "summarize: \(message)\n", status: 2))
        #expect(try place.files() == before)
    }

    @Test(arguments: [
        "embed --output bridge.txt bridge.txt", "embed --output ./bridge.txt < bridge.txt",
        "embed --jsonl --output bridge.txt bridge.txt", "--jsonl --output bridge.txt bridge.txt",
        "--jsonl --output bridge.txt < bridge.txt", "--output bridge.txt mill.txt bridge.txt",
        "--output bridge.txt < bridge.txt", "--output link bridge.txt",
        "--format text --output . mill mill.txt", "--format text --output . other other/mill",
    ])
    func `never over an input`(arguments: String) throws {
        try place.write(Texts.mill, to: "mill")
        try place.write(Texts.mill, to: "other/mill")
        _ = try place.shell("ln -s bridge.txt link; ln other/mill.txt mill.txt.txt")
        let files = try place.files().filter { $0 != "link" }
        let before = try files.map { try place.read($0) }
        let outcome = try place.shell("\"$summarize\" \(arguments)")
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.lineCount == 1 && outcome.errors.contains("; name another place"))
        #expect(try files.map { try place.read($0) } == before)
        #expect(try place.files() == (files + ["link"]).sorted())
    }

    @Test func `to a device that is read too`() throws {
        #expect(
            try place.shell("\"$summarize\" --jsonl --output /dev/null < /dev/null") == Outcome()
        )
    }

    @Test func `nowhere when the file cannot be made`() throws {
        #expect(
            try place.run(["--output", "missing/out.txt", "mill.txt"])
                == Outcome(
                    errors: """
                        summarize: missing/out.txt: cannot be written: \
                        its directory does not exist; make it first

                        """,
                    status: 1
                )
        )
    }

    @Test func `nowhere when nothing could be summarised`() throws {
        try place.write("before", to: "out.txt")
        #expect(try place.run(["--output", "out.txt", "missing.txt"]).status == 1)
        #expect(try place.read("out.txt") == "before")
    }

    @Test func `into a device as it comes`() throws {
        #expect(
            try place.run(["--output", "/dev/stdout", "mill.txt"]).output.hasSuffix("rebuilt it.\n")
        )
        #expect(
            try place.run(["--output", "/dev/full", "mill.txt"])
                == Outcome(
                    errors: "summarize: /dev/full: cannot be written: no space left on the disk\n",
                    status: 1
                )
        )
    }

    @Test(arguments: ["mill.txt", "--help", "--version", "extract mill.txt", "--jsonl lines.jsonl"])
    func `to a full disk with one line`(arguments: String) throws {
        try place.write("{\"text\":\"One.\"}\n", to: "lines.jsonl")
        #expect(
            try place.shell("\"$summarize\" \(arguments) > /dev/full")
                == Outcome(
                    errors:
                        "summarize: standard output: cannot be written: no space left on the disk\n",
                    status: 1
                )
        )
    }

    @Test(arguments: ["--jsonl lines.jsonl", "mill.txt mill.txt mill.txt", "--help"])
    func `to a closed pipe without a word`(arguments: String) throws {
        let lines = String(repeating: "{\"text\":\"One.\"}\n", count: 20_000)
        try place.write(lines, to: "lines.jsonl")
        let outcome = try place.shell(
            "{ \"$summarize\" \(arguments); echo $? >&2; } | head -n 1 > /dev/null"
        )
        #expect(outcome == Outcome(errors: "0\n"))
        #expect(try place.shell("{ \"$summarize\" mill.txt; echo $? >&2; } | true").errors == "0\n")
    }
}
