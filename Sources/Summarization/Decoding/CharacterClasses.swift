/// What is asked of a character: one table for parsing, segmentation, attention and selection.
///
/// ASCII is answered by comparison, the rest by the Unicode properties of the standard library.
extension Unicode.Scalar {
    var isDigit: Bool {
        if value < 0x660 { return value &- 0x30 < 10 }
        return !isCommonLetter && properties.generalCategory == .decimalNumber
    }

    /// White space of any width, line breaks included.
    var isWhiteSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            true
        default: false
        }
    }

    /// Direction marks, joiners and the byte order mark: they change no decision.
    var isIgnorable: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE0E, 0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// A letter, or a mark that stands on one.
    var isLetter: Bool {
        if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
        if isCommonLetter { return true }
        if isGeneralPunctuation { return false }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
            return true
        default: return false
        }
    }

    var isUppercase: Bool {
        if value < 0x80 { return value &- 0x41 < 26 }
        if 0x400...0x45F ~= value { return value < 0x430 }
        if isGeneralPunctuation { return false }
        let category = properties.generalCategory
        return category == .uppercaseLetter || category == .titlecaseLetter
    }

    var isLowercase: Bool {
        if value < 0x80 { return value &- 0x61 < 26 }
        if 0x400...0x45F ~= value { return value >= 0x430 }
        // Georgian letters have capitals in Unicode, but sentences do not begin with them.
        if isGeneralPunctuation || 0x10D0...0x10FF ~= value { return false }
        return properties.generalCategory == .lowercaseLetter
    }

    /// Letters of the most common alphabets, without a look into the Unicode tables.
    private var isCommonLetter: Bool {
        switch value {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x391...0x3A1, 0x3A3...0x3CE, 0x400...0x481,
            0x48A...0x52F, 0x5D0...0x5EA, 0x620...0x65F, 0x671...0x6D3, 0x3041...0x3096,
            0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            true
        default: false
        }
    }

    /// Dashes, quotation marks, spaces.
    private var isGeneralPunctuation: Bool { 0x2000...0x206F ~= value || 0x3000...0x3004 ~= value }

    /// Han, kana, Hangul: scripts in which a sentence may follow without a space.
    var isEastAsian: Bool {
        switch value {
        case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    var isHiragana: Bool { 0x3041...0x309F ~= value }

    /// Thai, Lao, Khmer and Myanmar: a full stop there marks abbreviations, not sentences.
    var isSoutheastAsian: Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
        default: false
        }
    }

    /// A question mark of any script, at the end of a sentence or, in Armenian, in its last word.
    var isQuestionMark: Bool {
        switch self {
        case "?", "？", "؟", "⸮", "՞", "፧", "⁇", "⁈": true
        default: false
        }
    }

    /// Full stops, question and exclamation marks, ellipses of any script.
    var isSentenceEnd: Bool {
        switch self {
        case ".", "!", "?", "…", "‼", "‽", "⁇", "⁈", "⁉": true
        default: isWideSentenceEnd
        }
    }

    /// Those of the scripts that have their own: behind them a sentence may follow without a space.
    var isWideSentenceEnd: Bool {
        switch value {
        case 0x0589,  // Armenian
            0x061E, 0x061F, 0x06D4,  // Arabic
            0x0700...0x0702,  // Syriac
            0x07F9,  // N'Ko
            0x0964, 0x0965,  // Devanagari and the other scripts of India
            0x104A, 0x104B,  // Myanmar
            0x1362, 0x1367, 0x1368,  // Ethiopic
            0x17D4, 0x17D5,  // Khmer
            0x1803, 0x1809,  // Mongolian
            0x1C7E, 0x1C7F,  // Ol Chiki
            0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61:  // East Asian
            true
        default: false
        }
    }

    /// A colon, behind which something follows that was announced.
    var isColon: Bool { self == ":" || self == "：" || self == "︰" }

    /// Commas and semicolons: what they end goes on.
    var isComma: Bool {
        switch self {
        case ",", ";", "，", "；", "、", "،", "؛": true
        default: false
        }
    }

    /// Quotation marks and brackets that close when they follow a stop at once.
    ///
    /// The same mark opens in one language and closes in another (“, »), so position decides.
    var isCloser: Bool {
        switch self {
        case ")", "]", "}", "\"", "'", "”", "’", "“", "‘", "»", "«", "›", "‹", "″",
            "」", "』", "）", "】", "》", "〉", "〕", "｣", "］", "＂", "＇":
            true
        default: false
        }
    }

    /// Quotation marks, brackets and inverted marks that open when white space is before them.
    var isOpener: Bool {
        switch self {
        case "(", "[", "{", "\"", "'", "“", "”", "‘", "’", "„", "‚", "«", "»", "‹", "›", "¿", "¡",
            "「", "『", "（", "【", "《", "〈", "〔", "｢", "［":
            true
        default: false
        }
    }

    var isDash: Bool {
        switch self {
        case "-", "–", "—", "―", "‐", "‑", "−": true
        default: false
        }
    }

    /// Bullets that mark list items.
    var isBullet: Bool {
        switch self {
        case "•", "‣", "⁃", "◦", "▪", "●", "○", "■", "·": true
        default: false
        }
    }

    /// Pictures put behind a sentence: emoji, hearts, stars.
    var isPictograph: Bool {
        switch value {
        case 0x2600...0x27BF, 0x2B50, 0x1F000...0x1FAFF, 0xFE0F, 0x200D: true
        default: false
        }
    }
}
