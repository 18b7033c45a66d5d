/// Abbreviations, and the words that begin sentences, as they stand in a text.
extension LanguageRules {
    /// What the token abbreviates, alone or with the part before it.
    ///
    /// "B." is nothing, but "z. B." is.
    func abbreviation(_ token: StoppedToken, _ text: Span<UInt8>) -> Abbreviation? {
        if token.range.count <= 12, let partEnd = text.partEnd(before: token.range.lowerBound) {
            let part = StoppedToken(text, endingAt: partEnd)
            let whole = part.range.lowerBound..<token.range.upperBound
            if part.range.count <= 12, let word = Word(text, whole),
                let found = abbreviation(word)
            {
                return found
            }
        }
        // A capital alone is an initial, whatever the small letter means.
        if token.shape == .letter, token.first.isUppercase { return nil }
        if let word = Word(text, token.range),
            let found = abbreviation(word)
        {
            return found
        }
        if let rest = token.behindApostrophe(text), rest.count > 1, let word = Word(text, rest) {
            return abbreviation(word)
        }
        if isTitleInParts(token, text) { return .title }
        // German and Dutch write street names as one word: "Bahnhofstr. 5".
        let ending =
            max(token.range.lowerBound, token.range.upperBound - 3)..<token.range.upperBound
        return Word(text, ending) == Self.street ? .numbering : nil
    }

    /// Degrees are written as one word: "dr.phil.", "cand.-jur.".
    private func isTitleInParts(_ token: StoppedToken, _ text: Span<UInt8>) -> Bool {
        let first = text.endOfRun(from: token.range.lowerBound) { $0.isLowercase }
        guard first > token.range.lowerBound, first + 1 < token.range.upperBound,
            text[first] == 0x2E,
            let word = Word(text, token.range.lowerBound..<first), abbreviation(word) == .title
        else { return false }
        let second = text.endOfRun(from: first + (text[first + 1] == 0x2D ? 2 : 1)) {
            $0.isLowercase
        }
        return second == token.range.upperBound
    }

    private static let street = Word.list("str").first

    /// Whether the word behind the stop is one that begins sentences.
    func startsSentence(_ next: Continuation, _ text: Span<UInt8>) -> Bool {
        guard next.kind == .uppercase, !next.hasBracket,
            let word = Word(text, next.wordStart..<next.wordEnd), isStarter(word)
        else { return false }
        // "A." and "I." are initials.
        let isLetter = next.wordStart + text.scalar(at: next.wordStart).length == next.wordEnd
        return !isLetter || next.wordEnd >= text.count || text[next.wordEnd] != 0x2E
    }
}

extension Span where Element == UInt8 {
    /// The end of the token before the white space that ends at `position`.
    func endOfToken(before position: Int) -> Int {
        var position = position
        while let (value, length) = scalar(before: position),
            value.isWhiteSpace || value.isIgnorable
        {
            position -= length
        }
        return position
    }

    /// The end, before its full stop, of an abbreviation's part before `position`.
    fileprivate func partEnd(before position: Int) -> Int? {
        let end = endOfToken(before: position)
        guard end < position, end > 1, self[end - 1] == 0x2E else { return nil }
        return end - 1
    }
}
