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

    /// - Parameter bytes: The start of the page.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = 0
    }

    mutating func next() -> Tag? {
        let all = bytes
        let bytes = all.span
        while true {
            let open = bytes.position(of: UInt8(ascii: "<"), from: index)
            guard open < bytes.count else { return nil }
            index = open + 1
            if starts(with: "!--", at: index) {
                skip(past: "-->", from: open + 2)
                continue
            }
            let range = take { $0 >= 0x61 && $0 <= 0x7a || $0 == UInt8(ascii: "?") }
            guard !range.isEmpty else { continue }
            let name = text(range)
            var tag = Tag(name: name)
            let isSought = name == "meta" || name == "html" || name == "?xml"
            while let (name, value) = nextAttribute() {
                guard isSought else { continue }
                let key = text(name)
                if tag.attributes[key] == nil { tag.attributes[key] = text(value) }
            }
            if name == "script" || name == "style" { skip(past: "</" + name, from: index) }
            return tag
        }
    }

    private mutating func nextAttribute() -> (name: Range<Int>, value: Range<Int>)? {
        let all = bytes
        let bytes = all.span
        _ = take { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
        guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return nil }
        // Whatever it is, it takes a byte, so this ends.
        let start = index
        index += 1
        _ = take {
            $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/")
                && $0 != UInt8(ascii: ">")
        }
        let name = start..<index
        _ = take { $0 <= 0x20 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            index = name.upperBound
            return (name, index..<index)
        }
        index += 1
        _ = take { $0 <= 0x20 }
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return (name, take { $0 > 0x20 && $0 != UInt8(ascii: ">") })
        }
        let value = index + 1..<bytes.position(of: quote, from: index + 1)
        index = Swift.min(value.upperBound + 1, bytes.count)
        return (name, value)
    }

    /// The bytes from here on that are so, upper case folded.
    private mutating func take(while isPart: (UInt8) -> Bool) -> Range<Int> {
        let all = bytes
        let bytes = all.span
        let start = index
        while index < bytes.count, isPart(bytes[index].smallLetter) { index += 1 }
        return start..<index
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: range.map { bytes.span[$0].smallLetter }, as: UTF8.self)
    }

    /// Goes on after the next such mark, to the end where there is none.
    private mutating func skip(past mark: String, from start: Int) {
        guard let first = mark.utf8.first else { return }
        let all = bytes
        let bytes = all.span
        index = bytes.position(of: first, from: Swift.min(start, bytes.count))
        while index < bytes.count {
            if starts(with: mark, at: index) {
                index += mark.utf8.count
                return
            }
            index = bytes.position(of: first, from: index + 1)
        }
    }

    private func starts(with mark: String, at position: Int) -> Bool {
        let bytes = bytes.span
        guard position + mark.utf8.count <= bytes.count else { return false }
        return zip(position..., mark.utf8).allSatisfy { bytes[$0].smallLetter == $1 }
    }
}
