extension String {
    /// The text on one line that cannot steer the reader's terminal.
    ///
    /// A space stands for each control character and line or paragraph separator. Characters that
    /// override the direction of writing, and so could show words in another order than they have,
    /// take no room and are left out.
    package var withoutControls: String {
        guard Self.mayHaveControls(utf8.span) else { return self }
        var text = ""
        text.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069: continue
            case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029: text.unicodeScalars.append(" ")
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Whether a text has one of the characters above: nearly none has, and looking for them byte
    /// by byte is much faster than building the text again.
    private static func mayHaveControls(_ bytes: Span<UInt8>) -> Bool {
        for position in 0..<bytes.count {
            let byte = bytes[position]
            if byte >= 0x20, byte < 0x7F { continue }
            switch byte {
            case ..<0x20, 0x7F: return true
            case 0xC2:
                if position + 1 < bytes.count, bytes[position + 1] < 0xA0 { return true }
            case 0xE2:
                guard position + 2 < bytes.count else { continue }
                let last = bytes[position + 2]
                switch bytes[position + 1] {
                case 0x80: if last >= 0xA8, last <= 0xAE { return true }
                case 0x81: if last >= 0xA6, last <= 0xA9 { return true }
                default: continue
                }
            default: continue
            }
        }
        return false
    }
}
