import Testing

@testable import Summarization

@Suite struct Base64TextTests {
    // The examples of RFC 4648, §10, and one with the two signs of the alphabet.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{FF}>?\u{3FF}", "w78+P8+/"),
    ])
    func `bytes are written as in RFC 4648`(_ text: String, _ encoded: String) {
        #expect(Base64Text.encoded(Array(text.utf8)) == encoded)
    }
}
