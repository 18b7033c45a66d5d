import Testing

@testable import Summarization

@Suite struct SafetensorsOutputTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `what is written is read, and the data begin at a multiple of 64 bytes`() throws {
        let path = directory.file("tensors")
        var output = try SafetensorsOutput(
            path: path,
            tensors: [
                .init(name: "b", type: .float32, shape: [1, 2]),
                .init(name: "a \"quoted\"", type: .uint8, shape: [3]),
                .init(name: "none", type: .float32, shape: [0]),
            ],
            metadata: [("format", "1"), ("layout", "ab\n")]
        )
        try output.append([0, 0, 0x80, 0x3F])
        try output.append([0, 0, 0, 0xC0])
        try output.append([7, 8, 9])
        #expect(directory.names != ["tensors"])
        try output.commit()
        #expect(directory.names == ["tensors"])
        let file = try Safetensors(path: path)
        #expect(try file.float32("b", shape: [1, 2]) == [1, -2])
        let bytes = try file.storage(of: "a \"quoted\"", type: .uint8, shape: [3])
        #expect(bytes.copy() == [7, 8, 9])
        #expect(try file.float32("none", shape: [0]).isEmpty)
        #expect(file.metadata == ["format": "1", "layout": "ab\n"])
        let header = try directory.read("tensors").prefix(8).reversed().reduce(0) {
            $0 << 8 | Int($1)
        }
        #expect((8 + header).isMultiple(of: 64))
    }

    @Test func `without a commit nothing is left`() throws {
        do {
            var output = try SafetensorsOutput(
                path: directory.file("tensors"),
                tensors: [.init(name: "a", type: .uint8, shape: [2])],
                metadata: []
            )
            try output.append([1])
        }
        #expect(directory.names.isEmpty)
    }
}
