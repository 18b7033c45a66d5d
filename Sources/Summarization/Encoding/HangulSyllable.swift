/// Hangul syllables, which decompose by arithmetic.
///
/// reference: The Unicode Standard, section 3.12.
enum HangulSyllable {
    /// All syllables.
    static let range: ClosedRange<UInt32> = 0xAC00...0xD7A3

    private static let vowels: UInt32 = 21
    /// With one for none.
    private static let finals: UInt32 = 28

    /// The two or three letters of a syllable: leading consonant, vowel, final consonant if any.
    static func letters(of syllable: UInt32) -> (UInt32, UInt32, UInt32?) {
        let index = syllable - range.lowerBound
        let final = index % finals
        return (
            0x1100 + index / (vowels * finals),
            0x1161 + index % (vowels * finals) / finals,
            final == 0 ? nil : 0x11A7 + final
        )
    }
}
