import Testing

@testable import Summarization

@Suite struct MemoryMapTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test(arguments: [0, 1, 4_096, 100_000])
    func `a file is mapped whole`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let map = try MemoryMap(path: directory.write(bytes, to: "file"))
        #expect(map.count == count)
        #expect(ByteStorage(map).copy() == bytes)
    }

    @Test func `a slice outlives the map's other references`() throws {
        let path = try directory.write(Array(0..<200), to: "file")
        let slice = ByteStorage(try MemoryMap(path: path)).slice(50..<60).slice(2..<4)
        #expect(slice.count == 2)
        #expect(slice.copy() == [52, 53])
        #expect(slice.slice(2..<2).copy() == [])
    }

    @Test func `what cannot be mapped is named`() throws {
        let cases = [
            (directory.file("missing"), "cannot be read: no such file"),
            (directory.path, "is a directory; name a file in it"),
            ("/dev/zero", "is not a regular file; copy it to one"),
        ]
        for (path, message) in cases {
            let error = #expect(throws: SummarizerError.self) { try MemoryMap(path: path) }
            #expect(error?.description == "\(path): \(message)")
            #expect(error?.code == .unreadable)
        }
    }
}
