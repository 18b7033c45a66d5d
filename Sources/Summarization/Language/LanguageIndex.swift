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

    private(set) var languages: [Language] = []
    /// A table of open addressing, in which word 0 is none; more than half of it stays empty.
    private var slots = Array(repeating: (hash: UInt64(0), word: 0), count: 8_192)
    /// How many numbers words have, with 0 for those in no list.
    private(set) var wordCount = 1
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
        for (place, profile) in profiles.enumerated() {
            let words = number(profile.words)
            languages.append(
                Language(
                    tag: profile.tag,
                    script: profile.script,
                    isRare: profile.isRare,
                    words: words
                )
            )
            for letter in profile.letters.unicodeScalars { add(letter, of: place) }
        }
    }

    /// The numbers of a list's words; those that have none yet get one.
    private mutating func number(_ list: String) -> [Int] {
        let text = list.utf8.span
        var words: [Int] = []
        var hash = nameHashSeed
        var position = 0
        while position <= text.count {
            let (scalar, length) = position < text.count ? text.scalar(at: position) : (" ", 1)
            position += length
            if scalar.value > 0x20 {
                hash = Self.hash(hash, adding: scalar)
            } else if hash != nameHashSeed {
                let slot = slot(of: hash)
                if slots[slot].word == 0 {
                    slots[slot] = (hash, wordCount)
                    wordCount += 1
                }
                words.append(slots[slot].word)
                hash = nameHashSeed
            }
        }
        return words
    }

    private mutating func add(_ letter: Unicode.Scalar, of language: Int) {
        let place = Int(letter.value)
        if letters[place] == 0 {
            letters[place] = UInt8(owners.count)
            owners.append(0)
        }
        owners[Int(letters[place])] |= 1 << UInt64(language)
    }

    /// The hash of a word with one more character at its end.
    @inline(__always)
    static func hash(_ hash: UInt64, adding scalar: Unicode.Scalar) -> UInt64 {
        (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
    }

    /// Where a word stands, or could.
    private func slot(of hash: UInt64) -> Int {
        let last = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & last
        while slots[slot].word > 0, slots[slot].hash != hash { slot = (slot + 1) & last }
        return slot
    }

    /// The number of a word in lower case, 0 when it is in no list.
    ///
    /// Words are compared by their hash: a foreign one that has the hash of a listed one does not
    /// occur by chance.
    func word(hash: UInt64) -> Int { slots[slot(of: hash)].word }

    /// The number of a letter in lower case that tells languages apart, 0 for another.
    func letter(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < UInt32(Self.letterLimit) ? Int(letters[Int(scalar.value)]) : 0
    }

    /// Whether a language has a letter.
    func isLetter(_ letter: Int, of language: Int) -> Bool {
        owners[letter] >> UInt64(language) & 1 == 1
    }
}
