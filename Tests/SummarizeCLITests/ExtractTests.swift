import Testing

struct `Stages can be printed` {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Texts.harbour, to: "harbour.txt")
        try place.write(Texts.mill, to: "mill.txt")
    }

    @Test func `the main text of a page`() throws {
        #expect(
            try place.run(["extract"], input: Texts.page)
                == Outcome(
                    output: """
                        The harbour reopened on Monday after a long winter of repairs to its walls \
                        and gates. Ferries run every hour from six in the morning until ten at \
                        night, on Sundays from eight.

                        Tickets cost four euros, and children under the age of six travel free with \
                        an adult.

                        """
                )
        )
    }

    @Test func `the main text of Markdown`() throws {
        let markdown = """
            ---
            title: A harbour
            ---
            # A harbour

            The harbour **reopened**
            on [Monday](monday.md).

            | Day | Ferries |
            |-----|--------:|
            | Mon | 16 |
            """
        let text = "The harbour reopened on Monday.\n\nDay\tFerries\nMon\t16\n"
        try place.write(markdown, to: "harbour.md")
        #expect(try place.run(["extract", "harbour.md"]) == Outcome(output: text))
        #expect(
            try place.run(["extract", "--from", "markdown"], input: markdown)
                == Outcome(output: text)
        )
        try place.write(markdown, to: "harbour")
        let summary = try place.run(["--format", "json", "harbour"]).output
        #expect(summary.contains(#""title":"A harbour""#))
        #expect(summary.contains(#""text":"The harbour reopened on Monday.""#))
        #expect(summary.contains(#""start":0,"end":31"#))
    }

    @Test func `Markdown and JSON keep what the text is made of`() throws {
        try place.write("---\nauthor: Ada\n---\n# River\n\n- one\n- two\n", to: "river.md")
        #expect(
            try place.run(["extract", "--format", "markdown", "river.md"])
                == Outcome(output: "# River\n\n- one\n- two\n")
        )
        let several = try place.run(["extract", "--format", "json", "river.md", "mill.txt"])
        #expect(several.status == 0)
        let lines = several.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines[0].hasPrefix(
                #"{"path":"river.md","title":"River","site":null,"author":"Ada","date":null,"#
            )
        )
        let line = try place.run(
            ["extract", "--jsonl", "--format", "json"],
            input: #"{"id":7,"html":"<p>One.</p>"}"# + "\n"
        )
        #expect(line.output.hasPrefix(#"{"id":7,"title":null,"site":null,"#))
        #expect(line.output.contains(#""blocks":[{"kind":"paragraph","level":null,"#))
        #expect(
            try place.run(["extract", "--jsonl", "--format", "markdown"], input: "")
                == Outcome(
                    errors: """
                        summarize: --format markdown: --jsonl answers in JSON; leave out one

                        """,
                    status: 2
                )
        )
    }

    @Test func `the text of several files`() throws {
        #expect(
            try place.run(["extract", "harbour.txt", "mill.txt"])
                == Outcome(
                    output: """
                        ==> harbour.txt <==
                        \(Texts.harbour)
                        ==> mill.txt <==
                        \(Texts.mill)
                        """
                )
        )
    }

    @Test func `sentences are a line each and cannot steer the terminal`() throws {
        let hostile = "Red \u{1B}[31mink\u{9B}2J dries\u{B}on\u{85}old\u{2028}paper\u{202E}."
        #expect(
            try place.run(["sentences", "--from", "text"], input: hostile + "\n")
                == Outcome(output: "Red  [31mink 2J dries on old paper.\n")
        )
    }

    @Test(arguments: ["extract", "sentences", "embed", "features"])
    func `by commands of the same version`(command: String) throws {
        #expect(try place.run([command, "--version"]) == place.run(["--version"]))
        #expect(try place.run(["--version"]).output.hasPrefix("summarize "))
    }

    @Test func `the sentences of a text`() throws {
        #expect(
            try place.run(["sentences", "harbour.txt"]) == Outcome(output: Texts.harbourSummary)
        )
    }

    @Test func `the sentences of several files`() throws {
        #expect(
            try place.run(["sentences", "mill.txt", "missing.txt", "harbour.txt"])
                == Outcome(
                    output: """
                        ==> mill.txt <==
                        \(Texts.millSummary)
                        ==> harbour.txt <==
                        \(Texts.harbourSummary)
                        """,
                    errors: "summarize: missing.txt: cannot be read: no such file\n",
                    status: 1
                )
        )
    }

    @Test func `the version`() throws {
        #expect(try place.run(["--version"]) == Outcome(output: "summarize 0.1.0\n"))
        #expect(try place.run(["mill.txt", "--version"]) == Outcome(output: "summarize 0.1.0\n"))
    }
}
