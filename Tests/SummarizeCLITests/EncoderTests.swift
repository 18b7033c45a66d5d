import Testing

struct `An encoder that is chosen` {
    let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write("A river in flood.\nTwo goats\n", to: "lines.txt")
    }

    /// Where the library's own parameters lie.
    private static let parameters =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        + "/Sources/CModelData/"

    private static let remedy =
        "run Scripts/install-minilm, or name its directory with --model DIR"

    @Test func `is the table where static is said`() throws {
        let arguments = ["embed", "lines.txt", "--output"]
        #expect(try place.run(arguments + ["a.npy"]) == Outcome())
        #expect(try place.run(arguments + ["b.npy", "--encoder", "static"]) == Outcome())
        #expect(try place.bytes(of: "a.npy") == place.bytes(of: "b.npy"))
    }

    @Test(arguments: [
        (["--model", "there"], [:], " in there"),
        ([], ["SUMMARIZE_MODELS": "/m", "XDG_DATA_HOME": "/x", "HOME": "/h"], " in /m/minilm"),
        (
            [], ["XDG_DATA_HOME": "/x", "HOME": "/h"],
            " in /x/summarize/models/minilm"
        ),
        ([], ["HOME": "/h"], " in /h/.local/share/summarize/models/minilm"),
        ([], ["SUMMARIZE_MODELS": ""], ""),
    ])
    func `is missing, in one line that says where it was looked for`(
        _ options: [String],
        _ environment: [String: String],
        _ places: String
    ) throws {
        for command in [
            ["embed", "--output", "rows.npy", "lines.txt"], ["features", "--jsonl"], ["lines.txt"],
        ] {
            let outcome = try place.run(
                command + ["--encoder", "minilm"] + options,
                environment: environment
            )
            // Where oneDNN is not installed that is said first.
            if outcome.errors.hasPrefix("summarize: oneDNN 2") { continue }
            #expect(
                outcome
                    == Outcome(
                        errors: "summarize: the model minilm is not installed\(places); "
                            + "\(Self.remedy)\n",
                        status: 1
                    )
            )
        }
        #expect(try place.files() == ["lines.txt"])
    }

    @Test func `has parameters of its own`() throws {
        for name in ["minilm-attention.safetensors", "minilm-reading.safetensors"] {
            let path = Self.parameters + name
            #expect(
                try place.run(["lines.txt", "--attention", path])
                    == Outcome(
                        errors: "summarize: \(path): has parameters for the encoder "
                            + "minilm; add --encoder minilm\n",
                        status: 1
                    )
            )
        }
    }

    @Test func `takes one file of parameters for one purpose`() throws {
        let path = Self.parameters + "attention.safetensors"
        #expect(
            try place.run(["lines.txt", "--attention", path, "--attention", path])
                == Outcome(
                    errors: "summarize: \(path): a file before it has parameters for the "
                        + "same; leave one out\n",
                    status: 1
                )
        )
    }

    @Test(arguments: [
        (
            ["--encoder", "bert"],
            "the value 'bert' is invalid for '--encoder <encoder>'; give one of 'static' and 'minilm'"
        ),
        (
            ["--model", "m"],
            "--model m: the encoder static is part of the program; add --encoder minilm"
        ),
        (["--encoder", "minilm", "--model", ""], "--model '': name a directory"),
    ])
    func `is typed rightly, or that is said`(_ options: [String], _ message: String) throws {
        for command in [["embed", "--output", "rows.npy"], ["features", "--jsonl"], []] {
            #expect(
                try place.run(command + options)
                    == Outcome(errors: "summarize: \(message)\n", status: 2)
            )
        }
    }
}
