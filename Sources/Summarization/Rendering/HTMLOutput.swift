/// HTML as it is written: markup as it is given, text so that it stays text.
struct HTMLOutput {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []

    /// Adds markup of our own.
    mutating func markup(_ markup: String) { bytes += markup.utf8 }

    /// Adds markup of our own.
    mutating func markup(_ markup: ArraySlice<UInt8>) { bytes += markup }

    /// Adds what is safe wherever the markup has text, also between double quotes.
    ///
    /// Characters that mean something in HTML are escaped. A space stands for each control
    /// character and line or paragraph separator; characters that override the direction of
    /// writing, and so could show words in another order than they have, are left out.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - keepsLines: Whether line breaks and tabs stay. The default is false.
    mutating func text(_ text: some Collection<UInt8>, keepsLines: Bool = false) {
        var iterator = text.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            case 0x09, 0x0A: bytes.append(keepsLines ? byte : 0x20)
            case ..<0x20, 0x7F: bytes.append(0x20)
            case 0xC2:
                // U+0080 to U+009F are controls.
                guard let second = iterator.next() else { return }
                if second < 0xA0 { bytes.append(0x20) } else { bytes += [byte, second] }
            case 0xE2:
                guard let second = iterator.next(), let third = iterator.next() else { return }
                switch (second, third) {
                case (0x80, 0xA8...0xA9): bytes.append(0x20)
                case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): break
                default: bytes += [byte, second, third]
                }
            default: bytes.append(byte)
            }
        }
    }

    /// Adds a text as ``text(_:keepsLines:)`` does, some ranges of it marked.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - marks: Ranges of its bytes, ascending, between characters.
    mutating func text(_ text: ArraySlice<UInt8>, marks: ArraySlice<Range<Int>>) {
        var position = text.startIndex
        for mark in marks where mark.lowerBound >= position && mark.upperBound <= text.endIndex {
            self.text(text[position..<mark.lowerBound])
            markup("<mark>")
            self.text(text[mark])
            markup("</mark>")
            position = mark.upperBound
        }
        self.text(text[position...])
    }
}
