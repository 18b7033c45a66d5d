import Testing

struct `A closed standard descriptor` {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Texts.mill, to: "mill.txt")
    }

    @Test(arguments: ["2>&-", "2>&- <&-", "2>&- >&-", "2>&- >&- <&-"])
    func `lets no message into the results`(closing: String) throws {
        let outcome = try place.shell(
            "\"$summarize\" --format text --output out missing.txt mill.txt \(closing)"
        )
        #expect(outcome == Outcome(status: 1))
        #expect(try place.read("out") == "==> mill.txt <==\n" + Texts.millSummary)
    }

    @Test(arguments: ["mill.txt", "--help", "--jsonl", "extract mill.txt"])
    func `is said to be closed when results would go there`(arguments: String) throws {
        #expect(
            try place.shell("\"$summarize\" \(arguments) >&-", input: "{\"text\":\"One.\"}\n")
                == Outcome(
                    errors: "summarize: standard output: cannot be written: it is closed\n",
                    status: 1
                )
        )
    }

    @Test(arguments: ["", "-", "extract", "--jsonl", "embed --output rows.npy"])
    func `is said to be closed when it would be read`(arguments: String) throws {
        #expect(
            try place.shell("\"$summarize\" \(arguments) <&-")
                == Outcome(errors: "summarize: -: cannot be read: it is closed\n", status: 1)
        )
    }
}
