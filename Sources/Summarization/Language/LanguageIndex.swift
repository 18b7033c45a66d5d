/// The words and letters of all profiles, ready for look-up.
struct LanguageIndex: Sendable {
    /// A profile whose words are numbers.
    struct Language: Sendable {
        let tag: String
        let script: WritingSystem
        let isRare: Bool
        /// The most frequent first.
        let words: [Int]
    }

    static let shared = LanguageIndex(LanguageProfile.all)

    let languages: [Language]
    /// The numbers of the words in all lists, from 1.
    private let words: NameTable<Int>
    /// How many numbers words have, with 0 for those in no list.
    let wordCount: Int
    /// By scalar below ``letterLimit``: the number of a letter that tells languages apart; 0 for
    /// all others.
    private var letters = Array(repeating: UInt8(0), count: letterLimit)
    /// By letter's number: bit p, whether language p has it.
    private(set) var owners: [UInt64] = [0]

    /// The first scalar beyond the letters of Vietnamese, the last ones that tell.
    private static let letterLimit = 0x1F00
    /// The share of a text that the word of rank r, from 0, is in its language: 0.13 / (r + 4), as
    /// words of all languages about are (Zipf).
    private static let share: Float = 0.13
    private static let evenness: Float = 4
    /// The share of a text that a word is where it is none of the language: a name, a citation.
    private static let foreign: Float = 0.0003

    /// How much likelier the word of a rank, from 0, is in a text of its language than in another:
    /// a natural logarithm.
    static func nats(ofRank rank: Int) -> Float {
        Float.log(share / (Float(rank) + evenness) / foreign)
    }

    private init(_ profiles: [LanguageProfile]) {
        // Words that have no number yet get the next one.
        var numbers: [UInt64: Int] = [:]
        languages = profiles.map { profile in
            let words = profile.words.unicodeScalars.split { $0.value <= 0x20 }.map { word in
                let hash = word.reduce(nameHashSeed) { nameHash($0, adding: $1) }
                let number = numbers[hash] ?? numbers.count + 1
                numbers[hash] = number
                return number
            }
            return Language(
                tag: profile.tag,
                script: profile.script,
                isRare: profile.isRare,
                words: words
            )
        }
        words = NameTable(hashes: numbers.map { ($0.key, $0.value) })
        wordCount = numbers.count + 1
        for (place, profile) in profiles.enumerated() {
            for letter in profile.letters.unicodeScalars { add(letter, of: place) }
        }
    }

    private mutating func add(_ letter: Unicode.Scalar, of language: Int) {
        let place = Int(letter.value)
        if letters[place] == 0 {
            letters[place] = UInt8(owners.count)
            owners.append(0)
        }
        owners[Int(letters[place])] |= 1 << UInt64(language)
    }

    /// The number of a word in lower case, 0 when it is in no list.
    func word(hash: UInt64) -> Int { words[hash] ?? 0 }

    /// The number of a letter in lower case that tells languages apart, 0 for another.
    func letter(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < UInt32(Self.letterLimit) ? Int(letters[Int(scalar.value)]) : 0
    }

    /// Whether a language has a letter.
    func isLetter(_ letter: Int, of language: Int) -> Bool {
        owners[letter] >> UInt64(language) & 1 == 1
    }
}
