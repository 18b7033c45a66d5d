/// What is counted of a text to tell its language.
struct LanguageEvidence {
    let index = LanguageIndex.shared
    /// By script.
    private(set) var characterCounts = Array(repeating: 0, count: WritingSystem.allCases.count)
    private(set) var wordCounts = Array(repeating: 0, count: WritingSystem.allCases.count)
    /// By number in the index; what is in no list counts at 0.
    private(set) var words: [Int]
    private(set) var letters: [Int]

    init() {
        words = Array(repeating: 0, count: index.wordCount)
        letters = Array(repeating: 0, count: index.owners.count)
    }

    /// Reads a part of a text.
    ///
    /// - Complexity: Linear in the part, whatever its words are.
    mutating func read(_ text: Span<UInt8>, in part: Range<Int>) {
        var position = part.lowerBound
        var hash = nameHashSeed
        var script = WritingSystem.none
        var latinCount = 0
        var isName = false
        while position < part.upperBound {
            let byte = text[position]
            let small = byte | 0x20
            var endsWord = false
            if small &- 0x61 < 26 {
                if hash == nameHashSeed { isName = byte != small }
                hash = nameHash(hash, adding: Unicode.Scalar(small))
                script = .latin
                latinCount += 1
                position += 1
            } else if byte.isWordSign {
                hash = nameHash(hash, adding: Unicode.Scalar(byte))
                position += 1
            } else if byte < 0x80 {
                endsWord = true
                position += 1
            } else {
                let (scalar, length) = text.scalar(at: position)
                position += length
                let system = WritingSystem(of: scalar)
                if scalar.isCombiningMark {
                    hash = nameHash(hash, adding: scalar)
                } else if system == .none {
                    endsWord = !scalar.isIgnorable
                } else {
                    let small = scalar.smallLetter
                    if hash == nameHashSeed { isName = small != scalar }
                    hash = nameHash(hash, adding: small)
                    script = system
                    characterCounts[Int(system.rawValue)] += 1
                    // Names keep the letters of the language that they come from.
                    if !isName { letters[index.letter(small)] += 1 }
                }
            }
            if endsWord, hash != nameHashSeed {
                endWord(hash, script)
                hash = nameHashSeed
                script = .none
            }
        }
        endWord(hash, script)
        characterCounts[Int(WritingSystem.latin.rawValue)] += latinCount
    }

    private mutating func endWord(_ hash: UInt64, _ script: WritingSystem) {
        wordCounts[Int(script.rawValue)] += 1
        words[index.word(hash: hash)] += 1
    }
}

extension UInt8 {
    /// What makes a name of program text out of a word: `is_valid`, `in2`.
    fileprivate var isWordSign: Bool { self == 0x5F || self &- 0x30 < 10 }
}

extension Unicode.Scalar {
    /// A mark on the letter before it: part of the word, but of no script.
    fileprivate var isCombiningMark: Bool { 0x300...0x36F ~= value }
}
