import Testing

struct `Hostile input neither crashes nor hangs` {
    let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `a page cut at any byte`() throws {
        let page = Array(Texts.page.utf8)
        let lines = page.indices.map { end in
            "{\"html\":\(quoted(String(decoding: page[..<end], as: UTF8.self)))}\n"
        }
        let outcome = try place.run(["--jsonl"], input: lines.joined())
        #expect(outcome.output.lineCount == page.count)
        // The first cuts leave no text.
        #expect(outcome.status == 1)
    }

    @Test(arguments: ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<a href=x>", "</b><i>"])
    func `100,000 nested elements`(tag: String) throws {
        try place.write(
            String(repeating: tag, count: 100_000) + "<p>" + Texts.bridge,
            to: "deep.html"
        )
        try expectNoCrash(["deep.html"])
    }

    @Test func `100,000 open and 100,000 wrong end tags`() throws {
        let tags =
            String(repeating: "<b>", count: 100_000) + String(repeating: "</i>", count: 100_000)
        try place.write("<p>\(tags)\(Texts.bridge)", to: "tags.html")
        try expectNoCrash(["tags.html"])
    }

    @Test func `a page of 50 MB`() throws {
        let paragraph = "<p>" + Texts.report(20) + "</p>\n"
        let count = 50_000_000 / paragraph.utf8.count
        try place.write(
            "<html><body>" + String(repeating: paragraph, count: count),
            to: "large.html"
        )
        #expect(try place.run(["large.html"]).output.lineCount == 3)
    }

    @Test(arguments: ["a", "word ", "A. ", "一", "\u{0301}"])
    func `one line of 5 MB`(unit: String) throws {
        try place.write(String(repeating: unit, count: 5_000_000 / unit.utf8.count), to: "line.txt")
        try expectNoCrash(["line.txt"])
    }

    @Test func `NUL bytes`() throws {
        try place.write(Texts.bridge.replacing(" ", with: "\0"), to: "nul.txt")
        try expectNoCrash(["--from", "text", "nul.txt"])
        try expectNoCrash(["nul.txt"])
    }

    @Test func `invalid UTF-8`() throws {
        try place.write(
            Array(Texts.bridge.utf8) + [0xC3, 0x28, 0xFF, 0xED, 0xA0, 0x80, 0x0A],
            to: "bad.txt"
        )
        try expectNoCrash(["bad.txt"])
        try expectNoCrash(["--charset", "utf-8", "bad.txt"])
        try place.write([UInt8](0...255), to: "all.txt")
        try expectNoCrash(["--from", "text", "all.txt"])
    }

    @Test(arguments: ["utf-16", "utf-32", "shift_jis", "utf-7", "iso-2022-jp", "ebcdic-us"])
    func `a wrong character set`(charset: String) throws {
        try place.write(Texts.page, to: "page.html")
        try expectNoCrash(["--charset", charset, "page.html"])
    }

    @Test(arguments: ["utf-16", "nonsense", "utf-7", "\u{FFFD}", ""])
    func `a page that lies about its character set`(charset: String) throws {
        try place.write("<meta charset=\"\(charset)\">" + Texts.page, to: "page.html")
        let outcome = try place.run(["page.html"])
        #expect(outcome == Outcome(output: Texts.pageSummary))
    }

    /// One line of errors at most, and a status that a program chose itself.
    private func expectNoCrash(_ arguments: [String]) throws {
        let outcome = try place.run(arguments)
        #expect(outcome.status == 0 || outcome.status == 1, "\(outcome)")
        #expect(outcome.output.isEmpty == (outcome.status == 1))
        #expect(outcome.errors.lineCount == (outcome.status == 1 ? 1 : 0))
    }
}

/// A text as a JSON string.
func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": json += "\\\""
        case "\\": json += "\\\\"
        case "\n": json += "\\n"
        case "\0"..<" ":
            json += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: json.unicodeScalars.append(scalar)
        }
    }
    return json + "\""
}
