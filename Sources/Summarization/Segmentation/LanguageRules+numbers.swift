/// A full stop behind a number: list markers, ordinals, notes.
extension LanguageRules {
    /// "1.", "a.", "IV." where a sentence begins, or behind a colon, numbers what follows.
    func isListMarker(_ token: StoppedToken, _ text: Span<UInt8>, _ sentenceStart: Int) -> Bool {
        let isOpening = opens(token, text, sentenceStart)
        if isOpening, token.shape == .letter || token.isRoman(text) { return true }
        guard token.smallNumber(text) != nil else { return false }
        return isOpening || isBehindColon(token, text)
    }

    /// Whether nothing but marks stands between the start of the sentence and the token.
    private func opens(_ token: StoppedToken, _ text: Span<UInt8>, _ sentenceStart: Int) -> Bool {
        // Few marks stand before a list marker: looking further would cost too much.
        guard token.range.lowerBound - sentenceStart < 16 else { return false }
        var start = sentenceStart
        while start < token.range.lowerBound {
            let (scalar, length) = text.scalar(at: start)
            guard scalar.isBullet || scalar.isOpener || scalar.isWhiteSpace else { return false }
            start += length
        }
        return true
    }

    private func isBehindColon(_ token: StoppedToken, _ text: Span<UInt8>) -> Bool {
        let end = text.endOfToken(before: token.range.lowerBound)
        return end < token.range.lowerBound && text.scalar(before: end)?.value.isColon == true
    }

    /// Whether a sentence ends with a number and its full stop.
    func endsNumber(_ token: StoppedToken, _ next: Continuation, _ text: Span<UInt8>) -> Bool {
        guard let value = token.smallNumber(text) else { return true }
        if next.kind == .uppercase, value <= 31, isMonth(next, text) { return false }
        guard hasOrdinalStop else {
            return languageIsKnown || startsSentence(next, text)
                || !isOrdinalLeader(preceding(token, text), text)
        }
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
    func preceding(_ token: StoppedToken, _ text: Span<UInt8>) -> StoppedToken {
        StoppedToken(text, endingAt: text.endOfToken(before: token.range.lowerBound))
    }

    private func isMonth(_ next: Continuation, _ text: Span<UInt8>) -> Bool {
        Word(text, next.wordStart..<next.wordEnd).map { isMonth($0) } ?? false
    }

    private func isOrdinalLeader(_ token: StoppedToken, _ text: Span<UInt8>) -> Bool {
        Word(text, token.range).map { isOrdinalLeader($0) } ?? false
    }

    /// The end of a note's number that lost its raised place, as in "is shown.4 The".
    ///
    /// No sentence begins with a number and then a function word in capitals.
    func endOfNote(_ run: StopRun, _ next: Continuation, _ text: Span<UInt8>) -> Int? {
        guard run.kind == .period || run.kind == .definite, next.wordEnd - next.wordStart <= 3,
            text[next.wordStart] &- 0x31 < 9, !next.hasBracket, !next.hasDash, !next.hasEllipsis,
            next.wordEnd < text.count, text.isBlank(at: next.wordEnd),
            startsSentence(Continuation(text, at: next.wordEnd), text)
        else { return nil }
        let token = StoppedToken(text, endingAt: run.start)
        switch token.shape {
        case .nothing: return next.wordEnd
        case .word: return abbreviation(token, text) == nil ? next.wordEnd : nil
        case .number, .letter, .acronym: return nil
        }
    }
}
