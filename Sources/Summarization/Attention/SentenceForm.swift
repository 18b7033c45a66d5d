/// How a sentence is made, as far as characters tell in any language.
struct SentenceForm {
    /// It ends with a full stop, question or exclamation mark, perhaps inside quotes or brackets.
    private(set) var endsSentence = false
    /// It ends with a question mark.
    private(set) var asks = false
    /// It holds a question mark.
    private(set) var asksInside = false
    /// It ends with a colon.
    private(set) var announces = false
    /// It holds a quotation mark.
    private(set) var quotes = false
    /// It begins with a quotation mark.
    private(set) var opensWithQuotation = false
    /// Its first letter or digit, behind marks that open, is a small letter.
    private(set) var opensLower = false
    /// It begins with the mark of a list's item: a bullet, a dash, a number with a stop or bracket.
    private(set) var opensListItem = false
    /// It holds a percent sign or a sign of money.
    private(set) var holdsMeasure = false
    /// It holds an ellipsis, as one character or three full stops.
    private(set) var trailsOff = false
    /// It holds an address of the web or of mail.
    private(set) var holdsLink = false
    /// How many commas and semicolons it has.
    private(set) var commas = 0
    /// The share of its words, as white space separates them, that hold a digit.
    private(set) var digitShare: Float = 0
    /// The share of its words after the first that begin with a capital.
    private(set) var capitalShare: Float = 0

    /// - Complexity: O(bytes).
    init(of text: String) {
        var words = 0
        var withDigit = 0
        var withCapital = 0
        var insideWord = false
        var hasDigit = false
        var opening = true
        var stops = 0
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar.isWhiteSpace {
                insideWord = false
                continue
            }
            if !insideWord {
                insideWord = true
                hasDigit = false
                words += 1
                if words > 1, scalar.isUppercase { withCapital += 1 }
            }
            if !hasDigit, scalar.isDigit {
                hasDigit = true
                withDigit += 1
            }
            if opening, !(scalar.isDash || scalar.isBullet || scalar.isOpener || scalar == "*") {
                opening = false
                opensLower = scalar.isLowercase
            }
            if scalar.isQuotationMark {
                if opening { opensWithQuotation = true }
                quotes = true
            }
            stops = scalar == "." ? stops + 1 : 0
            if stops == 3 || scalar == "…" { trailsOff = true }
            if scalar.isComma { commas += 1 }
            if scalar.isQuestionMark { asksInside = true }
            if scalar.isMeasure { holdsMeasure = true }
            if !scalar.isCloser { last = scalar }
        }
        guard words > 0 else { return }
        asks = last.isQuestionMark
        endsSentence = asks || last.isSentenceEnd
        announces = last.isColon
        digitShare = Float(withDigit) / Float(words)
        capitalShare = Float(withCapital) / Float(max(1, words - 1))
        let utf8 = text.utf8.span
        opensListItem = Self.opensListItem(utf8)
        holdsLink = Self.holdsLink(utf8)
    }

    /// Whether a text begins with the mark of a list's item and white space.
    private static func opensListItem(_ text: Span<UInt8>) -> Bool {
        var position = text.skippingWhiteSpace(from: 0)
        guard position < text.count else { return false }
        let (scalar, length) = text.scalar(at: position)
        if scalar.isDash || scalar.isBullet || scalar == "*" {
            position += length
        } else {
            // Longer numbers are years and amounts.
            let mostDigits = 3
            let first = position
            while position < text.count, text[position] &- 0x30 < 10 { position += 1 }
            guard (1...mostDigits).contains(position - first), position < text.count,
                text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ")")
            else { return false }
            position += 1
        }
        return position < text.count && text.isBlank(at: position)
    }

    /// Whether a text holds "://", "www." or a sign "@" between letters or digits.
    private static func holdsLink(_ text: Span<UInt8>) -> Bool {
        // The last four bytes, the latest lowest, in lower case.
        var latest: UInt32 = 0
        for index in text.indices {
            let byte = text[index]
            if latest & 0xFF == UInt32(UInt8(ascii: "@")), byte.isLetterOrDigit,
                UInt8(truncatingIfNeeded: latest >> 8).isLetterOrDigit
            {
                return true
            }
            latest = latest << 8 | UInt32(byte.smallLetter)
            // "www." and "://"
            if latest == 0x7777_772E || latest & 0xFF_FFFF == 0x3A_2F2F { return true }
        }
        return false
    }
}

extension Unicode.Scalar {
    fileprivate var isQuotationMark: Bool {
        switch self {
        case "\"", "“", "”", "„", "«", "»", "「", "『", "〝", "‟": true
        default: false
        }
    }

    /// Percent signs and signs of money.
    fileprivate var isMeasure: Bool {
        switch value {
        case 0x24, 0x25, 0xA2...0xA5, 0x2030, 0x2031, 0x20A0...0x20CF, 0xFF04, 0xFF05, 0xFFE0,
            0xFFE1, 0xFFE5, 0xFFE6:
            true
        default: false
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 || self >= 0x80
    }
}
