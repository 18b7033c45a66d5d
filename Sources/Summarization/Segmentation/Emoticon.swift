/// Faces written with marks: ":-)", ";)", ":D".
enum Emoticon {
    /// The end of the face that starts at `position` and stands alone, nil without one.
    static func end(_ text: Span<UInt8>, at position: Int) -> Int? {
        guard isEye(text[position]) else { return nil }
        var end = position + 1
        if end < text.count, text[end] == 0x2D { end += 1 }
        guard end < text.count else { return nil }
        switch Unicode.Scalar(text[end]) {
        case "(", ")": end = text.endOfRun(from: end) { $0 == "(" || $0 == ")" }
        case "D", "P", "p": end += 1
        default: return nil
        }
        return text.isBlank(at: end) ? end : nil
    }

    /// The end of the face whose mouth, a bracket, stands at `position`, with white space before
    /// it.
    static func end(_ text: Span<UInt8>, withMouthAt position: Int) -> Int? {
        guard text[position] == 0x28 || text[position] == 0x29, position > 1 else { return nil }
        let start = position - (text[position - 1] == 0x2D ? 2 : 1)
        guard start > 0, isEye(text[start]), text.scalar(before: start)?.value.isWhiteSpace == true
        else { return nil }
        return end(text, at: start)
    }

    /// ":", ";" and "=".
    private static func isEye(_ byte: UInt8) -> Bool {
        byte == 0x3A || byte == 0x3B || byte == 0x3D
    }
}

extension LanguageRules {
    /// Where a sentence ends with a face or an emoji in place of a stop, nil when none is at
    /// `position` or the sentence goes on.
    func end(ofPictureAt position: Int, in text: Span<UInt8>, sentenceStart: Int) -> Int? {
        if let end = Emoticon.end(text, withMouthAt: position) {
            return Continuation(text, at: end).kind == .uppercase ? end : nil
        }
        // The first byte of emoji. One before the first word decorates a list item.
        guard text[position] == 0xF0, position > sentenceStart else { return nil }
        let end = text.endOfRun(from: position) { $0.isPictograph || $0.isIgnorable }
        guard end > position, text.isBlank(at: end) else { return nil }
        return startsSentence(Continuation(text, at: end), text) ? end : nil
    }
}
