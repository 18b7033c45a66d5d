/// Turns the bytes of an input into text.
///
/// The character set is the one that is asked for; else that of a byte order mark; else the one
/// that the page declares, unless the bytes prove it wrong; else UTF-8 where the bytes are; else
/// the one in which the text is likeliest. UTF-8 that was taken for windows-1252 and encoded once
/// more is set right where it shows.
package enum CharacterDecoding {
    /// Decodes the bytes of a whole input.
    ///
    /// - Parameters:
    ///   - bytes: The whole input.
    ///   - charset: The character set to use whatever the bytes say: a label of the web or any name
    ///     that iconv knows.
    ///   - markup: Whether a declaration in the text counts (HTML, XML).
    /// - Returns: The text, without a byte order mark, with U+FFFD for NUL and for what cannot be
    ///   read.
    /// - Throws: ``SummarizerError/Code/unknownCharset`` when `charset` is no character set.
    /// - Complexity: O(n).
    package static func decode(
        _ bytes: [UInt8],
        charset: String?,
        markup: Bool
    ) throws(SummarizerError) -> String {
        if let charset {
            guard let asked = CharacterSet(named: charset),
                let text = convert(bytes[...], from: asked)
            else {
                throw SummarizerError(
                    .unknownCharset,
                    "unknown character set '\(charset)'; `iconv --list` prints the known ones"
                )
            }
            return cleaned(text)
        }
        if let mark = byteOrderMark(of: bytes) {
            let content = bytes[mark.length...]
            return cleaned(convert(content, from: mark.set) ?? repaired(content))
        }
        let declaration = markup ? CharacterSetDeclaration(in: bytes[...]) : nil
        return cleaned(
            decode(
                bytes,
                declared: declaration?.label.flatMap { CharacterSet(label: $0) },
                language: declaration?.language
            )
        )
    }

    private static func decode(
        _ bytes: [UInt8],
        declared: CharacterSet?,
        language: String?
    ) -> String {
        if let escaped = escapedSet(of: bytes, declared: declared),
            let text = convert(bytes[...], from: escaped)
        {
            return text
        }
        if let wide = WideText.set(of: bytes, declared: declared) {
            return convert(bytes[...], from: wide) ?? repaired(bytes[...])
        }
        // A page that can be read so far is in none of the wide sets.
        let other = declared == .utf8 || declared.map { $0.unitWidth > 1 } == true ? nil : declared
        if let text = String(validating: bytes, as: UTF8.self) {
            guard let other, other.isMultibyte, !other.usesEscapes else {
                return DoubleEncoding.undone(in: text)
            }
            // A few characters of another multibyte set can be UTF-8 by chance.
            let characters = UTF8Evidence(of: bytes).characters
            if characters == 0 || characters >= 4 { return text }
            return convert(bytes[...], from: other) ?? text
        }
        let evidence = UTF8Evidence(of: bytes)
        // Damaged UTF-8 needs less proof when it is declared, more when something else is.
        let isDamaged =
            if let other {
                evidence.characters >= 4 && evidence.characters >= 20 * evidence.invalid
                    && !(other.isMultibyte && evidence.invalid > 0)
            } else {
                evidence.characters > 0
                    && evidence.characters >= (declared == .utf8 ? 1 : 4) * evidence.invalid
            }
        if isDamaged { return repaired(bytes[...]) }
        let found = CharacterSetDetection(of: bytes, declared: other, language: language)
        return convert(bytes[...], from: found.set) ?? repaired(bytes[...])
    }

    /// The set of bytes in which an escape begins each passage that is not ASCII.
    private static func escapedSet(of bytes: [UInt8], declared: CharacterSet?) -> CharacterSet? {
        guard bytes.span.contains(0x1b) else { return nil }
        if let declared, declared.usesEscapes { return declared }
        // To a terminal, `ESC $` says nothing.
        guard !bytes.contains(where: { $0 >= 0x80 }) else { return nil }
        for index in bytes.indices where bytes[index] == 0x1b {
            let escape = bytes[index...].dropFirst()
            if escape.starts(with: "$)C".utf8) { return .iso2022Korean }
            if escape.starts(with: "$B".utf8) || escape.starts(with: "$@".utf8) {
                return .iso2022Japanese
            }
        }
        return nil
    }

    private static func byteOrderMark(of bytes: [UInt8]) -> (set: CharacterSet, length: Int)? {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
        if bytes.starts(with: [0xff, 0xfe, 0x00, 0x00]) { return (.utf32LittleEndian, 4) }
        if bytes.starts(with: [0x00, 0x00, 0xfe, 0xff]) { return (.utf32BigEndian, 4) }
        if bytes.starts(with: [0xff, 0xfe]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xfe, 0xff]) { return (.utf16BigEndian, 2) }
        return nil
    }

    private static func convert(_ bytes: ArraySlice<UInt8>, from set: CharacterSet) -> String? {
        if set == .utf8 { return repaired(bytes) }
        guard var converter = CharacterSetConverter(from: set) else { return nil }
        let text = String(decoding: converter.convert(bytes), as: UTF8.self)
        guard set == .gb18030, text.unicodeScalars.contains("\u{e5e5}") else { return text }
        // What Chinese pages use as a second ideographic space is a private character to iconv.
        let spaced = text.unicodeScalars.map { $0 == "\u{e5e5}" ? "\u{3000}" : $0 }
        return String(String.UnicodeScalarView(spaced))
    }

    private static func repaired(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Without a byte order mark and NUL.
    private static func cleaned(_ text: String) -> String {
        let hasMark = text.utf8.starts(with: [0xef, 0xbb, 0xbf])
        guard hasMark || text.utf8.span.contains(0) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8.dropFirst(hasMark ? 3 : 0) {
            if byte == 0 {
                bytes.append(contentsOf: replacementCharacter)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
