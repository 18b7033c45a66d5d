import Testing

@testable import Summarization

@Suite struct SpanSearchTests {
    /// Bytes that differ by one bit or by one, in a text of others.
    private static let sought: [UInt8] = [
        0x00, 0x01, 0x26, 0x27, 0x3C, 0x3D, 0x80, 0xBC, 0xC3, 0xFF,
    ]

    private static func text(of length: Int) -> [UInt8] {
        (0..<length).map {
            $0 * 7 % 23 == 5 ? sought[$0 * 3 % sought.count] : UInt8(ascii: "a") + UInt8($0 % 26)
        }
    }

    @Test(arguments: [0, 1, 7, 8, 15, 16, 17, 63, 64, 65, 200])
    func `the first place is found wherever the search starts`(length: Int) {
        let bytes = Self.text(of: length)
        for start in 0...length {
            let rest = bytes[start...]
            for byte in Self.sought {
                let place = rest.firstIndex(of: byte) ?? length
                #expect(bytes.span.position(of: byte, from: start) == place)
            }
            let place = rest.firstIndex { $0 == 0x3C || $0 == 0xC3 || $0 == 0 } ?? length
            #expect(bytes.span.position(of: 0x3C, 0xC3, 0, from: start) == place)
        }
    }
}
