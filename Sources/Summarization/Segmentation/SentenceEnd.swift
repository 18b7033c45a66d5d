/// The decision at a stop: does the sentence end there?
///
/// It looks at the token before the stop and at the word behind it, never further than a few
/// dozen bytes, so that a text takes linear time.
extension LanguageRules {
    /// Whether a sentence that started at `sentenceStart` ends with `run`.
    func ends(_ run: StopRun, in text: Span<UInt8>, sentenceStart: Int) -> Bool {
        let next = Continuation(text, at: run.end)
        if run.kind == .wide { return endsWide(run, next, text) }
        guard text.isBlank(at: run.end) else {
            return endsWithoutSpace(run, next, text)
        }
        if run.start == sentenceStart || Self.isOmission(run, text) { return false }
        switch next.kind {
        case .nothing, .punctuation: return false
        case .lowercase:
            if next.hasEllipsis { return run.kind != .ellipsis }
            return endsBeforeSmallLetter(run, text, sentenceStart)
        case .uppercase, .caseless, .number: break
        }
        switch run.kind {
        case .definite, .wide: return true
        case .ellipsis: return !isPronounI(next, text)
        case .period:
            return endsPeriod(StoppedToken(text, endingAt: run.start), next, text, sentenceStart)
        }
    }

    /// Who begins a sentence with a small letter does so again.
    ///
    /// "who was it? i don't know. ask her" is three sentences.
    private func endsBeforeSmallLetter(
        _ run: StopRun,
        _ text: Span<UInt8>,
        _ sentenceStart: Int
    ) -> Bool {
        guard run.kind != .ellipsis, !run.hasCloser,
            Continuation(text, at: sentenceStart).kind == .lowercase
        else { return false }
        if run.kind == .definite { return true }
        let token = StoppedToken(text, endingAt: run.start)
        return token.shape == .word && abbreviation(token, text) == nil
    }

    /// "…", "?" and "!" alone in brackets are remarks: "[...]", "(!)".
    private static func isOmission(_ run: StopRun, _ text: Span<UInt8>) -> Bool {
        guard run.hasCloser, run.kind != .period, let (before, _) = text.scalar(before: run.start)
        else {
            return false
        }
        return before == "[" || before == "("
    }

    /// "I" has its capital everywhere.
    private func isPronounI(_ next: Continuation, _ text: Span<UInt8>) -> Bool {
        next.wordEnd - next.wordStart == 1 && text[next.wordStart] == 0x49
    }

    /// A stop that needs no space.
    ///
    /// A quotation that goes on with hiragana is a part of the sentence (「行く。」と言った).
    private func endsWide(_ run: StopRun, _ next: Continuation, _ text: Span<UInt8>) -> Bool {
        guard run.end < text.count else { return false }
        let following = text.scalar(at: run.end).value
        if following.isDigit, text[run.start] == 0xEF { return false }
        if run.hasCloser, following.isHiragana { return false }
        return next.kind != .punctuation
    }

    /// Spaces are left out in East Asian text, and by mistake: "the end.The next".
    private func endsWithoutSpace(_ run: StopRun, _ next: Continuation, _ text: Span<UInt8>) -> Bool
    {
        guard run.kind == .period || run.kind == .definite, next.wordStart == run.end,
            let (before, _) = text.scalar(before: run.start)
        else { return false }
        let following = text.scalar(at: next.wordStart).value
        if run.kind == .definite, following.isEastAsian { return true }
        return !run.hasCloser && before.isLowercase && next.kind == .uppercase
            && next.wordEnd - next.wordStart > 1 && text.isBlank(at: next.wordEnd)
            && startsSentence(next, text)
            && StoppedToken(text, endingAt: run.start).shape == .word
    }

    /// One full stop with white space behind it, and then a capital, a number or a caseless letter.
    private func endsPeriod(
        _ token: StoppedToken,
        _ next: Continuation,
        _ text: Span<UInt8>,
        _ sentenceStart: Int
    ) -> Bool {
        if isListMarker(token, text, sentenceStart) { return false }
        switch token.shape {
        case .nothing: return true
        case .number: return endsNumber(token, next, text)
        case .letter, .acronym, .word: break
        }
        if let abbreviation = abbreviation(token, text) {
            return ends(abbreviation, token, next, text, sentenceStart)
        }
        switch token.shape {
        case .letter: return endsLetter(token, next, text)
        case .acronym: return ends(.inner, token, next, text, sentenceStart)
        case .nothing, .number, .word: break
        }
        if token.isRoman(text), hasOrdinalStop { return startsSentence(next, text) }
        return !token.first.isSoutheastAsian || next.kind != .caseless
    }

