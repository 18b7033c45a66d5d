/// How a sentence is made, as far as characters tell in any language.
struct SentenceForm {
    /// It ends with a full stop, question or exclamation mark, perhaps inside quotes or brackets.
    private(set) var endsSentence = false
    /// It ends with a question mark.
    private(set) var asks = false
    /// It ends with a colon.
    private(set) var announces = false
    /// It holds a quotation mark.
    private(set) var quotes = false
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
            if scalar.isQuotationMark { quotes = true }
            if !scalar.isCloser { last = scalar }
        }
        guard words > 0 else { return }
        asks = last.isQuestionMark
        endsSentence = asks || last.isSentenceEnd
        announces = last.isColon
        digitShare = Float(withDigit) / Float(words)
        capitalShare = Float(withCapital) / Float(max(1, words - 1))
    }
}

extension Unicode.Scalar {
    fileprivate var isQuotationMark: Bool {
        switch self {
        case "\"", "“", "”", "„", "«", "»", "「", "『", "〝", "‟": true
        default: false
        }
    }
}
