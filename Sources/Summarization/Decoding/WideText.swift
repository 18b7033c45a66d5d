/// Recognises UTF-16 and UTF-32 that no byte order mark announces.
enum WideText {
    /// The set of a text in wide units, nil when it is none.
    ///
    /// - Parameters:
    ///   - bytes: The text or its beginning.
    ///   - declared: The set that it names.
    /// - Returns: The declared set where the bytes can be in it, else UTF-16.
    static func set(of bytes: some RandomAccessCollection<UInt8>, declared: CharacterSet? = nil)
        -> CharacterSet?
    {
        // Pages show themselves by their first `<`.
        if bytes.starts(with: [0x3c, 0x00]) { return .utf16LittleEndian }
        if bytes.starts(with: [0x00, 0x3c]) { return .utf16BigEndian }
        let start = bytes.prefix(looked)
        var zeros = (even: 0, odd: 0)
        for (offset, byte) in start.enumerated() where byte == 0 {
            if offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        if let declared, declared.unitWidth > 1 {
            return zeros.even + zeros.odd > start.count / 5 ? declared : nil
        }
        // Even texts that have no other ASCII have spaces and line breaks, a NUL in each.
        let isSingle = min(zeros.even, zeros.odd) == 0
        guard isSingle, start.count >= shortest, (zeros.even + zeros.odd) * 50 > start.count else {
            return nil
        }
        let isLittle = zeros.even == 0
        return isText(start, isLittleEndian: isLittle)
            ? isLittle ? .utf16LittleEndian : .utf16BigEndian : nil
    }

    /// Bytes that are looked at.
    private static let looked = 4_096
    /// Bytes below which chance could do it.
    private static let shortest = 16

    /// Whether the units are letters and marks of few blocks of Unicode: one character in twenty
    /// may be something else.
    private static func isText(
        _ bytes: some RandomAccessCollection<UInt8>,
        isLittleEndian: Bool
    ) -> Bool {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var first: UInt8?
        for byte in bytes {
            guard let high = first else {
                first = byte
                continue
            }
            units.append(
                isLittleEndian
                    ? UInt16(byte) << 8 | UInt16(high) : UInt16(high) << 8 | UInt16(byte)
            )
            first = nil
        }
        let odd = units.count { unit in
            guard let scalar = Unicode.Scalar(UInt32(unit)) else { return false }
            switch scalar.properties.generalCategory {
            case .control: return unit < 0x09 || unit > 0x0d
            case .unassigned, .privateUse: return true
            default: return false
            }
        }
        let isSpaced = units.contains { $0 == 0x20 || $0 == 0x0a }
        return isSpaced && odd * 20 <= units.count
    }
}
