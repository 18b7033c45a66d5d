extension LanguageEvidence {
    /// The language that the evidence is clear for, nil when it is not.
    var language: String? {
        let eastAsian = weight(of: .han) + weight(of: .kana) + weight(of: .hangul)
        let all = WritingSystem.allCases.reduce(0) { $0 + weight(of: $1) }
        if eastAsian * 2 > all {
            return eastAsian >= Self.fewestLetters ? eastAsianSystem.language : nil
        }
        guard let script = WritingSystem.allCases.first(where: { weight(of: $0) * 2 > all }) else {
            return nil
        }
        if let language = script.language {
            return weight(of: script) >= Self.fewestLetters ? language : nil
        }
        return likeliest(in: script)
    }

    /// How much text there is in a script, in letters of an alphabet.
    private func weight(of system: WritingSystem) -> Int {
        characterCounts[Int(system.rawValue)] * system.lettersPerCharacter
    }

    /// Han within Japanese and Korean is theirs.
    private var eastAsianSystem: WritingSystem {
        if weight(of: .hangul) > weight(of: .han) + weight(of: .kana) { return .hangul }
        return weight(of: .kana) * Self.hanPerKana > weight(of: .han) ? .kana : .han
    }

    /// The likeliest of the languages that are written in a script.
    private func likeliest(in script: WritingSystem) -> String? {
        let candidates = index.languages.indices.filter { index.languages[$0].script == script }
        // What words and letters weigh together, and how many different ones there are.
        var nats = candidates.map { index.languages[$0].isRare ? Self.rarity : 0 }
        var signs = candidates.map { _ in 0 }
        for (place, language) in candidates.enumerated() {
            for (rank, word) in index.languages[language].words.enumerated() where words[word] > 0 {
                nats[place] += LanguageIndex.nats(ofRank: rank) * Float(words[word])
                signs[place] += 1
            }
        }
        for letter in letters.indices.dropFirst() where letters[letter] > 0 {
            let owners = candidates.count { index.isLetter(letter, of: $0) }
            guard owners > 0 else { continue }
            // Where all languages have the letter this is 0.
            let own = Float.log(Float(candidates.count) / Float(owners))
            for (place, language) in candidates.enumerated() {
                let isOwn = index.isLetter(letter, of: language)
                nats[place] += Float(letters[letter]) * (isOwn ? own : Self.foreignLetter)
                signs[place] += isOwn ? 1 : 0
            }
        }
        let order = candidates.indices.sorted { nats[$0] > nats[$1] }
        let (best, second) = (order[0], order[1])
        let needed = Self.natsPerWord * Float(wordCounts[Int(script.rawValue)])
        guard signs[best] >= Self.fewestSigns, nats[best] >= max(Self.fewestNats, needed),
            nats[best] - nats[second] >= Self.margin
        else { return nil }
        return index.languages[candidates[best]].tag
    }

    // What follows was chosen on single sentences of 13 languages: nearly none is taken for another
    // language, and as few as can be for none.

    /// Letters below which a script says nothing.
    private static let fewestLetters = 8
    /// The most that Japanese has of Han for each of kana.
    private static let hanPerKana = 16
    /// Nats that a rare language begins with.
    private static let rarity: Float = -2.5
    /// Nats that a letter costs which the language does not have.
    private static let foreignLetter: Float = -2
    /// Different words and letters of the language that must be there.
    private static let fewestSigns = 2
    /// Nats that there must be; a word has one to five.
    private static let fewestNats: Float = 5
    /// Nats that the words of a text must have on average, those in no list included.
    private static let natsPerWord: Float = 0.5
    /// Nats by which the likeliest language must lead.
    private static let margin: Float = 2
}
