import Foundation
import Testing

struct `A signal` {
    let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test(arguments: [["--jsonl", "--output", "out"], ["embed", "--output", "out"]])
    func `ends the program and leaves no half of a file`(arguments: [String]) throws {
        try place.write("before", to: "out")
        let process = place.process(arguments)
        let input = Pipe()
        process.standardInput = input
        try process.run()
        try waitForFiles(2)
        kill(process.processIdentifier, SIGTERM)
        try place.wait(for: process)
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGTERM)
        #expect(try place.files() == ["out"])
        #expect(try place.read("out") == "before")
        try input.fileHandleForWriting.close()
    }

    @Test func `that is to be ignored is ignored`() throws {
        let process = place.process(
            ["-c", "trap '' TERM; exec \"$summarize\" --jsonl --output out"],
            of: URL(fileURLWithPath: "/bin/sh"),
            environment: ["summarize": Workplace.program.path]
        )
        let input = Pipe()
        process.standardInput = input
        try process.run()
        try waitForFiles(1)
        kill(process.processIdentifier, SIGTERM)
        try input.fileHandleForWriting.write(contentsOf: Data("{\"text\":\"One.\"}\n".utf8))
        try input.fileHandleForWriting.close()
        try place.wait(for: process)
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        #expect(try place.read("out").lineCount == 1)
    }

    /// The temporary file is there as soon as the program waits for its first line.
    private func waitForFiles(_ count: Int) throws {
        let end = Date(timeIntervalSinceNow: 60)
        while try place.files().count < count, Date() < end { usleep(2000) }
        try #require(try place.files().count == count)
    }
}
