/// What stands behind a stop: the first word or number, and the marks before it.
struct Continuation {
    /// How the text goes on.
    enum Kind {
        /// A small letter.
        case lowercase
        /// A capital, or what is never written with one: "iPhone", "https://…".
        case uppercase
        /// A letter of a script without capitals.
        case caseless
        /// A digit, or a sign before one, such as "$".
        case number
        /// A comma, colon or closing bracket: the sentence is not over.
        case punctuation
        /// No word follows.
        case nothing
    }

    private(set) var kind = Kind.nothing
    /// Whether a bracket opens before the word.
    private(set) var hasBracket = false
    /// Whether a dash stands before the word.
    private(set) var hasDash = false
    /// Whether dots run into the word ("...and").
    private(set) var hasEllipsis = false
    /// Where the word or number starts.
    private(set) var wordStart: Int
    /// Behind the word or number.
    private(set) var wordEnd: Int

    /// Reads on from `position`, which may be white space.
    init(_ text: Span<UInt8>, at position: Int) {
        var position = text.skippingWhiteSpace(from: position)
        (wordStart, wordEnd) = (position, position)
        // No text needs more marks before a word; the limit keeps the whole linear.
        let limit = min(text.count, position + 24)
        while position < limit {
            let (scalar, length) = text.scalar(at: position)
            if scalar == "(", let end = text.endOfOmission(at: position) {
                position = text.skippingWhiteSpace(from: end, limit: limit)
                continue
            }
            if scalar == ",", position + 1 < limit, text[position + 1] == 0x2C {
                // A typewriter's „ in Dutch and German: ",,Kom".
                position = text.skippingWhiteSpace(from: position + 2, limit: limit)
                continue
            }
            if scalar.isOpener {
                hasBracket = hasBracket || scalar == "(" || scalar == "["
            } else if scalar.isDash {
                hasDash = true
            } else if scalar == "." || scalar == "…" {
                hasEllipsis = true
            } else if !scalar.isIgnorable && !scalar.isBullet && scalar != "*" {
                read(text, at: position)
                return
            }
            position = text.skippingWhiteSpace(from: position + length, limit: limit)
        }
    }

    private mutating func read(_ text: Span<UInt8>, at position: Int) {
        (wordStart, wordEnd) = (position, position)
        let (scalar, length) = text.scalar(at: position)
        if scalar.isDigit {
            kind = .number
            wordEnd = text.endOfRun(from: position) { $0.isDigit }
        } else if scalar.isLetter {
            let second =
                position + length < text.count ? text.scalar(at: position + length).value : " "
            wordEnd = text.endOfRun(from: position) { $0.isLetter }
            if scalar.isLowercase {
                kind = second.isUppercase || isAddress(text) ? .uppercase : .lowercase
            } else {
                kind = scalar.isUppercase ? .uppercase : .caseless
            }
        } else {
            kind = Self.leadsOn(scalar) ? .punctuation : .number
        }
    }

    /// What web addresses begin with.
    private static let addressWords = Word.list("http https www")

    /// Whether the word begins a web address.
    private func isAddress(_ text: Span<UInt8>) -> Bool {
        guard wordEnd < text.count, text[wordEnd] == 0x3A || text[wordEnd] == 0x2E else {
            return false
        }
        return Word(text, wordStart..<wordEnd).map(Self.addressWords.contains) ?? false
    }

    /// Marks that nothing begins with.
    private static func leadsOn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", ":", ")", "]", "}", "/", "%", "!", "?", "=", "+", "|", "،", "؛", "、", "，",
            "；", "：",
            "」", "』", "）", "】", "》", "〉":
            true
        default: false
        }
    }
}

extension Span where Element == UInt8 {
    /// The end of "[…]", "[...]" or "(...)" at `position`, standing alone: something was left out.
    func endOfOmission(at position: Int) -> Int? {
        guard self[position] == 0x5B || self[position] == 0x28 else { return nil }
        let end = endOfRun(from: position + 1) { $0 == "." || $0 == "…" }
        guard end > position + 3, end < count, self[end] == 0x5D || self[end] == 0x29,
            isBlank(at: end + 1)
        else { return nil }
        return end + 1
    }

    /// The end of the run of matching scalars that starts at `position`, at most 64 bytes on.
    func endOfRun(from position: Int, while matches: (Unicode.Scalar) -> Bool) -> Int {
        var end = position
        while end < count, end - position < 64 {
            let (value, length) = scalar(at: end)
            guard matches(value) else { break }
            end += length
        }
        return end
    }
}
