import Foundation
import Testing

struct `Bad input gets its line and status` {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(Texts.bridge, to: "bridge.txt")
    }

    @Test func `a missing file`() throws {
        try expect("missing.txt: cannot be read: no such file", for: ["missing.txt"])
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `a file without permission`() throws {
        try place.write(Texts.bridge, to: "locked.txt")
        unsafe chmod(place.directory.appendingPathComponent("locked.txt").path, 0)
        try expect("locked.txt: cannot be read: permission denied", for: ["locked.txt"])
    }

    @Test(arguments: [["--jsonl", "."], ["embed", "--output", "rows.npy", "."]])
    func `a directory where a file is meant`(arguments: [String]) throws {
        try expect(".: cannot be read: is a directory", for: arguments)
    }

    @Test(arguments: ["", " \n\t \n", "\u{FEFF}"])
    func `a file without text`(content: String) throws {
        try place.write(content, to: "empty.txt")
        try expect(
            "empty.txt: the file has no text; give one that is not empty",
            for: ["empty.txt"]
        )
    }

    @Test func `bytes by chance, on standard input too`() throws {
        var state: UInt64 = 1
        let bytes = (0..<3_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(1 + (state >> 33) % 255)
        }
        try place.write(bytes, to: "notes.txt")
        let message = "binary data, not text; give a web page or a text file"
        try expect("notes.txt: " + message, for: ["notes.txt"])
        let outcome = try place.shell("$summarize < notes.txt")
        #expect(outcome.errors == "summarize: -: \(message)\n")
        #expect(outcome.status == 1)
    }

    @Test(arguments: [
        "<html><body></body></html>", "<!DOCTYPE html><p><img src=a.png>",
        "<html><script>document.write('text')</script></html>",
    ])
    func `a page without a sentence`(page: String) throws {
        try place.write(page, to: "page.html")
        try expect(
            "page.html: the page has no text; if scripts build it, save it from a browser",
            for: ["page.html"]
        )
    }

    @Test(arguments: [
        (
            Array("%PDF-1.7\n".utf8),
            "a PDF, not text; convert it first: pdftotext FILE - | summarize"
        ),
        (
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            "a PNG image, not text; give the text that belongs to it"
        ),
        (
            [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0],
            "a program, not text; give a web page or a text file"
        ),
        (
            [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3],
            "gzip data, not text; unpack it first: zcat FILE | summarize"
        ),
    ])
    func `binary data`(bytes: [UInt8], message: String) throws {
        try place.write(bytes, to: "data")
        try expect("data: \(message)", for: ["data"])
        try expect("data: \(message)", for: ["embed", "--output", "rows.npy", "data"])
    }

    @Test func `a file over the size limit`() throws {
        try expect(
            "bridge.txt: is larger than 10 bytes; raise --max-size to read it",
            for: ["--max-size", "10", "bridge.txt"]
        )
    }

    @Test func `standard input over the size limit`() throws {
        #expect(
            try place.run(["--max-size", "1K"], input: Texts.report(100))
                == Outcome(
                    errors:
                        "summarize: -: is larger than 1024 bytes; raise --max-size to read it\n",
                    status: 1
                )
        )
    }

    @Test func `a name with control characters is still one line`() throws {
        try expect("no such: cannot be read: no such file", for: ["no\nsuch"])
    }

    @Test(arguments: [0, 3, 7, 8, 100])
    func `a truncated parameter file`(size: Int) throws {
        let header = Array(#"{"x":{"dtype":"F32","shape":[64],"data_offsets":[0,256]}}"#.utf8)
        let file =
            [UInt8(header.count), 0, 0, 0, 0, 0, 0, 0] + header + [UInt8](repeating: 0, count: 256)
        try place.write(Array(file.prefix(size)), to: "cut.safetensors")
        let outcome = try place.run(["--attention", "cut.safetensors", "bridge.txt"])
        #expect(outcome.output.isEmpty && outcome.status == 1)
        #expect(outcome.errors.hasPrefix("summarize: cut.safetensors: "), "\(outcome)")
        #expect(outcome.errors.lineCount == 1)
    }

    @Test func `a missing parameter file`() throws {
        try expect(
            "nowhere.safetensors: cannot be read: no such file",
            for: ["--attention", "nowhere.safetensors", "bridge.txt"]
        )
    }

    @Test func `a bad file is skipped and the rest is done`() throws {
        #expect(
            try place.run(["missing.txt", "bridge.txt"])
                == Outcome(
                    output: "==> bridge.txt <==\n" + Texts.bridge,
                    errors: "summarize: missing.txt: cannot be read: no such file\n",
                    status: 1
                )
        )
    }

    private func expect(_ message: String, for arguments: [String]) throws {
        #expect(try place.run(arguments) == Outcome(errors: "summarize: \(message)\n", status: 1))
        #expect(try !place.files().contains { $0.hasSuffix(".npy") })
    }
}
