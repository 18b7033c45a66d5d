/// The tags at the start of a page, in lower case, as far as they matter before the page can be
/// read: where comments and scripts are passed over.
struct OpeningTags: Sequence, IteratorProtocol {
    /// An opening tag, or the XML declaration.
    struct Tag {
        /// Its name, with the `?` of the XML declaration.
        var name: String
        /// The first value of each attribute, none for tags that nobody asks for.
        var attributes: [String: String] = [:]
    }

    private let bytes: ArraySlice<UInt8>
    private var index: Int

    /// - Parameter bytes: The start of the page, upper case folded.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    mutating func next() -> Tag? {
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = open + 1
            if bytes[open...].starts(with: "<!--".utf8) {
                skip(past: "-->", from: open + 2)
                continue
            }
            let name = take { $0 >= 0x61 && $0 <= 0x7a || $0 == UInt8(ascii: "?") }
            guard !name.isEmpty else { continue }
            var tag = Tag(name: name)
            let isSought = name == "meta" || name == "html" || name == "?xml"
            while let (name, value) = nextAttribute() {
                if isSought, tag.attributes[name] == nil { tag.attributes[name] = value }
            }
            if name == "script" || name == "style" { skip(past: "</" + name, from: index) }
            return tag
        }
        return nil
    }

    private mutating func nextAttribute() -> (name: String, value: String)? {
        _ = take { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
        guard index < bytes.endIndex, bytes[index] != UInt8(ascii: ">") else { return nil }
        // Whatever it is, it takes a byte, so this ends.
        let start = index
        index += 1
        _ = take { $0 > 0x20 && !"=/>".utf8.contains($0) }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        let end = index
        _ = take { $0 <= 0x20 }
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "=") else {
            index = end
            return (name, "")
        }
        index += 1
        _ = take { $0 <= 0x20 }
        guard index < bytes.endIndex else { return nil }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return (name, take { $0 > 0x20 && $0 != UInt8(ascii: ">") })
        }
        index += 1
        let value = take { $0 != quote }
        index = Swift.min(index + 1, bytes.endIndex)
        return (name, value)
    }

    /// The bytes from here on that are so.
    private mutating func take(while isPart: (UInt8) -> Bool) -> String {
        let part = bytes[index...].prefix(while: isPart)
        index = part.endIndex
        return String(decoding: part, as: UTF8.self)
    }

    /// Goes on after the next such mark, to the end where there is none.
    private mutating func skip(past mark: String, from start: Int) {
        let mark = Array(mark.utf8)
        var start = Swift.min(start, bytes.endIndex)
        while let found = bytes[start...].firstIndex(of: mark[0]) {
            if bytes[found...].starts(with: mark) {
                index = found + mark.count
                return
            }
            start = found + 1
        }
        index = bytes.endIndex
    }
}
