import Foundation
import Testing

/// A fresh directory to run the program in, removed when the test is over.
final class Workplace {
    /// Long enough for a loaded machine, short enough to see that something hangs.
    private static let limit: TimeInterval = 60

    let directory: URL
    private var runs = 0

    init() throws {
        directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("summarize-test-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }

    /// The program that was built with the tests: it lies beside them.
    static let program: URL = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("summarize")
    }()

    /// Runs the program in the directory.
    ///
    /// - Parameters:
    ///   - arguments: As a shell would pass them.
    ///   - input: Standard input; empty when not given.
    ///   - environment: Added to a small fixed one.
    /// - Returns: What it printed and how it ended.
    /// - Throws: When it cannot be started.
    func run(
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(Self.program, arguments, input: Data(input.utf8), environment: environment)
    }

    /// Runs a line of shell, in which `$summarize` is the program.
    func shell(_ line: String, input: String = "") throws -> Outcome {
        try run(
            URL(fileURLWithPath: "/bin/sh"),
            ["-c", line],
            input: Data(input.utf8),
            environment: ["summarize": Self.program.path]
        )
    }

    private func run(
        _ program: URL,
        _ arguments: [String],
        input: Data,
        environment: [String: String]
    ) throws -> Outcome {
        // Files, not pipes: no amount of output can block anybody.
        runs += 1
        let streams = ["in", "out", "err"].map {
            FileManager.default.temporaryDirectory
                .appendingPathComponent("\(directory.lastPathComponent).\(runs).\($0)")
        }
        defer { for stream in streams { try? FileManager.default.removeItem(at: stream) } }
        try input.write(to: streams[0])
        for stream in streams[1...] { try Data().write(to: stream) }
        let process = process(arguments, of: program, environment: environment)
        process.standardInput = try FileHandle(forReadingFrom: streams[0])
        process.standardOutput = try FileHandle(forWritingTo: streams[1])
        process.standardError = try FileHandle(forWritingTo: streams[2])
        try process.run()
        try wait(for: process)
        return Outcome(
            output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self),
            status: process.terminationStatus
        )
    }

    /// The program, ready to be started by a test that connects its streams itself.
    func process(
        _ arguments: [String],
        of program: URL = Workplace.program,
        environment: [String: String] = [:]
    ) -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = directory
        process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "80"]
            .merging(environment) { $1 }
        return process
    }

    /// Waits for the end; one that does not come in a minute is a failure.
    func wait(for process: Process) throws {
        let end = Date(timeIntervalSinceNow: Self.limit)
        while process.isRunning, Date() < end { usleep(2000) }
        if process.isRunning {
            // The program may have inherited a mask that holds back every other signal.
            kill(process.processIdentifier, SIGKILL)
            Issue.record("still running after \(Self.limit) seconds")
        }
        process.waitUntilExit()
    }
}

extension Workplace {
    /// Writes a file, with the directories that it needs.
    func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file, with the directories that it needs.
    func write(_ bytes: [UInt8], to name: String) throws {
        let url = directory.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: url)
    }

    /// The text of a file.
    func read(_ name: String) throws -> String {
        String(decoding: try bytes(of: name), as: UTF8.self)
    }

    /// The bytes of a file.
    func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: directory.appendingPathComponent(name)))
    }

    /// All files below a directory, in order; hidden ones too.
    func files(below name: String = ".") throws -> [String] {
        try FileManager.default
            .subpathsOfDirectory(atPath: directory.appendingPathComponent(name).path)
            .filter { path in
                var isDirectory: ObjCBool = false
                let url = directory.appendingPathComponent(name).appendingPathComponent(path)
                return unsafe FileManager.default.fileExists(
                    atPath: url.path,
                    isDirectory: &isDirectory
                ) && !isDirectory.boolValue
            }
            .sorted()
    }
}
