/// Makes one line of text that was wrapped.
package enum LineJoining {
    /// Joins the lines of a text.
    ///
    /// - Parameters:
    ///   - text: Lines.
    ///   - quoted: Whether `>` at the start of a line but the first marks it as quoted and is no
    ///     text. The default is false.
    /// - Returns: The text with each run of white space that holds a line break replaced by one
    ///   space, or by nothing between two characters of Han or kana, which need no spaces.
    /// - Complexity: O(bytes).
    package static func joined(_ text: String, quoted: Bool = false) -> String {
        guard text.utf8.contains(where: isLineBreak) else { return text }
        let bytes = text.utf8.span
        var joined: [UInt8] = []
        joined.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            guard isSpace(bytes[position]) else {
                joined.append(bytes[position])
                position += 1
                continue
            }
            let start = position
            var breaks = false
            while position < bytes.count {
                let byte = bytes[position]
                guard isSpace(byte) || quoted && breaks && byte == UInt8(ascii: ">") else { break }
                breaks = breaks || isLineBreak(byte)
                position += 1
            }
            // White space at the end is none between words.
            guard position < bytes.count else { break }
            if !breaks {
                for index in start..<position { joined.append(bytes[index]) }
            } else if let last = bytes.scalar(before: start)?.value,
                !last.adjoins(bytes.scalar(at: position).value)
            {
                joined.append(UInt8(ascii: " "))
            }
        }
        return String(decoding: joined, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || isLineBreak(byte)
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}

extension LineJoining {
    /// The bytes with a space for each `>` that marks a line as quoted, the first line left out.
    static func withoutQuoteMarks(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        var startsLine = false
        for index in bytes.indices {
            switch bytes[index] {
            case 0x0A, 0x0D: startsLine = true
            case 0x20, 0x09: break
            case UInt8(ascii: ">") where startsLine: bytes[index] = 0x20
            default: startsLine = false
            }
        }
        return bytes
    }
}

extension Unicode.Scalar {
    /// Whether no space stands between two characters, one after the other.
    fileprivate func adjoins(_ next: Unicode.Scalar) -> Bool {
        isWrittenWithoutSpaces && (next.isWrittenWithoutSpaces || next.isSharedPunctuation)
            || isSharedPunctuation && next.isWrittenWithoutSpaces
    }

    /// Quotation marks, dashes and ellipses that Chinese shares with European languages.
    private var isSharedPunctuation: Bool {
        (0x2014...0x2015).contains(value) || (0x2018...0x201D).contains(value) || value == 0x2026
    }

    /// Han, kana and their punctuation.
    private var isWrittenWithoutSpaces: Bool {
        (0x3000...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
            || (0xFF00...0xFF60).contains(value) || (0x20000...0x3FFFF).contains(value)
    }
}
