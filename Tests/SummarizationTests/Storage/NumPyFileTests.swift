import Testing

@testable import Summarization

@Suite struct NumPyFileTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `rows that are added one by one stand in one array`() throws {
        var file = try NumPyFile(path: directory.file("a.npy"), columns: 2)
        try file.append([1, -2.5])
        try file.append([])
        try file.append([0.1, 3, 4, 5])
        try file.commit()
        let bytes = try directory.read("a.npy")
        #expect(Array(bytes[..<10]) == [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0])
        let header = String(decoding: bytes[10..<128], as: UTF8.self)
        #expect(
            header
                == "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }"
                + String(repeating: " ", count: 118 - 59 - 1) + "\n"
        )
        #expect(
            Array(bytes[128...]) == [
                0x00, 0x00, 0x80, 0x3F, 0x00, 0x00, 0x20, 0xC0, 0xCD, 0xCC, 0xCC, 0x3D,
                0x00, 0x00, 0x40, 0x40, 0x00, 0x00, 0x80, 0x40, 0x00, 0x00, 0xA0, 0x40,
            ]
        )
    }

    @Test(arguments: [0, 1, 9_999_999, Int.max])
    func `the header has one length for every count of rows`(rows: Int) {
        let header = NumPyFile.header(rows: rows, columns: Int.max)
        #expect(header.count == 128)
        #expect(header.last == 0x0A)
    }

    @Test func `a full disk is an error`() {
        let error = #expect(throws: SummarizerError.self) {
            let file = try NumPyFile(path: "/dev/full", columns: 1)
            try file.commit()
        }
        #expect(error?.code == .unwritable)
    }
}
