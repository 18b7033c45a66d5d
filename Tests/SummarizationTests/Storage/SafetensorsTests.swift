import Testing

@testable import Summarization

@Suite struct SafetensorsTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// A file of a header and data, the length before them right or as given.
    private func file(_ header: String, data: [UInt8], length: UInt64? = nil) -> [UInt8] {
        let length = length ?? UInt64(header.utf8.count)
        return (0..<8).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) } + Array(header.utf8)
            + data
    }

    private func open(_ bytes: [UInt8]) throws -> Safetensors {
        try Safetensors(path: directory.write(bytes, to: "file"))
    }

    private func message(_ bytes: [UInt8]) -> String? {
        let error = #expect(throws: SummarizerError.self) { try open(bytes) }
        #expect(error?.code == .damagedParameters)
        #expect(error?.path == directory.file("file"))
        return error?.message
    }

    /// 1, -2.5, 0.5, 3 in float32, then -1, 127 in int8.
    private let data: [UInt8] = [
        0x00, 0x00, 0x80, 0x3F, 0x00, 0x00, 0x20, 0xC0, 0x00, 0x00, 0x00, 0x3F,
        0x00, 0x00, 0x40, 0x40, 0xFF, 0x7F,
    ]
    private let header = #"""
        {"__metadata__":{"format":"1","by":"test"},"rows":{"dtype":"I8","shape":[1,2],"data_offsets":[16,18]},"w":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}}
        """#

    @Test func `tensors are read by name, type and shape`() throws {
        let file = try open(file(header, data: data))
        #expect(file.metadata == ["format": "1", "by": "test"])
        #expect(try file.tensor("w").shape == [2, 2])
        #expect(try file.tensor("w").type == .float32)
        #expect(try file.float32("w", shape: [2, 2]) == [1, -2.5, 0.5, 3])
        #expect(try file.storage(of: "rows", type: .int8, shape: [1, 2]).copy() == [0xFF, 0x7F])
    }

    @Test(arguments: 0..<8)
    func `float32 is read at any alignment`(spaces: Int) throws {
        let padded = header + String(repeating: " ", count: spaces)
        let file = try open(file(padded, data: data))
        #expect(try file.float32("w", shape: [2, 2]) == [1, -2.5, 0.5, 3])
    }

    @Test func `an empty tensor and a single number are read`() throws {
        let header =
            #"{"none":{"dtype":"F32","shape":[0,7],"data_offsets":[0,0]},"#
            + #""one":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}"#
        let file = try open(file(header, data: [0, 0, 0x80, 0x3F]))
        #expect(try file.float32("none", shape: [0, 7]) == [])
        #expect(try file.float32("one", shape: []) == [1])
        #expect(try open(self.file("{}", data: [])).tensors.isEmpty)
    }

    @Test func `a tensor that is not as expected is named`() throws {
        let file = try open(file(header, data: data))
        let cases: [(String, () throws -> Void)] = [
            ("has no tensor 'v'", { _ = try file.float32("v", shape: [1]) }),
            (
                "tensor 'w' is F32 [2, 2], expected F32 [4]",
                { _ = try file.float32("w", shape: [4]) }
            ),
            (
                "tensor 'rows' is I8 [1, 2], expected F32 [1, 2]",
                { _ = try file.float32("rows", shape: [1, 2]) }
            ),
            (
                "tensor 'w' is F32 [2, 2], expected I8 [2, 2]",
                { _ = try file.storage(of: "w", type: .int8, shape: [2, 2]) }
            ),
        ]
        for (message, read) in cases {
            let error = #expect(throws: SummarizerError.self) { try read() }
            #expect(error?.message == message)
            #expect(error?.path == directory.file("file"))
        }
    }

    @Test(arguments: [
        [0x00, 0x00, 0x80, 0x7F], [0x00, 0x00, 0x80, 0xFF], [0x01, 0x00, 0xC0, 0x7F],
    ])
    func `numbers that are not finite are refused`(number: [UInt8]) throws {
        let header = #"{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#
        let file = try open(file(header, data: [0, 0, 0, 0] + number))
        let error = #expect(throws: SummarizerError.self) { try file.float32("w", shape: [2]) }
        #expect(error?.message == "tensor 'w' holds a number that is not finite")
    }

    @Test func `a file cut at any byte is refused, and one that goes on`() throws {
        let whole = file(header, data: data)
        for count in whole.indices { _ = message(Array(whole[..<count])) }
        #expect(message(whole + [0]) == "has 1 bytes after its last tensor")
    }

    @Test(arguments: [
        (UInt64.max, "is no safetensors file: a header of 18446744073709551615 bytes"),
        (UInt64(Int.max), "is no safetensors file: a header of 9223372036854775807 bytes"),
        (100_000_001, "is no safetensors file: a header of 100000001 bytes"),
        (3, "is cut off within its header"),
        (0, "has a damaged header: not valid JSON at byte 0: ends where a value is expected"),
    ])
    func `a wrong length of the header is refused`(length: UInt64, words: String) {
        #expect(message(file("{}", data: [], length: length)) == words)
    }

    @Test(arguments: [
        ("[]", "has a header that is no JSON object"),
        (#"{"__metadata__":1}"#, "has metadata that is no JSON object"),
        (#"{"__metadata__":{"a":1}}"#, "has metadata 'a' that is no string"),
        (#"{"w":1}"#, "tensor 'w' has no known dtype"),
        (#"{"w":{"shape":[1],"data_offsets":[0,4]}}"#, "tensor 'w' has no known dtype"),
        (
            #"{"w":{"dtype":"F33","shape":[1],"data_offsets":[0,4]}}"#,
            "tensor 'w' has no known dtype"
        ),
        (
            #"{"w":{"dtype":"F32","data_offsets":[0,4]}}"#,
            "tensor 'w' has a shape that is no list of whole numbers"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#,
            "tensor 'w' has a shape that is no list of whole numbers"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}"#,
            "tensor 'w' has a shape that is no list of whole numbers"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]}}"#,
            "tensor 'w' has a shape that is no list of whole numbers"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}"#,
            "tensor 'w' has a shape that is too large: [4294967296, 4294967296]"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[1]}}"#,
            "tensor 'w' has data_offsets that are no range"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[1],"data_offsets":[0]}}"#,
            "tensor 'w' has data_offsets that are no range"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}"#,
            "tensor 'w' has data_offsets that are no range"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#,
            "tensor 'w' has data_offsets that are no range"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}"#,
            "tensor 'w' has data_offsets that are no range"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#,
            "tensor 'w' has 4 bytes, its shape asks for 8"
        ),
        (
            #"{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
            "is cut off: tensor 'w' ends after the file"
        ),
        (
            #"{"w":{"dtype":"U8","shape":[1],"data_offsets":[9223372036854775806,9223372036854775807]}}"#,
            "is cut off: tensor 'w' ends after the file"
        ),
        (
            #"{"w":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}}"#,
            "tensor 'w' follows a gap"
        ),
        (
            #"{"v":{"dtype":"U8","shape":[3],"data_offsets":[0,3]},"#
                + #""w":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}}"#,
            "tensor 'w' overlaps another"
        ),
        (
            #"{"w":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"#
                + #""w":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}}"#,
            "has a damaged header: not valid JSON at byte 53: "
                + "a name that stands twice in one object"
        ),
        ("{}", "has 4 bytes after its last tensor"),
        ("{}{", "has a damaged header: not valid JSON at byte 2: expected the end of the text"),
    ])
    func `a damaged header is refused`(header: String, words: String) {
        #expect(message(file(header, data: [0, 0, 0, 0])) == words)
    }

    @Test func `a missing file and an empty one are named`() throws {
        let missing = #expect(throws: SummarizerError.self) {
            try Safetensors(path: directory.file("none"))
        }
        #expect(missing?.description == "\(directory.file("none")): cannot be read: no such file")
        #expect(message([]) == "is no safetensors file: 0 bytes")
    }
}
