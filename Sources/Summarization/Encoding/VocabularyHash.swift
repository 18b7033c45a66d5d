/// A hash of a token, made byte by byte while its word is read: FNV-1a of 64 bits.
///
/// reference: http://www.isthe.com/chongo/tech/comp/fnv/
struct VocabularyHash {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

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
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// 16 bits to start a search at.
    var slot: Int { Int((value ^ value >> 32) & 0xFFFF) }
    /// 16 other bits.
    var fingerprint: UInt32 { UInt32(value >> 48) }
}
