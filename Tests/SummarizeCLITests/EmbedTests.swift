import Testing

struct `Embeddings of lines` {
    let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `are a NumPy array with a row a line`() throws {
        try place.write("A river in flood.\n\nA river in flood.\r\nTwo goats", to: "lines.txt")
        #expect(try place.run(["embed", "--output", "rows.npy", "lines.txt"]) == Outcome())
        let array = try Array2(place.bytes(of: "rows.npy"))
        #expect(array.shape == "(4, 256)")
        #expect(array.rows[0] == array.rows[2] && array.rows[0] != array.rows[3])
        #expect(array.rows[1].allSatisfy { $0 == 0 })
        for row in [array.rows[0], array.rows[3]] {
            // Float32 rounding over 256 terms.
            #expect(abs(row.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
        }
    }

    @Test(arguments: ["", "-"])
    func `come from standard input too`(name: String) throws {
        let arguments = ["embed", "--output", "rows.npy"] + (name.isEmpty ? [] : [name])
        #expect(try place.run(arguments, input: "One.\nTwo.\n") == Outcome())
        #expect(try Array2(place.bytes(of: "rows.npy")).shape == "(2, 256)")
    }

    @Test func `of nothing are an array without rows`() throws {
        #expect(try place.run(["embed", "--output", "rows.npy"]) == Outcome())
        #expect(try Array2(place.bytes(of: "rows.npy")).shape == "(0, 256)")
    }

    @Test func `are the same for any number of threads`() throws {
        try place.write((0..<3000).map { "Line \($0 * 7919 % 1000).\n" }.joined(), to: "lines.txt")
        for threads in ["1", "2", "7"] {
            #expect(
                try place.run([
                    "embed", "--threads", threads, "--output", "\(threads).npy", "lines.txt",
                ])
                    == Outcome()
            )
        }
        #expect(try place.bytes(of: "1.npy") == place.bytes(of: "2.npy"))
        #expect(try place.bytes(of: "1.npy") == place.bytes(of: "7.npy"))
    }

    @Test func `are there whole or not at all`() throws {
        try place.write("before", to: "rows.npy")
        try place.write("short\n" + String(repeating: "long ", count: 1000) + "\n", to: "lines.txt")
        #expect(
            try place.run(["embed", "--max-size", "1K", "--output", "rows.npy", "lines.txt"])
                == Outcome(
                    errors:
                        "summarize: lines.txt: line 2 is too long; raise the limit with --max-size\n",
                    status: 1
                )
        )
        #expect(try place.read("rows.npy") == "before")
        #expect(try place.files() == ["lines.txt", "rows.npy"])
    }

    @Test(arguments: ["| cat", "| { sleep 0.1; }"])
    func `are not written into a pipe, and that is said at once`(pipe: String) throws {
        // The input would never end.
        let line = "{ \"$summarize\" embed --output /dev/stdout /dev/zero; echo $? >&2; } \(pipe)"
        #expect(
            try place.shell(line)
                == Outcome(
                    errors: """
                        summarize: /dev/stdout: is a pipe or a terminal, but the header is written \
                        last; name a file
                        1

                        """
                )
        )
    }

    /// A `.npy` file, read without the program's own code.
    private struct Array2 {
        let shape: String
        let rows: [[Float]]

        init(_ bytes: [UInt8]) throws {
            let length = Int(bytes[8]) | Int(bytes[9]) << 8
            let header = String(decoding: bytes[10..<10 + length], as: UTF8.self)
            try #require(header.hasPrefix("{'descr': '<f4', 'fortran_order': False, 'shape': ("))
            shape =
                String(header[try #require(header.firstIndex(of: "("))...].prefix { $0 != ")" })
                + ")"
            let body = bytes[(10 + length)...]
            let numbers = stride(from: body.startIndex, to: body.endIndex, by: 4).map { place in
                Float(bitPattern: (0..<4).reduce(0) { $0 | UInt32(body[place + $1]) << (8 * $1) })
            }
            rows = stride(from: 0, to: numbers.count, by: 256).map { Array(numbers[$0..<$0 + 256]) }
        }
    }
}
