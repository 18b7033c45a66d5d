/// A hash of a token, made byte by byte while its word is read.
struct VocabularyHash {
    private var value = nameHashSeed

    /// The hash of a token that starts a word, before its first byte.
    static let word = VocabularyHash()
    /// The hash of a token that continues a word, `##` taken in already.
    static let continuation = {
        var hash = VocabularyHash()
        hash.add(UInt8(ascii: "#"))
        hash.add(UInt8(ascii: "#"))
        return hash
    }()

    /// Takes in the next byte.
    mutating func add(_ byte: UInt8) {
        value = nameHash(value, adding: byte)
    }

    /// 16 bits to start a search at.
    var slot: Int { Int((value ^ value >> 32) & 0xFFFF) }
    /// 16 other bits.
    var fingerprint: UInt32 { UInt32(value >> 48) }
}
