/// The decision at a stop: does the sentence end there?
///
/// It looks at the token before the stop and at the word behind it, never further than a few
/// dozen bytes, so that a text takes linear time.
extension LanguageRules {
    /// Where a sentence that started at `sentenceStart` ends when it ends with `run`, nil when it
    /// goes on.
    func end(of run: StopRun, in text: Span<UInt8>, sentenceStart: Int) -> Int? {
        let next = Continuation(text, at: run.end)
        if next.kind == .number, let end = endOfNote(run, next, text) { return end }
        return ends(run, next, text, sentenceStart) ? run.end : nil
    }

    private func ends(
        _ run: StopRun,
        _ next: Continuation,
        _ text: Span<UInt8>,
        _ sentenceStart: Int
    ) -> Bool {
        if run.kind == .wide { return endsWide(run, next, text) }
        guard text.isBlank(at: run.end) else {
            return endsWithoutSpace(run, next, text)
        }
        if run.start == sentenceStart || Self.isOmission(run, text) { return false }
        switch next.kind {
        case .nothing, .punctuation: return false
        case .lowercase:
            if next.hasEllipsis { return run.kind != .ellipsis }
            return endsBeforeSmallLetter(run, next, text, sentenceStart)
        case .uppercase, .caseless, .number: break
        }
        switch run.kind {
        case .definite, .wide: return true
        case .ellipsis: return !isPause(run, next, text)
        case .period:
            return endsPeriod(StoppedToken(text, endingAt: run.start), next, text, sentenceStart)
        }
    }

    /// "…", "?" and "!" alone in brackets are remarks: "[...]", "(!)".
    private static func isOmission(_ run: StopRun, _ text: Span<UInt8>) -> Bool {
        guard run.hasCloser, run.kind != .period, let (before, _) = text.scalar(before: run.start),
            before == "[" || before == "(", let (last, _) = text.scalar(before: run.end)
        else { return false }
        return last.isCloser
    }

    /// Dots that stand apart are a pause before "I", which has its capital everywhere.
    private func isPause(_ run: StopRun, _ next: Continuation, _ text: Span<UInt8>) -> Bool {
        next.wordEnd - next.wordStart == 1 && text[next.wordStart] == 0x49
            && text.scalar(before: run.start)?.value.isWhiteSpace == true
    }

    /// Where speech breaks off: a long dash with spaces around it, and a capital that begins a
    /// clause.
    ///
    /// Inside a sentence function words have no capitals ("We need a — Do you hear that?"). The
    /// shorter "–" and "--" stand before subtitles, explanations and whole turns as well.
    func end(ofSpeechBrokenAt position: Int, in text: Span<UInt8>, sentenceStart: Int) -> Int? {
        guard text[position] == 0xE2, position > sentenceStart, text[position - 1] == 0x20,
            // Behind a name, what was said follows.
            StoppedToken(text, endingAt: position - 1).first.isLowercase
        else { return nil }
        let end = text.endOfRun(from: position) { $0 == "—" }
        guard end > position, text.isBlank(at: end) else { return nil }
        let next = Continuation(text, at: end)
        guard next.kind == .uppercase, !next.hasBracket, !next.hasDash,
            let word = Word(text, next.wordStart..<next.wordEnd), isClauseStarter(word)
        else { return nil }
        return end
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
    static let fragmentLength = 10
}
