/// Finds the character set that a page declares in its first bytes.
enum CharacterSetDeclaration {
    /// Bytes at the start of a page that are searched.
    ///
    /// Browsers search 1 kB; pages have it later.
    private static let searched = 16_384

    /// The label in a `meta charset`, `meta http-equiv` or XML declaration, nil when there is none.
    static func label(in bytes: ArraySlice<UInt8>) -> String? {
        // Upper case is folded; other bytes that this changes are no part of what is sought.
        let start = bytes.prefix(searched).map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }[...]
        if start.starts(with: "<?xml".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")),
            let label = value(after: "encoding", in: start[..<end])
        {
            return label
        }
        var index = start.startIndex
        while let open = start[index...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = start[open...]
            if rest.starts(with: "<!--".utf8) {
                index = endOfComment(in: rest)
            } else if rest.starts(with: "<meta".utf8) {
                let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
                if let label = value(after: "charset", in: rest[..<end]) { return label }
                index = end
            } else {
                index = open + 1
            }
        }
        return nil
    }

    private static func endOfComment(in bytes: ArraySlice<UInt8>) -> Int {
        var index = bytes.startIndex + 4
        while index + 2 < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "-"), bytes[index...].starts(with: "-->".utf8) {
                return index + 3
            }
            index += 1
        }
        return bytes.endIndex
    }

    /// What follows `name=`, with or without quotes.
    private static func value(after name: String, in tag: ArraySlice<UInt8>) -> String? {
        var index = tag.startIndex
        let name = Array(name.utf8)
        while index + name.count < tag.endIndex {
            guard tag[index] == name[0], tag[index...].starts(with: name) else {
                index += 1
                continue
            }
            index += name.count
            func skipBlanks() {
                while index < tag.endIndex, tag[index] <= 0x20 { index += 1 }
            }
            skipBlanks()
            guard index < tag.endIndex, tag[index] == UInt8(ascii: "=") else { continue }
            index += 1
            skipBlanks()
            let isQuote: (UInt8) -> Bool = { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            if index < tag.endIndex, isQuote(tag[index]) { index += 1 }
            skipBlanks()
            let label = tag[index...].prefix {
                $0 > 0x20 && !isQuote($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "/")
            }
            if !label.isEmpty, label.count < 64 { return String(decoding: label, as: UTF8.self) }
        }
        return nil
    }
}
