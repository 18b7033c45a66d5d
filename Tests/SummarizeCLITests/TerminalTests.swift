import Foundation
import Testing

struct `On a terminal` {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Texts.page, to: "page.html")
    }

    /// What the page's summary looks like in 40 columns, the title aside.
    private static let wrapped = """
        The harbour reopened on Monday after a
        long winter of repairs to its walls and
        gates.
        Ferries run every hour from six in the
        morning until ten at night, on Sundays
        from eight.
        Tickets cost four euros, and children
        under the age of six travel free with an
        adult.

        """

    @Test func `the title stands out and sentences are wrapped`() throws {
        #expect(
            try show(["page.html"], environment: ["TERM": "xterm"])
                == "\u{1B}[1mThe harbour\u{1B}[0m\n\n" + Self.wrapped
        )
    }

    @Test(arguments: [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"], [:]])
    func `nothing is styled where that is not wanted`(environment: [String: String]) throws {
        #expect(
            try show(["page.html"], environment: environment) == "The harbour\n\n" + Self.wrapped
        )
    }

    @Test func `an empty NO_COLOR asks for nothing`() throws {
        #expect(
            try show(["page.html"], environment: ["TERM": "xterm", "NO_COLOR": ""]).hasPrefix(
                "\u{1B}"
            )
        )
    }

    @Test(arguments: [[], ["extract"], ["sentences"], ["embed"], ["features"]])
    func `no arguments give the help, not a wait`(arguments: [String]) throws {
        let terminal = try PseudoTerminal(width: 80)
        let process = place.process(arguments)
        let output = Pipe()
        process.standardInput = terminal.device
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(),
            as: UTF8.self
        )
        try place.wait(for: process)
        #expect(text == (try place.run(arguments + ["--help"]).output))
        #expect(process.terminationStatus == 0)
    }

    @Test func `options without an input are no wait either`() throws {
        let terminal = try PseudoTerminal(width: 80)
        let process = place.process(["--sentences", "2"])
        let errors = Pipe()
        process.standardInput = terminal.device
        process.standardError = errors
        try process.run()
        let text = String(
            decoding: errors.fileHandleForReading.readDataToEndOfFile(),
            as: UTF8.self
        )
        try place.wait(for: process)
        #expect(text == "summarize: no input; name a file or a directory, or - to type it here\n")
        #expect(process.terminationStatus == 2)
    }

    @Test func `a line that overwrites itself shows the progress`() throws {
        try place.write(Texts.bridge, to: "in/b.txt")
        let errors = try messages(["--output", "out", "in"], environment: ["TERM": "xterm"])
        #expect(errors.hasPrefix("\r\u{1B}[K1 done, "))
        #expect(errors.hasSuffix("/s, in/b.txt\r\u{1B}[K"))
    }

    @Test(arguments: [
        (["--quiet"], "xterm"), ([], "dumb"),
    ])
    func `no progress where that is not wanted`(arguments: [String], terminal: String) throws {
        try place.write(Texts.bridge, to: "in/b.txt")
        let errors = try messages(
            arguments + ["--output", "out", "in"],
            environment: ["TERM": terminal]
        )
        #expect(errors == "")
    }

    @Test func `progress is shown where results do not go, and only there`() throws {
        try place.write(Texts.bridge, to: "in/b.txt")
        let progress = try onOneTerminal(["--output", "out", "in"], width: 80)
        #expect(progress.hasPrefix("\r\u{1B}[K1 done, "))
        #expect(progress.hasSuffix("/s, in/b.txt\r\u{1B}[K"))
        for arguments in [["in"], ["sentences", "in"]] {
            #expect(try onOneTerminal(arguments, width: 80).hasPrefix("==> in/b.txt <==\n"))
        }
    }

    @Test func `progress is cut where the terminal ends, wide characters counted as two`() throws {
        let name = String(repeating: "河", count: 60)
        try place.write(Texts.bridge, to: "in/\(name)")
        let progress = try onOneTerminal(["--output", "out", "in"], width: 40)
        let line = progress.replacing("\r\u{1B}[K", with: "")
        let wide = line.count { $0 == "河" }
        #expect(wide > 0 && (38...39).contains(line.count + wide), "\(line)")
    }

    private func onOneTerminal(_ arguments: [String], width: UInt16) throws -> String {
        let terminal = try PseudoTerminal(width: width)
        let process = place.process(arguments, environment: ["TERM": "xterm"])
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = terminal.device
        process.standardError = terminal.device
        try process.run()
        try place.wait(for: process)
        return try terminal.read()
    }

    private func show(_ arguments: [String], environment: [String: String]) throws -> String {
        let terminal = try PseudoTerminal(width: 40)
        let process = place.process(arguments, environment: environment)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = terminal.device
        try process.run()
        try place.wait(for: process)
        return try terminal.read()
    }

    private func messages(_ arguments: [String], environment: [String: String]) throws -> String {
        let terminal = try PseudoTerminal(width: 80)
        let process = place.process(arguments, environment: environment)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = terminal.device
        try process.run()
        try place.wait(for: process)
        return try terminal.read()
    }
}