    /// "1.", "a.", "IV." where a sentence begins numbers it.
    private func isListMarker(_ token: StoppedToken, _ text: Span<UInt8>, _ sentenceStart: Int)
        -> Bool
    {
        // Few marks stand before a list marker: looking further would cost too much.
        guard token.range.lowerBound - sentenceStart < 16 else { return false }
        var start = sentenceStart
        while start < token.range.lowerBound {
            let (scalar, length) = text.scalar(at: start)
            guard scalar.isBullet || scalar.isOpener || scalar.isWhiteSpace else { return false }
            start += length
        }
        return token.shape == .letter || token.smallNumber(text) != nil || token.isRoman(text)
    }

    private func endsNumber(_ token: StoppedToken, _ next: Continuation, _ text: Span<UInt8>)
        -> Bool
    {
        guard let value = token.smallNumber(text) else { return true }
        if next.kind == .uppercase, value <= 31, isMonth(next, text) { return false }
        guard hasOrdinalStop else { return true }
        if next.kind == .number { return next.hasBracket || value > 31 }
        guard capitalizesNouns, !startsSentence(next, text) else { return true }
        // Behind a noun the number counts ("Band 1."), elsewhere it orders ("am 7. Spieltag").
        let before = preceding(token, text)
        guard before.first.isUppercase,
            text.scalar(before: before.range.upperBound)?.value.isLetter == true
        else { return false }
        return !(Word(text, before.range).map { isStarter($0) } ?? false)
    }

    /// The token before the white space that is before `token`.
    private func preceding(_ token: StoppedToken, _ text: Span<UInt8>) -> StoppedToken {
        StoppedToken(text, endingAt: text.endOfToken(before: token.range.lowerBound))
    }

    /// One letter: an initial, unless the next word cannot be a name.
    private func endsLetter(_ token: StoppedToken, _ next: Continuation, _ text: Span<UInt8>)
        -> Bool
    {
        if token.first.isUppercase { return startsSentence(next, text) }
        // A unit behind a number ("5 m.") is an ordinary word; elsewhere "z. B.", "п. Иваново".
        return preceding(token, text).shape == .number && startsSentence(next, text)
    }

    private func ends(
        _ abbreviation: Abbreviation,
        _ token: StoppedToken,
        _ next: Continuation,
        _ text: Span<UInt8>,
        _ sentenceStart: Int
    ) -> Bool {
        switch abbreviation {
        case .title, .leading: return false
        case .numbering:
            if next.kind == .number || StoppedToken(text, endingAt: next.wordEnd).isRoman(text) {
                return false
            }
            return token.shape != .letter || endsLetter(token, next, text)
        case .closing: return !next.hasBracket
        case .inner:
            let length = token.range.upperBound - sentenceStart
            return length > Self.fragmentLength && startsSentence(next, text)
        }
    }

    /// What is no longer (bytes) is not yet a sentence.
    ///
    /// It keeps "At 5 a.m. Mr. Smith rose" whole.
    private static let fragmentLength = 10

    /// What the token abbreviates, alone or with the part before it.
    ///
    /// "B." is nothing, but "z. B." is.
    private func abbreviation(_ token: StoppedToken, _ text: Span<UInt8>) -> Abbreviation? {
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
        // German and Dutch write street names as one word: "Bahnhofstr. 5".
        let ending =
            max(token.range.lowerBound, token.range.upperBound - 3)..<token.range.upperBound
        return Word(text, ending) == Self.street ? .numbering : nil
    }

    private static let street = Word.list("str").first

    /// Whether the word behind the stop is one that begins sentences.
    private func startsSentence(_ next: Continuation, _ text: Span<UInt8>) -> Bool {
        guard next.kind == .uppercase, !next.hasBracket,
            let word = Word(text, next.wordStart..<next.wordEnd), isStarter(word)
        else { return false }
        // "A." and "I." are initials.
        let isLetter = next.wordStart + text.scalar(at: next.wordStart).length == next.wordEnd
        return !isLetter || next.wordEnd >= text.count || text[next.wordEnd] != 0x2E
    }

    private func isMonth(_ next: Continuation, _ text: Span<UInt8>) -> Bool {
        Word(text, next.wordStart..<next.wordEnd).map { isMonth($0) } ?? false
    }
}

extension Span where Element == UInt8 {
    /// The end of the token before the white space that ends at `position`.
    fileprivate func endOfToken(before position: Int) -> Int {
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
