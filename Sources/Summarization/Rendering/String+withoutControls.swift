extension String {
    /// The text on one line that cannot steer the reader's terminal.
    ///
    /// A space stands for each control character and line or paragraph separator. Characters that
    /// override the direction of writing, and so could show words in another order than they have,
    /// take no room and are left out.
    package var withoutControls: String {
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
}
