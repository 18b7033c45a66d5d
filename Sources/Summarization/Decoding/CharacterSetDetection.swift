/// Finds the character set of a text that is not UTF-8 by what it would say in each.
///
/// A sample is read in every set that pages were written in. For each language of a set, the
/// characters that come out have a probability; the set with the likeliest text wins. Wrong sets
/// betray themselves: by bytes that are no character, signs within words, capitals after small
/// letters, and letters that are rare where they should be frequent.
struct CharacterSetDetection {
    /// The character set of the likeliest text.
    let set: CharacterSet
    /// The log-likelihood of the sample in that set for each of its bytes outside ASCII, in nats.
    let likelihood: Double

    /// Bytes outside ASCII that are looked at.
    private static let sampled = 6_000
    /// Nats for Western European, which most undeclared pages are, and for the page's own language.
    ///
    /// A wrong set loses some four nats at each character: these decide where there are one to
    /// three of them.
    private static let westernPrior = 4.0
    private static let languagePrior = 12.0
    /// By how much another set has to be likelier than the declared one, in nats: altogether, and
    /// for each byte outside ASCII.
    private static let proof = (total: 40.0, perByte: 0.7)

    /// - Parameters:
    ///   - bytes: A text that is not UTF-8, whole.
    ///   - declared: The set that it names. It is taken if no other is much likelier.
    ///   - language: The primary subtag of the language that it names.
    init(of bytes: [UInt8], declared: CharacterSet? = nil, language: String? = nil) {
        let sample = Self.sample(of: bytes)
        var texts: [CharacterSet: SampleText] = [:]
        var best = (set: declared ?? .windows1252, score: -Double.infinity, prior: 0.0)
        for model in LanguageModel.all {
            for set in model.language.sets {
                guard let text = texts[set] ?? SampleText(sample, in: set) else { continue }
                texts[set] = text
                let isOwn = language.map(model.language.tags.contains) == true
                let prior =
                    (isOwn ? Self.languagePrior : 0) + (set == .windows1252 ? Self.westernPrior : 0)
                let score = text.logLikelihood(in: model) + prior
                if score > best.score { best = (set, score, prior) }
            }
        }
        var likelihood = best.score - best.prior
        let count = Double(sample.count { $0 >= 0x80 })
        if let declared, best.set != declared,
            let text = texts[declared] ?? SampleText(sample, in: declared)
        {
            let score = LanguageModel.all.map(text.logLikelihood).max() ?? 0
            if likelihood - score < max(Self.proof.total, Self.proof.perByte * count) {
                best.set = declared
                likelihood = score
            }
        }
        set = best.set
        self.likelihood = count == 0 ? 0 : likelihood / count
    }

    /// The words with bytes outside ASCII, a space between them.
    ///
    /// They are cut where no character of any set goes on: second bytes are above all digits.
    private static func sample(of bytes: [UInt8]) -> [UInt8] {
        var sample: [UInt8] = []
        var left = sampled
        var index = bytes.startIndex
        while left > 0, index < bytes.endIndex {
            let word = bytes[index...].prefix {
                $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
            }
            index = word.endIndex + 1
            let count = word.count { $0 >= 0x80 }
            guard count > 0 else { continue }
            left -= count
            sample.append(contentsOf: word.prefix(2 * sampled))
            sample.append(0x20)
        }
        return sample
    }
}
