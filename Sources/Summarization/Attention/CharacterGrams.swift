/// The character n-grams of a text, word by word: what two forms of a word, or a compound and its
/// parts, have in common in any language.
///
/// Each word is folded (lower case, no accents, "ß" as "ss") and opened with a mark; its grams are
/// the runs of four characters, or the whole if it is shorter. "Verwaltung" and "Hausverwaltung"
/// share seven. In Han, kana and Thai, where each character is a word, two that touch are a gram
/// too.
///
/// reference: McNamee and Mayfield, "Character n-gram tokenization for European language text
/// retrieval" (2004), whose best length is four too.
struct CharacterGrams {
    private static let length = 4
    /// Stands before the first character of a word; no character of a word is this one.
    private static let opening: UInt32 = 0

    private let characters = WordPieceTokenizer.embedded.characters
    private var scanner = WordScanner()
    /// The folded characters of the word, behind the mark.
    private var folded: [UInt32] = []
    /// The range of the word before, if it was a character of its own.
    private var alone: (range: Range<Int>, character: UInt32)?

    /// Finds the grams of the next word.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8, the same at every call.
    ///   - grams: Replaced by the hashes of the word's grams, at least one.
    /// - Returns: The UTF-8 range of the word, nil at the end.
    /// - Complexity: O(bytes) for all words of a text.
    mutating func next(in text: borrowing Span<UInt8>, grams: inout [UInt64]) -> Range<Int>? {
        guard let word = scanner.next(in: text) else { return nil }
        grams.removeAll(keepingCapacity: true)
        fold(word, of: text)
        if folded.count <= Self.length {
            grams.append(hash(of: folded.indices))
        } else {
            for start in 0...folded.count - Self.length {
                grams.append(hash(of: start..<start + Self.length))
            }
        }
        joinNeighbour(word, of: text, to: &grams)
        return word
    }

    /// Starts another text.
    mutating func restart() {
        scanner = WordScanner()
        alone = nil
    }

    private mutating func fold(_ word: Range<Int>, of text: borrowing Span<UInt8>) {
        folded.removeAll(keepingCapacity: true)
        folded.append(Self.opening)
        var position = word.lowerBound
        while position < word.upperBound {
            let byte = text[position]
            if byte < 0x80 {
                folded.append(UInt32(byte.smallLetter))
                position += 1
                continue
            }
            let (scalar, length) = text.scalar(at: position)
            position += length
            append(scalar)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        // Letters that Unicode does not take apart, as their languages write them without.
        switch scalar {
        case "ß", "ẞ": folded += [0x73, 0x73]
        case "æ", "Æ": folded += [0x61, 0x65]
        case "œ", "Œ": folded += [0x6F, 0x65]
        case "ø", "Ø": folded.append(0x6F)
        case "ł", "Ł": folded.append(0x6C)
        case "đ", "Đ": folded.append(0x64)
        case "ı": folded.append(0x69)
        default:
            let entry = characters[scalar.value]
            if let replacement = characters.replacement(of: entry) {
                var text = Array(replacement)[...]
                while let first = text.first {
                    let (scalar, length) = text.span.scalar(at: 0)
                    folded.append(first < 0x80 ? UInt32(first) : scalar.value)
                    text = text.dropFirst(length)
                }
            } else if entry.kind != .removed {
                folded.append(scalar.value)
            }
        }
    }

    /// Adds the gram of a character that is a word of its own and the one before it.
    private mutating func joinNeighbour(
        _ word: Range<Int>,
        of text: borrowing Span<UInt8>,
        to grams: inout [UInt64]
    ) {
        let scalar = text.scalar(at: word.lowerBound).value
        guard scalar.isWordOfItsOwn else {
            alone = nil
            return
        }
        if let alone, alone.range.upperBound == word.lowerBound {
            grams.append(Self.hash(Self.hash(nameHashSeed, alone.character), scalar.value))
        }
        alone = (word, scalar.value)
    }

    private func hash(of range: Range<Int>) -> UInt64 {
        range.reduce(nameHashSeed) { Self.hash($0, folded[$1]) }
    }

    private static func hash(_ hash: UInt64, _ character: UInt32) -> UInt64 {
        let mixed = (hash ^ UInt64(character)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }
}
