import Foundation
import Testing

struct `Whatever the input` {
    private static let seeds = [1, 2, 3, 5, 8, 13]
    let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test(arguments: [["--format", "json"], ["extract"], ["sentences"]])
    func `any number of threads prints the same`(arguments: [String]) throws {
        for number in 0..<40 {
            try place.write(Texts.report(3 + number * 7 % 40), to: "in/\(number).txt")
        }
        let alone = try place.run(arguments + ["--threads", "1", "in"])
        #expect(alone.output.isEmpty == false && alone.status == 0)
        for threads in ["2", "3", "16"] {
            #expect(try place.run(arguments + ["--threads", threads, "in"]) == alone)
        }
        #expect(try place.run(arguments + ["in"]) == alone)
    }

    @Test func `any number of threads answers the same lines`() throws {
        let lines = (0..<60).map {
            "{\"id\":\($0),\"text\":\(quoted(Texts.report(1 + $0 % 30)))}\n"
        }
        .joined()
        let alone = try place.run(["--jsonl", "--threads", "1"], input: lines)
        for threads in ["2", "5", "32"] {
            #expect(try place.run(["--jsonl", "--threads", threads], input: lines) == alone)
        }
        #expect(alone.output.lineCount == 60)
    }

    // libxml2 set itself up in the first thread that came to it, and two at once could wait for
    // each other: in 2 of 600 runs on two cores that had other work as well.
    @Test func `threads that meet in their first page do not wait for each other`() throws {
        let lines = (0..<40).map { "{\"id\":\($0),\"html\":\"<p>Ink dries in \($0) days.</p>\"}\n" }
            .joined()
        let first = try place.run(["--jsonl", "--threads", "8"], input: lines)
        #expect(first.output.lineCount == 40 && first.status == 0)
        for _ in 1..<300 {
            let outcome = try place.run(["--jsonl", "--threads", "8"], input: lines)
            #expect(outcome == first)
            // One that hangs says enough.
            guard outcome == first else { return }
        }
    }

    @Test func `a file's summary does not depend on its neighbours`() throws {
        let names = (0..<6).map { "\($0).txt" }
        for (number, name) in names.enumerated() {
            try place.write(Texts.report(5 + number), to: name)
        }
        func summaries(_ names: [String]) throws -> [Substring] {
            try place.run(["--format", "json"] + names).output.split(separator: "\n")
        }
        let forward = try summaries(names)
        #expect(try summaries(names.reversed()) == forward.reversed())
        #expect(try names.map { try #require(try summaries([$0]).first) } == forward)
    }

    @Test(arguments: seeds)
    func `the second run prints what the first did`(seed: Int) throws {
        try place.write(Texts.report(seed * 9), to: "report.txt")
        let arguments = ["--format", "json", "--explain", "--query", "apples", "report.txt"]
        #expect(try place.run(arguments) == place.run(arguments))
    }

    @Test(arguments: [1, 2, 3, 4, 7, 11, 12, 13, 100])
    func `no more sentences than asked for, and as many as there are`(count: Int) throws {
        try place.write(Texts.report(12), to: "report.txt")
        let outcome = try place.run(["--sentences", "\(count)", "report.txt"])
        #expect(outcome.output.lineCount == min(count, 12))
    }

    @Test(arguments: [12, 17, 25, 40, 60, 1000])
    func `no more words than asked for`(count: Int) throws {
        try place.write(Texts.report(12), to: "report.txt")
        let outcome = try place.run(["--words", "\(count)", "report.txt"])
        #expect(outcome.output.wordCount <= count)
        #expect(outcome.output.lineCount >= 1)
    }

    @Test(arguments: [1, 4])
    func `never empty, even when no sentence fits`(count: Int) throws {
        try place.write(Texts.report(12), to: "report.txt")
        #expect(try place.run(["--words", "\(count)", "report.txt"]).output.lineCount == 1)
    }

    @Test(arguments: ["page.html", "wide.html"])
    func `places count bytes of the text that extract prints`(name: String) throws {
        try place.write(Texts.page, to: "page.html")
        try place.write(
            Texts.page.replacing("harbour", with: "Häfen 港").replacing(
                "Ferries",
                with: "👩‍👩‍👧 Ferries"
            ),
            to: "wide.html"
        )
        let text = Array(try place.run(["extract", name]).output.utf8)
        try expectPlaces(in: text, of: name)
    }

    @Test func `places count bytes of a plain text`() throws {
        let text = "\n\nDer Flüß ist über\ndie Ufer getreten.  Das Tor\tbleibt zu.\n\n港は閉まっている。\n"
        try place.write(text, to: "text.txt")
        try expectPlaces(in: Array(text.utf8), of: "text.txt")
    }

    @Test func `places count bytes of what is extracted from Markdown`() throws {
        let markdown = """
            # Flüsse

            Der **Flüß** ist über
            die [Ufer](ufer.md) getreten. Das Tor bleibt zu.

            > 港は
            > 閉まっている。
            """
        try place.write(markdown, to: "text.md")
        let text = Array(try place.run(["extract", "text.md"]).output.utf8)
        try expectPlaces(in: text, of: "text.md")
    }

    private func expectPlaces(in text: [UInt8], of name: String) throws {
        let json = try place.run(["--format", "json", "--sentences", "9", name]).output
        let answer = try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
        #expect(answer.sentences.count >= 3)
        for sentence in answer.sentences {
            let found = String(decoding: text[sentence.start..<sentence.end], as: UTF8.self)
            #expect(words(found) == words(sentence.text))
        }
    }

    private func words(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isWhitespace)
    }

    private struct Answer: Decodable {
        struct Sentence: Decodable {
            let text: String
            let start: Int
            let end: Int
        }
        let sentences: [Sentence]
    }
}
