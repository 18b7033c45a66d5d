/// What stands directly before a full stop: a word, a number, an abbreviation, initials.
struct StoppedToken {
    /// What the token looks like.
    enum Shape {
        /// A bracket, a quotation mark, white space: no token.
        case nothing
        /// Digits, with marks between them.
        case number
        /// One letter.
        case letter
        /// Single letters with full stops between them ("U.S", "a.m", "J.-C").
        case acronym
        /// Anything else.
        case word
    }

    /// No abbreviation is longer (bytes); longer tokens are words.
    private static let lengthLimit = 40

    let range: Range<Int>
    let shape: Shape
    /// The first letter or digit.
    let first: Unicode.Scalar

    /// The token that ends at `end`.
    init(_ text: Span<UInt8>, endingAt end: Int) {
        var start = end
        while end - start < Self.lengthLimit, let (scalar, length) = text.scalar(before: start),
            Self.belongs(scalar)
        {
            start -= length
        }
        // Leading marks are no part: "-Dr", "'s".
        while start < end {
            let (scalar, length) = text.scalar(at: start)
            if scalar.isLetter || scalar.isDigit { break }
            start += length
        }
        range = start..<end
        first = start < end ? text.scalar(at: start).value : " "
        shape = end - start >= Self.lengthLimit ? .word : Self.shape(text, range)
    }

    /// The part behind the last apostrophe: "l'avv" counts as "avv", "d'après" as "après".
    func behindApostrophe(_ text: Span<UInt8>) -> Range<Int>? {
        var position = range.upperBound
        while position > range.lowerBound, let (scalar, length) = text.scalar(before: position) {
            if scalar == "'" || scalar == "’" { return position..<range.upperBound }
            position -= length
        }
        return nil
    }

    /// The number that the token is, nil when it is none or has more than three digits.
    func smallNumber(_ text: Span<UInt8>) -> Int? {
        guard 1...3 ~= range.count else { return nil }
        var value = 0
        for position in range {
            let digit = Int(text[position]) - 0x30
            guard 0...9 ~= digit else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// Whether the token is a Roman number of two letters or more.
    func isRoman(_ text: Span<UInt8>) -> Bool {
        guard 2...8 ~= range.count else { return false }
        for position in range {
            switch Unicode.Scalar(text[position]) {
            case "I", "V", "X", "L", "C", "D", "M": continue
            default: return false
            }
        }
        return true
    }

    private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isLetter || scalar.isDigit || scalar.isIgnorable { return true }
        switch scalar {
        case ".", "-", "'", "’", "/", "=", "+", "#", "~", "_", "@", "&", "·", ":", ",", "%", "º",
            "ª", "°", "²", "³",
            "‑":
            return true
        default: return false
        }
    }

    private static func shape(_ text: Span<UInt8>, _ range: Range<Int>) -> Shape {
        var letters = 0
        var digits = 0
        var lettersInPart = 0
        var longestPart = 0
        var stops = 0
        var others = 0
        var position = range.lowerBound
        while position < range.upperBound {
            let (scalar, length) = text.scalar(at: position)
            position += length
            if scalar.isDigit {
                digits += 1
            } else if scalar.isLetter {
                if scalar.properties.generalCategory == .nonspacingMark { continue }
                letters += 1
                lettersInPart += 1
                longestPart = max(longestPart, lettersInPart)
            } else if scalar == "." || (scalar == "-" && stops > 0) {
                stops += 1
                lettersInPart = 0
            } else if !scalar.isIgnorable {
                others += 1
            }
        }
        if letters == 0 { return digits > 0 ? .number : .nothing }
        if letters == 1, digits == 0, stops == 0, others == 0 { return .letter }
        return stops > 0 && longestPart == 1 && digits == 0 && others == 0 ? .acronym : .word
    }
}
