/// Turns the bytes of an input into text.
///
/// The character set is the one that is asked for; else that of a byte order mark; else the one
/// that the page declares, unless the bytes prove it wrong; else UTF-8 where the bytes are; else
/// windows-1252.
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
        let declared = markup ? declaredSet(of: bytes) : nil
        return cleaned(decode(bytes, declared: declared))
    }

    private static func decode(_ bytes: [UInt8], declared: CharacterSet?) -> String {
        // An escape begins each passage that is not ASCII.
        if let declared, declared.name == "ISO-2022-JP", bytes.contains(0x1b) {
            return convert(bytes[...], from: declared) ?? repaired(bytes[...])
        }
        let wide = declared.map { $0.unitWidth > 1 } == true
        if wide, let declared, looksWide(bytes), let text = convert(bytes[...], from: declared) {
            return text
        }
        let other = wide || declared == .utf8 ? nil : declared
        if let text = String(validating: bytes, as: UTF8.self) {
            guard let other, other.isMultibyte else { return text }
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
        return convert(bytes[...], from: other ?? .windows1252) ?? repaired(bytes[...])
    }

    private static func declaredSet(of bytes: [UInt8]) -> CharacterSet? {
        // Pages in UTF-16 without a mark show themselves by their first `<`.
        if bytes.starts(with: [0x3c, 0x00]) { return .utf16LittleEndian }
        if bytes.starts(with: [0x00, 0x3c]) { return .utf16BigEndian }
        return CharacterSetDeclaration.label(in: bytes[...]).flatMap { CharacterSet(label: $0) }
    }

    /// Whether the bytes can be UTF-16 or UTF-32: ASCII-readable ones have no NUL.
    private static func looksWide(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(4_096)
        return start.count { $0 == 0 } > start.count / 5
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
        return String(decoding: converter.convert(bytes), as: UTF8.self)
    }

    private static func repaired(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    private static func containsNul(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] == 0 { return true }
        return false
    }

    /// Without a byte order mark and NUL.
    private static func cleaned(_ text: String) -> String {
        let hasMark = text.utf8.starts(with: [0xef, 0xbb, 0xbf])
        guard hasMark || containsNul(text.utf8.span) else { return text }
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
