import Foundation
import Testing

struct `A page that shows why` {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Texts.page, to: "page.html")
        try place.write(Texts.mill, to: "in/a/mill.txt")
        try place.write(Texts.bridge, to: "in/bridge.txt")
    }

    @Test func `is printed of one document`() throws {
        let outcome = try place.run(["--format", "html", "page.html"])
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(outcome.output.hasPrefix("<!DOCTYPE html>\n"))
        #expect(outcome.output.hasSuffix("</html>\n"))
        #expect(outcome.output.contains("<title>The harbour</title>"))
        // The document is in it, though nobody said --explain.
        #expect(outcome.output.contains(" id=\"s2\""))
        #expect(try place.run(["--format", "html", "--explain", "page.html"]) == outcome)
    }

    @Test(arguments: [["mill.txt"], ["-"]])
    func `is named after its input where that has no title`(input: [String]) throws {
        try place.write(Texts.mill, to: "mill.txt")
        let page = try place.run(["--format", "html"] + input, input: Texts.mill).output
        #expect(page.contains("<title>\(input == ["-"] ? "Summary" : "mill.txt")</title>"))
    }

    @Test func `goes into a file whose name says so`() throws {
        #expect(try place.run(["--output", "why.html", "page.html"]) == Outcome())
        #expect(
            try place.read("why.html") == place.run(["--format", "html", "page.html"]).output
        )
    }

    @Test func `is one of each document in a tree`() throws {
        #expect(try place.run(["--format", "html", "--output", "out", "in"]) == Outcome())
        #expect(try place.files(below: "out") == ["a/mill.txt.html", "bridge.txt.html"])
        #expect(
            try place.read("out/bridge.txt.html")
                == place.run(["--format", "html", "in/bridge.txt"]).output
        )
    }

    @Test(arguments: [
        (
            ["--format", "html", "page.html", "in/bridge.txt"],
            "--format html: a page shows one document; add --output DIR for a page each"
        ),
        (
            ["--format", "html", "in"],
            "--format html: a page shows one document; add --output DIR for a page each"
        ),
        (
            ["--output", "why.html", "page.html", "in/bridge.txt"],
            "--format html: a page shows one document; add --output DIR for a page each"
        ),
        (
            ["--format", "html", "--jsonl"],
            "--format html: --jsonl answers in JSON; for pages, name files and --output DIR"
        ),
        (
            ["--format", "html", "--output", "out.jsonl", "in"],
            "--format html: out.jsonl is a stream of JSON; leave out --format"
        ),
    ])
    func `is of one document only`(arguments: [String], message: String) throws {
        #expect(
            try place.run(arguments) == Outcome(errors: "summarize: \(message)\n", status: 2)
        )
        #expect(try place.files() == ["in/a/mill.txt", "in/bridge.txt", "page.html"])
    }

    @Test func `shows a hostile query as text`() throws {
        let query = "</script><script>ferries()</script>"
        let outcome = try place.run(["--format", "html", "--query", query, "page.html"])
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains(query))
        #expect(outcome.output.contains("&lt;/script&gt;&lt;script&gt;ferries()&lt;/script&gt;"))
        #expect(outcome.output.contains("<mark>Ferries</mark>"))
    }

    @Test func `is the same on any number of threads`() throws {
        let arguments = ["--format", "html", "--output"]
        #expect(try place.run(arguments + ["one", "--threads", "1", "in"]) == Outcome())
        #expect(try place.run(arguments + ["four", "--threads", "4", "in"]) == Outcome())
        for name in ["a/mill.txt.html", "bridge.txt.html"] {
            #expect(try place.read("one/" + name) == place.read("four/" + name))
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `of a hundred thousand sentences is made, and in proportion`() throws {
        try place.write(Texts.report(100_000), to: "long.txt")
        let outcome = try place.run(["--format", "html", "long.txt"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(" id=\"s99999\""))
        // Some 130 bytes of values and weights, and the sentence itself, twice at most.
        #expect(outcome.output.utf8.count < 100_000 * 600)
    }
}

struct `A text that shows why` {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Texts.bridge, to: "bridge.txt")
        try place.write(Texts.report(), to: "report.txt")
    }

    @Test func `has weight, heads and sentence between tabs in a pipe`() throws {
        let outcome = try place.run(["--explain", "report.txt"])
        #expect(outcome.status == 0 && outcome.errors == "")
        let sentences = try place.run(["report.txt"]).output.split(separator: "\n")
        let lines = outcome.output.split(separator: "\n").map { $0.split(separator: "\t") }
        #expect(lines.map(\.last) == sentences)
        for fields in lines {
            #expect(fields.count == 3)
            #expect(fields[0].wholeMatch(of: /[0-9]+\.[0-9]%/) != nil)
            #expect(fields[1].wholeMatch(of: /[a-z ]+ [0-9]+%(, [a-z ]+ [0-9]+%)*/) != nil)
        }
        #expect(try place.run(["--explain", "--format", "text", "report.txt"]) == outcome)
    }

    @Test func `names each of several inputs`() throws {
        let output = try place.run(["--explain", "bridge.txt", "report.txt"]).output
        #expect(output.hasPrefix("==> bridge.txt <==\n100.0%\t"))
    }

    @Test(arguments: [["TERM": "xterm"], ["TERM": "xterm", "NO_COLOR": "1"]])
    func `has a bar beside the sentence on a terminal`(environment: [String: String]) throws {
        let terminal = try PseudoTerminal(width: 50)
        let process = place.process(["--explain", "bridge.txt"], environment: environment)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = terminal.device
        try process.run()
        try place.wait(for: process)
        let lines = try terminal.read().split(separator: "\n")
        let isStyled = environment["NO_COLOR"] == nil
        let plainBar = String(repeating: "█", count: 8)
        let bar = isStyled ? "\u{1B}[33m\(plainBar)\u{1B}[0m" : plainBar
        let first = bar + "  The bridge stays closed until the river"
        #expect(lines.first.map(String.init) == first)
        #expect(lines[1].contains("100.0%"))
        let hasEscapes = lines.contains { $0.contains("\u{1B}") }
        #expect(hasEscapes == isStyled)
    }
}
