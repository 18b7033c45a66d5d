import Testing

@testable import Summarization

struct DoubleEncodingTests {
    /// The text as a program that takes UTF-8 for windows-1252 hands it on.
    private func twice(_ text: String) throws -> String {
        try CharacterDecoding.decode(Array(text.utf8), charset: "windows-1252", markup: false)
    }

    @Test(arguments: [
        "Für die Zahlen hieß es, sie müssten zurückgenommen werden.",
        "“It’s here”, he said – “and it’s €5.”", "Реку измерили весной.", "川は春に測られ😀",
        "Ça coûte à l’été où naît l’œuvre “à part”.",
    ])
    func `what was encoded twice is set right`(text: String) throws {
        let read = try CharacterDecoding.decode(Array(twice(text).utf8), charset: nil, markup: true)
        #expect(read == text)
    }

    @Test(arguments: [
        "MANHÃ\u{a0}… NÃO, São João, Ângela, Ãngela", "«\u{a0}DÉJÀ\u{a0}» … «\u{a0}À\u{a0}», Ã©",
        "ü becomes Ã¼, ä becomes Ã¤, ö becomes Ã¶ and ß becomes ÃŸ", "Ã¼ Ã¤ Ã¶", "", "â€™",
    ])
    func `other text stays as it is`(text: String) {
        #expect(DoubleEncoding.undone(in: text) == text)
    }
}
