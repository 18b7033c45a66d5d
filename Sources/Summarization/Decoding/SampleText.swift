/// A sample of a text, read in one character set: what is outside ASCII in it.
struct SampleText {
    /// How often each character comes, capitals as small letters.
    private let counts: [Unicode.Scalar: Int]
    /// What is unlikely in any language, in nats, negative.
    private let oddness: Double

    /// The text of a sample; nil when iconv does not know the set.
    init?(_ sample: [UInt8], in set: CharacterSet) {
        guard var converter = CharacterSetConverter(from: set) else { return nil }
        var counts: [Unicode.Scalar: Int] = [:]
        var oddness = 0.0
        var previous = (kind: Kind.other, scalar: " " as Unicode.Scalar)
        var isSignAfterLetter = false
        let text = String(decoding: converter.convert(sample[...]), as: UTF8.self)
        for scalar in text.unicodeScalars {
            let kind = Kind(of: scalar)
            if isSignAfterLetter, kind.isLetter { oddness -= Self.signWithinWord }
            isSignAfterLetter = kind == .sign && previous.kind.isLetter
            if kind.isLetter, previous.kind.isLetter {
                if Self.isLatin(scalar) != Self.isLatin(previous.scalar) {
                    oddness -= Self.changeOfScript
                }
            } else if kind == .digit && previous.kind.isCased && !previous.scalar.isASCII
                || kind.isCased && previous.kind == .digit && !scalar.isASCII
            {
                oddness -= Self.besideDigit
            }
            if kind == .capital, !scalar.isASCII {
                let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
                counts[small, default: 0] += 1
                oddness -= previous.kind == .small ? Self.capitalWithinWord : Self.capital
            } else if !scalar.isASCII {
                counts[scalar, default: 0] += 1
            }
            previous = (kind, scalar)
        }
        self.counts = counts
        self.oddness = oddness
    }

    /// The logarithm of the text's likelihood in a language.
    func logLikelihood(in model: LanguageModel) -> Double {
        // In a fixed order, so that the sum is the same each time.
        counts.sorted { $0.key < $1.key }
            .reduce(oddness) { $0 + Double($1.value) * model.logProbability(of: $1.key) }
    }

    /// Nats that a capital costs where its small letter would be likelier, and within a word.
    private static let capital = 2.5
    private static let capitalWithinWord = 7.0
    /// Nats that a sign between two letters costs.
    private static let signWithinWord = 5.0
    /// Nats that a letter of another script costs beside one of Latin.
    private static let changeOfScript = 3.0
    /// Nats that a letter costs beside a digit: `£5` is likelier than `Ł5`.
    private static let besideDigit = 4.0

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x250 }

    private enum Kind {
        case small, capital, ideograph, digit, sign, other

        var isCased: Bool { self == .small || self == .capital }
        var isLetter: Bool { self == .small || self == .capital || self == .ideograph }

        init(of scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x30...0x39: self = .digit
            case ..<0x80:
                self = scalar.isLowercase ? .small : scalar.isUppercase ? .capital : .other
            // Marks that stand within words: soft hyphen, the point of Catalan, apostrophes.
            case 0xa0, 0xad, 0xb7: self = .other
            case 0xa1...0xa9, 0xab...0xb4, 0xb6...0xb9, 0xbb...0xbf, 0xd7, 0xf7: self = .sign
            case 0x2500...0x25ff, 0x2200...0x22ff: self = .sign
            case 0x3040...0xd7ff: self = .ideograph
            default:
                self =
                    scalar.isUppercase
                    ? .capital : scalar.isLowercase ? .small : scalar.isLetter ? .small : .other
            }
        }
    }
}
