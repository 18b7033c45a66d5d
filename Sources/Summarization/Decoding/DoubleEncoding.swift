/// Undoes what happens to UTF-8 that a program takes for windows-1252 and encodes as UTF-8 again:
/// `â€™` for `’`, `Ã¼` for `ü`.
///
/// It is undone where nearly all that is not ASCII looks so. A page that speaks of such letters has
/// them right as well.
enum DoubleEncoding {
    /// Sequences that must be there, and how many of them for each other character outside ASCII.
    private static let fewest = 4
    private static let ratio = 4

    /// The text, with the sequences that were encoded twice set right if it is full of them.
    ///
    /// - Complexity: O(n); texts without such sequences are looked at byte by byte and go out as
    ///   they are.
    static func undone(in text: String) -> String {
        guard mayHaveSequences(text.utf8.span) else { return text }
        let scalars = Array(text.unicodeScalars)
        var found: [(start: Int, length: Int, scalar: Unicode.Scalar)] = []
        var others = 0
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isASCII {
                index += 1
            } else if let (original, length) = original(at: index, in: scalars) {
                found.append((index, length, original))
                index += length
            } else {
                others += 1
                index += 1
            }
        }
        guard found.count >= fewest, found.count >= ratio * others else { return text }
        var repaired = String.UnicodeScalarView()
        var copied = 0
        for (start, length, scalar) in found {
            repaired.append(contentsOf: scalars[copied..<start])
            repaired.append(scalar)
            copied = start + length
        }
        repaired.append(contentsOf: scalars[copied...])
        return String(repaired)
    }

    /// Whether the bytes C3 82 to C3 B4, a sequence's first character, come before the first byte
    /// of a sign of windows-1252 often enough.
    private static func mayHaveSequences(_ bytes: Span<UInt8>) -> Bool {
        var count = 0
        var index = bytes.position(of: 0xc3)
        while index + 2 < bytes.count {
            switch bytes[index + 2] {
            case 0xc2, 0xc5, 0xc6, 0xcb, 0xe2: count += 1
            default: break
            }
            if count >= fewest { return true }
            index = bytes.position(of: 0xc3, from: index + 1)
        }
        return false
    }

    /// The character whose bytes in UTF-8, taken for windows-1252, are the characters from here on.
    private static func original(
        at start: Int,
        in scalars: [Unicode.Scalar]
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        guard let first = byte(of: scalars[start]), first >= 0xc2, first <= 0xf4 else { return nil }
        let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
        guard start + length <= scalars.count else { return nil }
        var bytes = [first]
        for scalar in scalars[start + 1..<start + length] {
            guard let next = byte(of: scalar) else { return nil }
            bytes.append(next)
        }
        let decoded = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
        return decoded.map { ($0, length) }
    }

    /// The byte that stands for a character in windows-1252.
    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x100 { return UInt8(scalar.value) }
        return signs[scalar]
    }

    /// The signs of windows-1252 that Latin-1 has not, with their bytes.
    private static let signs: [Unicode.Scalar: UInt8] = {
        let rows: [(UInt8, String)] = [
            (0x80, "€"), (0x82, "‚ƒ„…†‡ˆ‰Š‹Œ"), (0x8e, "Ž"), (0x91, "‘’“”•–—˜™š›œ"), (0x9e, "žŸ"),
        ]
        var signs: [Unicode.Scalar: UInt8] = [:]
        for (first, row) in rows {
            for (offset, scalar) in row.unicodeScalars.enumerated() {
                signs[scalar] = first + UInt8(offset)
            }
        }
        return signs
    }()
}
