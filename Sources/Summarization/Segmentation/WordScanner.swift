/// Finds the words of a text: runs of letters, marks and digits; in Han, kana and Thai, which are
/// written without spaces, each character.
///
/// One definition for everything that counts or compares words.
///
/// ```swift
/// var scanner = WordScanner()
/// while let word = scanner.next(in: utf8) { … }
/// ```
package struct WordScanner {
    private var position = 0

    package init() {}

    /// Finds the next word.
    ///
    /// - Parameter text: Valid UTF-8, the same at every call.
    /// - Returns: The UTF-8 range of the word, nil at the end.
    /// - Complexity: O(bytes) for all words of a text.
    package mutating func next(in text: borrowing Span<UInt8>) -> Range<Int>? {
        var start: Int?
        while position < text.count {
            let here = position
            let membership: Membership
            if text[here] < 0x80 {
                membership = text[here].isASCIILetterOrDigit ? .inside : .outside
                position += 1
            } else {
                let (scalar, length) = text.scalar(at: here)
                membership = Membership(of: scalar)
                position += length
            }
            switch membership {
            case .inside:
                if start == nil { start = here }
            case .ignored:
                break
            case .outside:
                if let start { return start..<here }
            case .alone:
                guard let start else { return here..<position }
                position = here
                return start..<here
            }
        }
        return start.map { $0..<text.count }
    }

    /// Counts the words of a text.
    ///
    /// - Parameter text: Valid UTF-8.
    /// - Returns: How many there are.
    package static func count(in text: borrowing Span<UInt8>) -> Int {
        var scanner = WordScanner()
        var count = 0
        while scanner.next(in: text) != nil { count += 1 }
        return count
    }

    /// The mean length of the words of a text.
    ///
    /// - Parameter text: Valid UTF-8.
    /// - Returns: In characters, 0 without words.
    static func meanLength(in text: borrowing Span<UInt8>) -> Float {
        var scanner = WordScanner()
        var (count, characters) = (0, 0)
        while let word = scanner.next(in: text) {
            count += 1
            // Bytes that continue a character are 10xxxxxx.
            for position in word where text[position] & 0xC0 != 0x80 { characters += 1 }
        }
        return count > 0 ? Float(characters) / Float(count) : 0
    }

    /// How a character takes part in words.
    private enum Membership {
        /// A letter, a mark on one, or a digit.
        case inside
        /// Changes nothing: joiners, direction marks.
        case ignored
        /// A word of its own.
        case alone
        case outside

        init(of scalar: Unicode.Scalar) {
            if scalar.isIgnorable {
                self = .ignored
            } else if scalar.isWordOfItsOwn {
                self = .alone
            } else {
                self = scalar.isWordPart ? .inside : .outside
            }
        }
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10
    }
}

extension Unicode.Scalar {
    /// Whether a character is a word: Han, kana and Thai, by block.
    var isWordOfItsOwn: Bool {
        switch value {
        case 0x0E01...0x0E4E, 0x0E50...0x0E59, 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x30FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Letters, marks and digits; the common alphabets without a look into the Unicode tables.
    fileprivate var isWordPart: Bool {
        switch value {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x388...0x3CE, 0x400...0x481, 0x48A...0x52F,
            0x5D0...0x5EA, 0x620...0x65F, 0x671...0x6D3, 0xAC00...0xD7A3:
            value != 0x38B && value != 0x38D && value != 0x3A2
        default: isLetter || isDigit || properties.numericType != nil
        }
    }
}
