/// What a letter is written in.
enum WritingSystem: UInt8, CaseIterable, Sendable {
    /// No letter, or one of a script that is not told here.
    case none
    // Several languages: their words tell which.
    case latin, cyrillic, arabic, devanagari
    // Han is Chinese unless kana or Hangul are beside it.
    case han, kana, hangul
    // One language, or one that by far most of the text is in.
    case greek, armenian, hebrew, thaana, bengali, gurmukhi, gujarati, oriya, tamil, telugu
    case kannada, malayalam, sinhala, thai, lao, tibetan, burmese, georgian, ethiopic, khmer

    init(of scalar: Unicode.Scalar) {
        self =
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: .latin
            case 0x400...0x52F: .cyrillic
            case 0x1E00...0x1EFF, 0x259: .latin
            case 0x386...0x3CE, 0x1F00...0x1FFE: .greek
            case 0x531...0x587: .armenian
            case 0x5D0...0x5EA: .hebrew
            case 0x620...0x65F, 0x66E...0x6D3, 0x6D5...0x6EF, 0x6FA...0x6FF: .arabic
            case 0x780...0x7B1: .thaana
            case 0x900...0x963, 0x970...0x97F: .devanagari
            case 0x980...0x9E5: .bengali
            case 0xA00...0xA65, 0xA70...0xA7F: .gurmukhi
            case 0xA80...0xAE5: .gujarati
            case 0xB00...0xB65: .oriya
            case 0xB80...0xBE5: .tamil
            case 0xC00...0xC65: .telugu
            case 0xC80...0xCE5: .kannada
            case 0xD00...0xD65: .malayalam
            case 0xD80...0xDE5: .sinhala
            case 0xE00...0xE3A, 0xE40...0xE4E: .thai
            case 0xE80...0xECE, 0xEDC...0xEDF: .lao
            case 0xF40...0xFBC: .tibetan
            case 0x1000...0x103F: .burmese
            case 0x10A0...0x10FF, 0x1C90...0x1CBF: .georgian
            case 0x1200...0x135F: .ethiopic
            case 0x1780...0x17D3: .khmer
            case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: .kana
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: .han
            case 0xAC00...0xD7A3: .hangul
            default: .none
            }
    }

    /// The language of which most text in the script is, nil where that is not so.
    var language: String? {
        switch self {
        case .none, .latin, .cyrillic, .arabic, .devanagari: nil
        case .han: "zh"
        case .kana: "ja"
        case .hangul: "ko"
        case .greek: "el"
        case .armenian: "hy"
        case .hebrew: "he"
        case .thaana: "dv"
        case .bengali: "bn"
        case .gurmukhi: "pa"
        case .gujarati: "gu"
        case .oriya: "or"
        case .tamil: "ta"
        case .telugu: "te"
        case .kannada: "kn"
        case .malayalam: "ml"
        case .sinhala: "si"
        case .thai: "th"
        case .lao: "lo"
        case .tibetan: "bo"
        case .burmese: "my"
        case .georgian: "ka"
        case .ethiopic: "am"
        case .khmer: "km"
        }
    }

    /// How many letters of an alphabet one character stands for, about.
    var lettersPerCharacter: Int {
        switch self {
        case .han: 3
        case .kana, .hangul: 2
        default: 1
        }
    }
}
