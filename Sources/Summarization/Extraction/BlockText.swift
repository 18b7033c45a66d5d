/// What the words of a block look like, counted in one pass over its bytes.
///
/// A word is a run of letters and digits; an ideograph or kana is one for itself.
struct BlockText {
    /// Words at the start and at the end of a block that are looked at one by one.
    static let firstWords = 6
    static let lastWords = 2

    private(set) var words: Int32 = 0
    /// Words of at most three bytes: the small change of a sentence.
    private(set) var shortWords: Int32 = 0
    /// Words that begin with a capital.
    private(set) var capitals: Int32 = 0
    /// Words that are four digits from 1900 to 2099.
    private(set) var years: Int32 = 0
    private(set) var ideographs: Int32 = 0
    private(set) var letters: Int32 = 0
    private(set) var digits: Int32 = 0
    private(set) var commas: Int32 = 0
    /// Marks that end a sentence, with white space or nothing behind them.
    private(set) var stops: Int32 = 0
    /// Bars, bullets and arrows between the entries of a menu.
    private(set) var separators: Int32 = 0
    /// Words that stand in the title too.
    private(set) var titleWords: Int32 = 0
    /// Words that stand in the page's description too.
    private(set) var descriptionWords: Int32 = 0
    /// Hashes of the first and last words, lower case, at most
    /// ``firstWords`` + ``lastWords``.
    var outerWords: [UInt32] { (0..<Int(outerCount)).map { outer[$0] } }
    /// The hash of the whole text.
    private(set) var hash = nameHashSeed

    private(set) var hasCopyright = false
    private(set) var hasAt = false
    /// Whether the first letter is a small one.
    private(set) var opensLower = false
    private var outerCount: UInt8 = 0
    private var outer = InlineArray<8, UInt32>(repeating: 0)
    private var lastOnes: (UInt32, UInt32) = (0, 0)

    /// - Parameters:
    ///   - text: UTF-8.
    ///   - known: The words of the page's title and description.
    init(_ text: Span<UInt8>, known: PageWords) {
        var index = 0
        var word = nameHashSeed
        var length = 0
        var number = 0
        var isCapital = false
        var isNumber = true
        while index < text.count {
            let byte = text[index]
            hash = nameHash(hash, adding: byte)
            let kind = byteKinds[Int(byte)]
            if kind.isWordPart {
                if length == 0 {
                    isCapital = kind == .upper
                    if letters == 0, kind == .lower { opensLower = true }
                }
                word = nameHash(word, adding: kind == .upper ? byte | 0x20 : byte)
                length += 1
                if kind == .digit {
                    digits += 1
                    number = number &* 10 &+ Int(byte & 0x0f)
                } else {
                    isNumber = false
                    letters += 1
                }
                index += 1
                continue
            }
            if length > 0 {
                finish(word, length, isCapital: isCapital, year: isNumber ? number : 0, known)
                word = nameHashSeed
                length = 0
                number = 0
                isNumber = true
            }
            switch kind {
            case .comma: commas += 1
            case .stop:
                if index + 1 == text.count || byteKinds[Int(text[index + 1])] == .blank
                    || text[index + 1] == UInt8(ascii: "\"")
                {
                    stops += 1
                }
            case .separator: separators += 1
            case .at: hasAt = true
            case .wide: index += readWide(text, at: index, known)
            default: break
            }
            index += 1
        }
        if length > 0 {
            finish(word, length, isCapital: isCapital, year: isNumber ? number : 0, known)
        }
        if words > Self.firstWords {
            if words > Self.firstWords + 1 { appendOuter(lastOnes.0) }
            appendOuter(lastOnes.1)
        }
    }

    private mutating func finish(
        _ word: UInt64,
        _ length: Int,
        isCapital: Bool,
        year: Int,
        _ known: PageWords
    ) {
        if length <= 3 { shortWords += 1 }
        if isCapital { capitals += 1 }
        if length == 4, year >= 1900, year < 2100 { years += 1 }
        count(PageNames.hash(word), known)
    }

    private mutating func count(_ word: UInt32, _ known: PageWords) {
        if words < Self.firstWords { appendOuter(word) }
        words += 1
        lastOnes = (lastOnes.1, word)
        if known.title.contains(word) { titleWords += 1 }
        if known.description.contains(word) { descriptionWords += 1 }
    }

    private mutating func appendOuter(_ word: UInt32) {
        outer[Int(outerCount)] = word
        outerCount += 1
    }

    /// Hands on each of ``outerWords``.
    func forEachOuterWord(_ body: (UInt32) -> Void) {
        for index in 0..<Int(outerCount) { body(outer[index]) }
    }

    /// Reads a character of two bytes or more that may be no letter; answers how many bytes it has
    /// beyond the first.
    private mutating func readWide(_ text: Span<UInt8>, at index: Int, _ known: PageWords) -> Int {
        let lead = text[index]
        let width = lead < 0xe0 ? 2 : 3
        guard index + width <= text.count else { return 0 }
        var value = UInt32(lead & (width == 2 ? 0x1f : 0x0f))
        for offset in 1..<width {
            hash = nameHash(hash, adding: text[index + offset])
            value = value << 6 | UInt32(text[index + offset] & 0x3f)
        }
        switch value {
        case 0x3002, 0xff01, 0xff1f, 0xff61, 0x0964, 0x061f, 0x06d4: stops += 1
        case 0x3001, 0xff0c, 0x060c: commas += 1
        case 0xb7, 0xbb, 0xab, 0x2022, 0x203a, 0x2192, 0x25b6, 0x25ba, 0xff5c, 0x2013, 0x2014:
            separators += 1
        case 0xa9: hasCopyright = true
        case 0x3041...0x30ff, 0x3400...0x9fff:
            ideographs += 1
            letters += 1
            count(value, known)
        default: break
        }
        return width - 1
    }
}

/// What a byte is to ``BlockText``.
private enum ByteKind: UInt8 {
    case other, blank, lower, upper, digit, comma, stop, separator, at
    /// Starts a character that need not be a letter.
    case wide
    /// Belongs to a character that counts as a letter.
    case letter

    var isWordPart: Bool { self == .lower || self == .upper || self == .digit || self == .letter }

    init(_ byte: UInt8) {
        switch byte {
        case 0x09...0x0d, 0x20: self = .blank
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case UInt8(ascii: ","), UInt8(ascii: ";"): self = .comma
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): self = .stop
        case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "/"),
            UInt8(ascii: "*"), UInt8(ascii: "+"):
            self = .separator
        case UInt8(ascii: "@"): self = .at
        // Latin-1 signs, punctuation, ideographs and kana, full-width signs.
        case 0xc2, 0xe2...0xe9, 0xef: self = .wide
        case 0x80...: self = .letter
        default: self = .other
        }
    }
}

private let byteKinds: [ByteKind] = (0...255).map { ByteKind(UInt8($0)) }

extension ArraySlice<UInt8> {
    /// Whether three stops or their sign end the text: a teaser, or speech that breaks off.
    var hasEllipsisAtEnd: Bool {
        let end = suffix(5)
        return end.contains("...".utf8) || end.contains("…".utf8)
    }
}
