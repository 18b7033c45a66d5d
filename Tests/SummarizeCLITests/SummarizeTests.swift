import Testing

struct `A file becomes a summary` {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Texts.harbour, to: "harbour.txt")
        try place.write(Texts.mill, to: "mill.txt")
        try place.write(Texts.bridge, to: "bridge.txt")
        try place.write(Texts.page, to: "page.html")
    }

    @Test func `a sentence a line`() throws {
        #expect(try place.run(["harbour.txt"]) == Outcome(output: Texts.harbourSummary))
    }

    @Test func `of a page`() throws {
        #expect(try place.run(["page.html"]) == Outcome(output: Texts.pageSummary))
    }

    @Test(arguments: [[], ["-"]])
    func `of standard input`(arguments: [String]) throws {
        #expect(
            try place.run(arguments, input: Texts.harbour) == Outcome(output: Texts.harbourSummary)
        )
    }

    @Test func `several inputs have their names before them`() throws {
        #expect(
            try place.run(["harbour.txt", "-", "mill.txt"], input: Texts.bridge)
                == Outcome(
                    output: """
                        ==> harbour.txt <==
                        \(Texts.harbourSummary)
                        ==> - <==
                        \(Texts.bridge)
                        ==> mill.txt <==
                        \(Texts.millSummary)
                        """
                )
        )
    }

    @Test func `Markdown`() throws {
        #expect(
            try place.run(["--format", "markdown", "mill.txt"])
                == Outcome(output: "> The mill burned down in 1902.\n\n> Nobody rebuilt it.\n")
        )
        #expect(
            try place.run(["--format", "markdown", "bridge.txt", "mill.txt"])
                == Outcome(
                    output: """
                        `bridge.txt`

                        > The bridge stays closed until the river falls.

                        `mill.txt`

                        > The mill burned down in 1902.

                        > Nobody rebuilt it.

                        """
                )
        )
    }

    @Test func `JSON holds all keys in their order`() throws {
        #expect(
            try place.run(["--format", "json", "bridge.txt", "-"], input: Texts.bridge)
                == Outcome(
                    output: """
                        {"path":"bridge.txt","title":null,"language":"en","query":null,\
                        "sentences":[{"index":0,"text":"The bridge stays closed until the river falls.",\
                        "weight":1.0,"rank":1,"block":"paragraph","start":0,"end":46}],"words":8}
                        {"path":"-","title":null,"language":"en","query":null,\
                        "sentences":[{"index":0,"text":"The bridge stays closed until the river falls.",\
                        "weight":1.0,"rank":1,"block":"paragraph","start":0,"end":46}],"words":8}

                        """
                )
        )
    }

    @Test func `JSON of a page names its title and language`() throws {
        let outcome = try place.run(["--format", "json", "page.html"])
        #expect(
            outcome.output.hasPrefix(
                #"{"path":"page.html","title":"The harbour","language":"en","query":null,"#
            )
        )
    }

    @Test func `an explanation gives each sentence's weight by head`() throws {
        let outcome = try place.run(["--format", "json", "--explain", "bridge.txt"])
        #expect(outcome.output.contains(#""words":8,"attention":{"heads":["#))
        #expect(
            outcome.output.hasSuffix(
                #""sentences":["The bridge stays closed until the river falls."]}}"# + "\n"
            )
        )
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
    }

    @Test func `lengths are obeyed`() throws {
        #expect(try place.run(["--sentences", "1", "harbour.txt"]).output.lineCount == 1)
        #expect(try place.run(["--words", "8", "harbour.txt"]).output.wordCount <= 8)
        #expect(try place.run(["--ratio", "0.5", "harbour.txt"]).output.wordCount <= 6)
    }

    @Test func `a query that nothing answers is said, and the general summary given`() throws {
        #expect(
            try place.run(["--query", "xylophone quartz", "mill.txt"])
                == Outcome(
                    output: Texts.millSummary,
                    errors: """
                        summarize: mill.txt: nothing answers the query 'xylophone quartz'; \
                        this is the general summary

                        """
                )
        )
    }

    @Test func `of a long query that nothing answers the beginning is repeated`() throws {
        let query = String(repeating: "xylophone ", count: 1_000)
        let errors = try place.run(["--query", query, "mill.txt"]).errors
        #expect(errors.hasPrefix("summarize: mill.txt: nothing answers the query 'xylophone "))
        #expect(errors.hasSuffix("…'; this is the general summary\n"))
        #expect(errors.count < 200)
    }

    @Test func `a query is answered by the sentence that has its words`() throws {
        #expect(
            try place.run(["--query", "tickets euros", "--sentences", "1", "harbour.txt"])
                == Outcome(output: "Tickets cost four euros.\n")
        )
    }

    @Test func `a format can be forced`() throws {
        #expect(
            try place.run(["--from", "text", "-"], input: "<p>Not a page, just text.\n")
                == Outcome(output: "<p>Not a page, just text.\n")
        )
    }

    @Test func `a character set can be forced`() throws {
        try place.write(
            Array("Le caf".utf8) + [0xE9] + Array(" est ferm".utf8) + [0xE9, 0x2E],
            to: "l1"
        )
        #expect(
            try place.run(["--charset", "latin1", "l1"]) == Outcome(output: "Le café est fermé.\n")
        )
    }

    @Test func `a name that begins with a dash follows two dashes`() throws {
        try place.write(Texts.bridge, to: "--odd")
        #expect(try place.run(["--", "--odd"]) == Outcome(output: Texts.bridge))
    }

    @Test func `a file named as a subcommand is reached by its path`() throws {
        try place.write(Texts.bridge, to: "extract")
        #expect(try place.run(["./extract"]) == Outcome(output: Texts.bridge))
    }
}

extension String {
    /// Lines, each ended by a line break.
    var lineCount: Int { count { $0 == "\n" } }

    /// What stands between white space.
    var wordCount: Int { split(whereSeparator: \.isWhitespace).count }
}
