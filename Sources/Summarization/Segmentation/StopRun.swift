/// A mark that may end a sentence, with everything behind it that belongs to the same sentence.
///
/// In `He said "Stop?!" [3] Then` the run is `?!" [3]` without the space: more marks, closing
/// quotation marks and brackets, note numbers, and pictures.
struct StopRun {
    /// How the marks read together.
    enum Kind {
        /// One full stop: may belong to an abbreviation or a number.
        case period
        /// Several dots: may be a pause.
        case ellipsis
        /// A question or exclamation mark, or a stop behind a closing mark: nothing but an end.
        case definite
        /// A stop of a script that needs no space behind it.
        case wide
    }

    let kind: Kind
    /// Where the first mark stands.
    let start: Int
    /// Behind the last thing that belongs to the sentence.
    let end: Int
    /// Whether a quotation mark or bracket closes behind the marks.
    let hasCloser: Bool

    /// The run that starts at `position`; nil when no mark stands there.
    init?(_ text: Span<UInt8>, at position: Int, rules: LanguageRules) {
        guard let first = Self.mark(text.scalar(at: position).value, rules) else { return nil }
        var kind = first
        var hasCloser = false
        var end = position + text.scalar(at: position).length
        while end < text.count {
            let (scalar, length) = text.scalar(at: end)
            if let mark = Self.mark(scalar, rules) {
                kind = hasCloser && kind != .wide ? .definite : Self.combined(kind, mark)
                end += length
            } else if Self.closes(scalar, behind: kind) {
                hasCloser = true
                end += length
            } else if scalar.isIgnorable || scalar.isPictograph || Self.isSuperscript(scalar) {
                end += length
            } else if let next = Self.note(text, at: end) {
                end = next
            } else if scalar == "[", let next = text.endOfOmission(at: end) {
                end = next
            } else if let next = Self.detached(text, at: end) {
                let start = text.skippingWhiteSpace(from: end)
                hasCloser = hasCloser || Self.isDetachedCloser(text.scalar(at: start).value)
                if text[next - 1] == 0x2E { kind = Self.combined(kind, .ellipsis) }
                end = next
            } else {
                break
            }
        }
        self.kind = kind
        start = position
        self.end = end
        self.hasCloser = hasCloser
    }

    /// What a single character is, nil when it ends nothing.
    private static func mark(_ scalar: Unicode.Scalar, _ rules: LanguageRules) -> Kind? {
        switch scalar {
        case ".": .period
        case "…": .ellipsis
        case ";", "\u{37E}": rules.hasGreekQuestionMark ? .definite : nil
        case ":": rules.hasArmenianColon ? .definite : nil
        default: scalar.isWideSentenceEnd ? .wide : scalar.isSentenceEnd ? .definite : nil
        }
    }

    private static func combined(_ first: Kind, _ second: Kind) -> Kind {
        switch (first, second) {
        case (.wide, _), (_, .wide): .wide
        case (.definite, _), (_, .definite): .definite
        default: .ellipsis
        }
    }

    /// Chinese “ opens behind a stop, where German “ closes.
    private static func closes(_ scalar: Unicode.Scalar, behind kind: Kind) -> Bool {
        scalar.isCloser && !(kind == .wide && (scalar == "“" || scalar == "‘" || scalar == "«"))
    }

    private static func isSuperscript(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB2, 0xB3, 0xB9, 0x2070...0x2079: true
        default: false
        }
    }

    /// The end of a note number that starts at `position`: "[12]", "[a]".
    private static func note(_ text: Span<UInt8>, at position: Int) -> Int? {
        guard text[position] == 0x5B else { return nil }
        var end = position + 1
        while end < text.count, end - position <= 4, Unicode.Scalar(text[end]).isNoteCharacter {
            end += 1
        }
        return end < text.count && end > position + 1 && text[end] == 0x5D ? end + 1 : nil
    }

    /// Marks that close with white space before them, as in French.
    private static func isDetachedCloser(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "»" || scalar == "”" || scalar == ")"
    }

    /// The end of what belongs here behind white space.
    ///
    /// Dots, as in ". . .", a French », a note number, an omission, a picture or an emoticon.
    private static func detached(_ text: Span<UInt8>, at position: Int) -> Int? {
        guard text.isBlank(at: position) else { return nil }
        let start = text.skippingWhiteSpace(from: position)
        guard start < text.count else { return nil }
        let (scalar, length) = text.scalar(at: start)
        let end = start + length
        if scalar.isPictograph { return end }
        if scalar == "." || scalar == "…" {
            let end = text.endOfRun(from: start) { $0 == "." || $0 == "…" }
            return text.isBlank(at: end) || text.scalar(at: end).value.isCloser ? end : nil
        }
        if isDetachedCloser(scalar) {
            return text.isBlank(at: end) || text.scalar(at: end).value.isCloser ? end : nil
        }
        if let end = note(text, at: start), text.isBlank(at: end) { return end }
        if text[start] == 0x5B, let end = text.endOfOmission(at: start) { return end }
        return Emoticon.end(text, at: start)
    }
}

extension Unicode.Scalar {
    /// Digits and small letters, as in "[12]" and "[a]".
    fileprivate var isNoteCharacter: Bool { isDigit || (value < 0x80 && isLowercase) }
}
