/// Cuts the names that an author gave an element into words.
enum NameWords {
    /// Hands on the hash of the small letters of each word, and how many they are.
    ///
    /// Words end at everything that is not a letter and before capitals.
    @inline(__always)
    static func forEach(in names: Span<UInt8>, _ body: (_ hash: UInt64, _ length: Int) -> Void) {
        var word = nameHashSeed
        var length = 0
        var previous: UInt8 = 0x20
        for index in names.indices {
            let byte = names[index]
            let lower = byte | 0x20
            let isLetter = lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
            let isBorder = !isLetter || byte < UInt8(ascii: "a") && previous >= UInt8(ascii: "a")
            if isBorder, length > 0 {
                body(word, length)
                word = nameHashSeed
                length = 0
            }
            if isLetter {
                word = nameHash(word, adding: lower)
                length += 1
            }
            previous = byte
        }
        if length > 0 { body(word, length) }
    }
}
