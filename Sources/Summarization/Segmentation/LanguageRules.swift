/// The rules for one language, ready for look-up: what ``LanguageTable`` says, by word.
struct LanguageRules {
    /// The number of the language's table from 1; 0 when there is none.
    private let number: UInt8
    /// Whether the language is known, and there is a table for it.
    var languageIsKnown: Bool { number > 0 }
    /// Whether a full stop after a number makes an ordinal.
    let hasOrdinalStop: Bool
    /// Nouns have capitals, so a capital after an ordinal says nothing.
    let capitalizesNouns: Bool
    /// A word that ends in a consonant is cut.
    let wordsEndInVowels: Bool
    /// The semicolon asks.
    let hasGreekQuestionMark: Bool
    /// The colon ends sentences.
    let hasArmenianColon: Bool

    /// The rules for a language.
    ///
    /// - Parameter language: BCP 47 in any case; nil or unheard of: the union of all that is safe.
    init(language: String?) {
        let primary = language?.utf8.prefix { $0 != 0x2D && $0 != 0x5F }
        let code = primary.map { String(Substring($0)).lowercased() } ?? ""
        number = LanguageWords.shared.numbers[code] ?? 0
        hasOrdinalStop = number > 0 && LanguageTable.all[Int(number) - 1].hasOrdinalStop
        capitalizesNouns = code == "de" || code == "gsw" || code == "lb"
        wordsEndInVowels = code == "it"
        hasGreekQuestionMark = code == "el"
        hasArmenianColon = code == "hy"
    }

    /// What `word` abbreviates here, nil when it is an ordinary word.
    func abbreviation(_ word: Word) -> Abbreviation? {
        if let abbreviation = Self.abbreviation(word, number) { return abbreviation }
        guard number > 0, let foreign = Self.abbreviation(word, 0) else { return nil }
        // The title of another language may be a word of this one; names keep their capital.
        return foreign == .title && word.capitals != 0b01 ? nil : foreign
    }

    private static func abbreviation(_ word: Word, _ language: UInt8) -> Abbreviation? {
        let key = LanguageWords.Key(word: word, language: language)
        guard let entry = LanguageWords.shared.abbreviations[key],
            word.capitals & entry.capitals == entry.capitals
        else { return nil }
        return entry.abbreviation
    }

    /// Whether `word`, in capitals, tells the start of a sentence.
    func isStarter(_ word: Word) -> Bool {
        LanguageWords.shared.starters.contains(LanguageWords.Key(word: word, language: number))
    }

    /// Whether `word`, in capitals, tells the start of a clause: a title may begin with an article.
    func isClauseStarter(_ word: Word) -> Bool {
        let key = LanguageWords.Key(word: word, language: number)
        return LanguageWords.shared.starters.contains(key)
            && !LanguageWords.shared.articles.contains(key)
    }

    /// Whether a number with a full stop behind `word` is an ordinal in any text.
    func isOrdinalLeader(_ word: Word) -> Bool {
        LanguageWords.shared.ordinalLeaders.contains(word)
    }

    /// Whether `word` is a month of a language that writes the day as an ordinal.
    func isMonth(_ word: Word) -> Bool { LanguageWords.shared.months.contains(word) }
}

/// The words of all tables, read once.
private struct LanguageWords {
    /// A word in a language; language 0 is the union of what is safe everywhere.
    struct Key: Hashable {
        let word: Word
        let language: UInt8
    }

    struct Entry {
        let abbreviation: Abbreviation
        /// The capitals that the word must have, as in ``Word``.
        let capitals: UInt8
    }

    private(set) var numbers: [String: UInt8] = [:]
    private(set) var abbreviations: [Key: Entry] = [:]
    private(set) var starters: Set<Key> = []
    private(set) var articles: Set<Key> = []
    private(set) var months: Set<Word> = []
    private(set) var ordinalLeaders: Set<Word> = []

    static let shared = LanguageWords()

    private init() {
        abbreviations.reserveCapacity(4_096)
        starters.reserveCapacity(4_096)
        for (index, table) in LanguageTable.all.enumerated() {
            let number = UInt8(truncatingIfNeeded: index + 1)
            for code in table.codes { numbers[code] = number }
            add(table, number: number)
        }
    }

    private mutating func add(_ table: LanguageTable, number: UInt8) {
        let local = Set(Word.list(table.local))
        let lists: [(String, Abbreviation)] = [
            (table.titles, .title), (table.leading, .leading), (table.numbering, .numbering),
            (table.closing, .closing), (table.inner, .inner),
        ]
        for (list, abbreviation) in lists {
            for word in Word.list(list) {
                let entry = Entry(abbreviation: abbreviation, capitals: word.capitals)
                abbreviations[Key(word: word, language: number)] = entry
                // The first table to name a word decides what it is where the language is unknown.
                let everywhere = Key(word: word, language: 0)
                if abbreviations[everywhere] == nil, !local.contains(word) {
                    abbreviations[everywhere] = entry
                }
            }
        }
        for word in Word.list(table.starters) {
            starters.insert(Key(word: word, language: number))
            starters.insert(Key(word: word, language: 0))
        }
        for word in Word.list(table.articles) {
            articles.insert(Key(word: word, language: number))
            articles.insert(Key(word: word, language: 0))
        }
        ordinalLeaders.formUnion(Word.list(table.ordinalLeaders))
        if table.hasOrdinalStop { months.formUnion(Word.list(table.months)) }
    }
}
