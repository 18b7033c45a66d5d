import Testing

@testable import BatchSummarization

struct `Base64 data` {
    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmE=", "fooba"),
        ("Zg", "f"), ("Zm8", "fo"), (" Zm\r\n9v\t", "foo"), ("+/+/", "\u{FB}\u{FF}\u{BF}"),
    ])
    func `is decoded`(text: String, expected: String) {
        #expect(Base64.decode(text) == expected.unicodeScalars.map { UInt8($0.value) })
    }

    @Test(arguments: ["Z", "Zg=", "Zg===", "====", "Zm9v=", "Zg==Zg==", "Zm-_", "Zm9%", "é"])
    func `that is none is refused`(text: String) {
        #expect(Base64.decode(text) == nil)
    }
}
