/// How likely each character outside ASCII is in a language.
///
/// The listed letters fall off with their rank, as letters and characters of all languages about
/// do; what is not listed has the probability of its kind.
struct LanguageModel: Sendable {
    let language: LegacyLanguage
    /// Natural logarithms of the probabilities of the listed letters.
    private let letters: [Unicode.Scalar: Double]

    static let all = LegacyLanguage.all.map(LanguageModel.init)

    private init(_ language: LegacyLanguage) {
        self.language = language
        let listed = language.letters.unicodeScalars
        // The part of the text that the listed letters are, and how evenly the first of them are.
        let (share, evenness) = language.script == .alphabet ? (0.95, 3.0) : (0.6, 10.0)
        let weights = listed.indices.enumerated().map { 1 / (Double($0.offset) + evenness) }
        let sum = weights.reduce(0, +)
        letters = Dictionary(
            zip(listed, weights.map { Self.logarithm(share * $0 / sum) }),
            uniquingKeysWith: max
        )
    }

    /// The natural logarithm of a positive number, to 0.06: between powers of two it is a line.
    private static func logarithm(_ number: Double) -> Double {
        (Double(number.exponent) + number.significand - 1) * 0.6931
    }

    /// The logarithm of the probability of a character, small letters for capitals.
    func logProbability(of scalar: Unicode.Scalar) -> Double {
        if let known = letters[scalar] { return known }
        switch scalar.value {
        // Nothing, controls, private use.
        case 0xfffd: return -20
        case 0x80...0x9f, 0xe000...0xf8ff: return -16
        // Marks that any language uses: no-break space, quotation marks, dashes, ideographic ones.
        case 0xa0, 0xa7, 0xa9, 0xab, 0xad...0xae, 0xb0, 0xb7, 0xbb, 0x20ac, 0x2116, 0x2122:
            return -4
        case 0x2013...0x2026: return -4
        case 0x3000...0x3011, 0xff01...0xff5e: return language.script == .alphabet ? -14 : -4
        case 0xa1...0xbf, 0xd7, 0xf7: return -7
        // Letters of Latin, Greek, Cyrillic, Hebrew, Arabic and Thai.
        case 0xc0...0x24f: return -9
        case 0x370...0x6ff, 0xe00...0xe7f: return -11
        case 0x3040...0x30ff where language.script == .syllables: return -8
        case 0x4e00...0x9fff where language.script != .alphabet:
            return language.tags == ["ko"] ? -12 : -9.5
        case 0xac00...0xd7a3 where language.tags == ["ko"]: return -8.5
        default: return -14
        }
    }
}
