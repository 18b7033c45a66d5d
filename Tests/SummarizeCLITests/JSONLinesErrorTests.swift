import Foundation
import Testing

struct `JSON lines that cannot be served` {
    let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test(arguments: ["", "extract", "sentences", "features", "embed"])
    func `are answered in their place, and the filter goes on`(command: String) throws {
        let good = #"{"id":"good","text":"One.","sentences":["One."]}"#
        let outcome = try place.run(
            (command.isEmpty ? [] : [command]) + ["--jsonl"],
            input: """
                \(good)
                {"id":
                \(good)

                [1]
                {"id":"none"}
                \(good)

                """
        )
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 6)
        #expect(lines[0] == lines[2] && lines[2] == lines[5])
        #expect(
            lines[1]
                == #"{"id":null,"line":2,"error":"not valid JSON at byte 6: ends where a value is expected"}"#
        )
        #expect(lines[3].hasPrefix(#"{"id":null,"line":5,"error":"#))
        #expect(lines[4].hasPrefix(#"{"id":"none","error":"#))
        #expect(outcome.errors.isEmpty && outcome.status == 1)
    }

    @Test(arguments: [
        (#""html":5"#, #"\"html\" is not a string"#),
        (#""html_base64":"%""#, #"\"html_base64\" is not base64 (RFC 4648)"#),
        (#""paragraphs":"text""#, #"\"paragraphs\" is not an array of arrays of strings"#),
        (#""paragraphs":["text"]"#, #"an element of \"paragraphs\" is not an array of strings"#),
        (#""paragraphs":[[1]]"#, #"\"paragraphs\" holds something that is not a string"#),
        (#""text":"One.","query":["a"]"#, #"\"query\" is not a string"#),
        (#""text":"  ""#, "the text has no words; give at least a sentence"),
        (
            #""html":"<p></p>""#,
            "the page has no text; if scripts build it, save it from a browser"
        ),
        (
            #""url":"https://example.org/""#,
            #"nothing to read; give \"html\", \"html_base64\", \"text\" or \"paragraphs\""#
        ),
    ])
    func `say what is wrong`(members: String, message: String) throws {
        #expect(
            try place.run(["--jsonl"], input: "{\"id\":0,\(members)}\n")
                == Outcome(output: "{\"id\":0,\"error\":\"\(message)\"}\n", status: 1)
        )
    }

    @Test func `because they are too long`() throws {
        let long = "{\"text\":\(quoted(Texts.report(60)))}\n"
        let outcome = try place.run(
            ["sentences", "--jsonl", "--max-size", "1K"],
            input: "{\"text\":\"One.\"}\n" + long + "{\"text\":\"Two.\"}\n"
        )
        #expect(
            outcome
                == Outcome(
                    output: """
                        {"id":1,"sentences":["One."]}
                        {"id":null,"line":2,"error":"the line is longer than 1024 bytes; \
                        raise the limit with --max-size"}
                        {"id":3,"sentences":["Two."]}

                        """,
                    status: 1
                )
        )
    }

    @Test func `because the file is missing`() throws {
        try place.write("{\"text\":\"One.\"}", to: "a.jsonl")
        #expect(
            try place.run(["sentences", "--jsonl", "missing.jsonl", "a.jsonl"])
                == Outcome(
                    output: "{\"id\":1,\"sentences\":[\"One.\"]}\n",
                    errors: "summarize: missing.jsonl: cannot be read: no such file\n",
                    status: 1
                )
        )
    }

    @Test func `nested without end`() throws {
        let deep = String(repeating: "[", count: 1_000_000)
        let outcome = try place.run(["--jsonl"], input: "{\"id\":\(deep)\n{\"html\":\(deep)\n")
        #expect(outcome.output.lineCount == 2 && outcome.status == 1 && outcome.errors.isEmpty)
    }

    @Test func `a program that waits for each answer gets it`() throws {
        let process = place.process(["sentences", "--jsonl"])
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for round in 1...3 {
            try input.fileHandleForWriting.write(contentsOf: Data("{\"text\":\"One.\"}\n".utf8))
            var answer = ""
            while !answer.hasSuffix("\n") {
                let data = output.fileHandleForReading.availableData
                if data.isEmpty { break }
                answer += String(decoding: data, as: UTF8.self)
            }
            #expect(answer == "{\"id\":\(round),\"sentences\":[\"One.\"]}\n")
        }
        try input.fileHandleForWriting.close()
        try place.wait(for: process)
        #expect(process.terminationStatus == 0)
    }
}
