/// A stop with a small letter behind it.
///
/// Nearly always the sentence goes on behind an abbreviation; but whoever writes in haste leaves
/// out capitals.
extension LanguageRules {
    /// Whether a sentence ends with `run` although a small letter follows.
    func endsBeforeSmallLetter(
        _ run: StopRun,
        _ next: Continuation,
        _ text: Span<UInt8>,
        _ sentenceStart: Int
    ) -> Bool {
        // A quotation is followed by who said it.
        guard run.kind != .ellipsis, !run.hasCloser else { return false }
        // Who begins a sentence with a small letter does so again: "who was it? i don't know."
        if Continuation(text, at: sentenceStart).kind == .lowercase {
            return run.kind == .definite || isWord(endingAt: run.start, text)
        }
        guard run.start - sentenceStart > Self.fragmentLength else { return false }
        if run.kind == .definite {
            if run.isRepeated(in: text) { return true }
            if Self.isInvertedMark(before: run.start, text, sentenceStart) { return false }
            // Names may end in a mark: "Yahoo! and others".
            return !StoppedToken(text, endingAt: run.start).first.isUppercase
                && (next.hasBracket || isStarter(next, text))
        }
        return isWord(endingAt: run.start, text) && isWhole(endingAt: run.start, next, text)
    }

    /// Whether a Spanish question or call opens shortly before `end`: who writes its mark writes
    /// capitals as well, and "Preguntó ¿por qué? y se fue" is one sentence.
    private static func isInvertedMark(
        before end: Int,
        _ text: Span<UInt8>,
        _ sentenceStart: Int
    ) -> Bool {
        var position = max(sentenceStart, end - 120)
        while position + 1 < end {
            if text[position] == 0xC2, text[position + 1] == 0xBF || text[position + 1] == 0xA1 {
                return true
            }
            position += 1
        }
        return false
    }

    private func isWord(endingAt end: Int, _ text: Span<UInt8>) -> Bool {
        let token = StoppedToken(text, endingAt: end)
        guard token.shape == .word, abbreviation(token, text) == nil else { return false }
        return !token.range.contains { text[$0] == 0x2E }
    }

    /// Letters from which a word is taken for whole, although no table knows all abbreviations.
    ///
    /// In treebanks of seven languages, 238 of 244 stops behind words that long end a sentence
    /// before a small letter, and 167 of 309 behind shorter ones.
    private static let wholeLength = 5

    /// Whether the word that ends at `end` is no cut one, which the tables happen not to know.
    private func isWhole(endingAt end: Int, _ next: Continuation, _ text: Span<UInt8>) -> Bool {
        var start = end
        var letters = 0
        while letters < Self.wholeLength, let (scalar, length) = text.scalar(before: start),
            scalar.isLetter
        {
            start -= length
            letters += 1
        }
        guard letters > 1, let last = text.scalar(before: end)?.value else { return false }
        // Words are cut behind a consonant; Russian cuts long ones as well ("древнегреч."), and
        // Italian has hardly a word that ends so.
        let endsOpen = last.isOpenEnd
        if letters == Self.wholeLength, endsOpen || !(last.isCyrillic || wordsEndInVowels) {
            return true
        }
        if next.hasBracket { return letters > 3 || endsOpen }
        guard isStarter(next, text) else { return false }
        return endsOpen || letters == Self.wholeLength && !wordsEndInVowels
            || Word(text, start..<end).map { isStarter($0) } ?? false
    }

    private func isStarter(_ next: Continuation, _ text: Span<UInt8>) -> Bool {
        Word(text, next.wordStart..<next.wordEnd).map { isStarter($0) } ?? false
    }
}

extension StopRun {
    /// Whether the first mark is followed by another, as in "!!".
    fileprivate func isRepeated(in text: Span<UInt8>) -> Bool {
        start + 1 < end && (text[start + 1] == 0x21 || text[start + 1] == 0x3F)
    }
}

extension Unicode.Scalar {
    fileprivate var isCyrillic: Bool { 0x400...0x52F ~= value }

    /// A vowel or a sign that ends words, but no cut ones.
    fileprivate var isOpenEnd: Bool {
        switch self {
        case "a", "e", "i", "o", "u", "y", "à"..."æ", "è"..."ï", "ò"..."ö", "ø"..."ý", "ÿ",
            "α", "ε", "η", "ι", "ο", "υ", "ω", "ς", "ά"..."ί", "ό"..."ώ",
            "а", "е", "и", "й", "о", "у", "ы", "ь", "э", "ю", "я", "ё", "і", "ї", "є":
            true
        default: false
        }
    }
}
