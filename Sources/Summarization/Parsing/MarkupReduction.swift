/// Writes a page anew with what the extraction needs and nothing else, before libxml2 reads it.
///
/// Scripts, styles, comments and attributes that nobody asks for are most of a page's bytes;
/// leaving them out makes the parse several times faster. It also takes three ways to make libxml2
/// run for hours: a tag with a million attributes (it compares each with all others), and a million
/// different names of elements or entities (its dictionary stops growing). Tags are read as
/// browsers read them.
///
/// Reference: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
struct MarkupReduction {
    /// The most unknown names of elements, and of entities, that are let through.
    ///
    /// Later ones become plain; known names always pass.
    private static let unknownNameLimit = 1_000

    /// The page, reduced.
    private(set) var reduced: [UInt8] = []

    private let elements = HTMLElement.names
    private let attributes = HTMLAttribute.names
    private var unknownElements: Set<UInt64> = []
    private var entities: Set<UInt64> = []

    /// Reduces a page.
    ///
    /// - Complexity: O(n) in the bytes.
    init(of page: Span<UInt8>) {
        reduced.reserveCapacity(page.count / 2)
        var index = 0
        while index < page.count {
            switch page[index] {
            case UInt8(ascii: "<"): index = reduceMarkup(page, from: index)
            case UInt8(ascii: "&"): index = reduceReference(page, from: index)
            // To libxml2 a NUL is the end of the page.
            case 0: index += 1
            default:
                reduced.append(page[index])
                index += 1
            }
        }
    }

    /// Reads what starts with `<`; answers where to go on.
    private mutating func reduceMarkup(_ page: Span<UInt8>, from start: Int) -> Int {
        guard start + 1 < page.count else { return page.count }
        let next = page[start + 1]
        if isLetter(next) { return reduceStartTag(page, from: start) }
        if next == UInt8(ascii: "/") {
            guard start + 2 < page.count else { return page.count }
            if isLetter(page[start + 2]) { return reduceEndTag(page, from: start) }
            return after(UInt8(ascii: ">"), in: page, from: start + 2)
        }
        if next == UInt8(ascii: "!") {
            if start + 3 < page.count, page[start + 2] == UInt8(ascii: "-"),
                page[start + 3] == UInt8(ascii: "-")
            {
                return endOfComment(in: page, from: start + 4)
            }
            return after(UInt8(ascii: ">"), in: page, from: start + 2)
        }
        if next == UInt8(ascii: "?") { return after(UInt8(ascii: ">"), in: page, from: start + 2) }
        append("&lt;")
        return start + 1
    }

    private mutating func reduceStartTag(_ page: Span<UInt8>, from start: Int) -> Int {
        // A tag that the end of the page cuts is no tag.
        let restart = reduced.count
        let name = nameRange(in: page, from: start + 1)
        let element = elements[hash(page, name)]
        reduced.append(UInt8(ascii: "<"))
        appendElementName(page, name, known: element != nil)
        var index = name.upperBound
        var seen: UInt32 = 0
        while true {
            while index < page.count, isBlank(page[index]) || page[index] == UInt8(ascii: "/") {
                index += 1
            }
            guard index < page.count else {
                reduced.removeSubrange(restart...)
                return page.count
            }
            if page[index] == UInt8(ascii: ">") { break }
            index = reduceAttribute(page, from: index, seen: &seen)
        }
        reduced.append(UInt8(ascii: ">"))
        index += 1
        switch element {
        case .script, .style, .iframe, .noframes:
            // The end tag is read as any other.
            return endOfRawText(in: page, from: index, name: name)
        case .title, .textarea:
            let end = endOfRawText(in: page, from: index, name: name)
            appendEscaped(page, index..<end)
            return end
        default: return index
        }
    }

    private mutating func reduceEndTag(_ page: Span<UInt8>, from start: Int) -> Int {
        let name = nameRange(in: page, from: start + 2)
        append("</")
        appendElementName(page, name, known: elements[hash(page, name)] != nil)
        reduced.append(UInt8(ascii: ">"))
        return after(UInt8(ascii: ">"), in: page, from: name.upperBound)
    }

    /// Reads one attribute; writes it when it is wanted and the first of its name.
    private mutating func reduceAttribute(
        _ page: Span<UInt8>,
        from start: Int,
        seen: inout UInt32
    ) -> Int {
        var index = start + 1
        while index < page.count, !isBlank(page[index]), page[index] != UInt8(ascii: "="),
            page[index] != UInt8(ascii: ">"), page[index] != UInt8(ascii: "/")
        {
            index += 1
        }
        let name = start..<index
        while index < page.count, isBlank(page[index]) { index += 1 }
        var value = index..<index
        var quote = UInt8(ascii: "\"")
        if index < page.count, page[index] == UInt8(ascii: "=") {
            index += 1
            while index < page.count, isBlank(page[index]) { index += 1 }
            guard index < page.count else { return index }
            if page[index] == UInt8(ascii: "\"") || page[index] == UInt8(ascii: "'") {
                quote = page[index]
                let end = after(quote, in: page, from: index + 1)
                // Without the closing quote the page ends here, and with it the tag.
                value = index + 1..<max(end - 1, index + 1)
                index = end
            } else {
                let first = index
                while index < page.count, !isBlank(page[index]), page[index] != UInt8(ascii: ">") {
                    index += 1
                }
                value = first..<index
            }
        }
        guard name.count <= 16, let known = attributes[hash(page, name)] else { return index }
        let bit = UInt32(1) << known.rawValue
        guard seen & bit == 0 else { return index }
        seen |= bit
        reduced.append(UInt8(ascii: " "))
        for position in name { reduced.append(page[position]) }
        reduced.append(UInt8(ascii: "="))
        reduced.append(quote)
        for position in value {
            switch page[position] {
            case 0: continue
            case UInt8(ascii: "&"): appendReferenceStart(page, from: position)
            // Only an unquoted value can hold the quote.
            case quote: append(quote == UInt8(ascii: "\"") ? "&quot;" : "&#39;")
            default: reduced.append(page[position])
            }
        }
        reduced.append(quote)
        return index
    }

    private mutating func reduceReference(_ page: Span<UInt8>, from start: Int) -> Int {
        appendReferenceStart(page, from: start)
        return start + 1
    }

    /// Writes the `&` of a reference, escaped when its name is one too many.
    private mutating func appendReferenceStart(_ page: Span<UInt8>, from start: Int) {
        reduced.append(UInt8(ascii: "&"))
        let name = nameRange(in: page, from: start + 1)
        guard !name.isEmpty, isLetter(page[name.lowerBound]) else { return }
        let hash = hash(page, name, folding: false)
        // The first names pass without a look into the table, which most pages never need.
        guard Self.letsThrough(hash, &entities) || HTMLParser.entities[hash] != nil else {
            append("amp;")
            return
        }
    }

    private mutating func appendElementName(_ page: Span<UInt8>, _ name: Range<Int>, known: Bool) {
        guard known || Self.letsThrough(hash(page, name), &unknownElements) else {
            append("span")
            return
        }
        for index in name { reduced.append(page[index]) }
    }

    private static func letsThrough(_ name: UInt64, _ names: inout Set<UInt64>) -> Bool {
        if names.contains(name) { return true }
        guard names.count < unknownNameLimit else { return false }
        names.insert(name)
        return true
    }

    private mutating func append(_ text: String) { reduced.append(contentsOf: text.utf8) }

    private mutating func appendEscaped(_ page: Span<UInt8>, _ range: Range<Int>) {
        for index in range {
            switch page[index] {
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: "&"): appendReferenceStart(page, from: index)
            case 0: continue
            default: reduced.append(page[index])
            }
        }
    }

    private func nameRange(in page: Span<UInt8>, from start: Int) -> Range<Int> {
        var index = start
        // libxml2 takes 100 bytes as one name.
        while index < min(page.count, start + 99), isNamePart(page[index]) { index += 1 }
        return start..<index
    }

    private func hash(_ page: Span<UInt8>, _ range: Range<Int>, folding: Bool = true) -> UInt64 {
        var hash = nameHashSeed
        for index in range {
            let byte = page[index]
            let isUpper = folding && byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            hash = nameHash(hash, adding: isUpper ? byte | 0x20 : byte)
        }
        return hash
    }
}

/// Where the page goes on after the next such byte; its end when there is none.
private func after(_ byte: UInt8, in page: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < page.count, page[index] != byte { index += 1 }
    return min(index + 1, page.count)
}

private func endOfComment(in page: Span<UInt8>, from start: Int) -> Int {
    // `<!-->` and `<!--->` are whole comments.
    var dashes = 2
    var index = start
    while index < page.count {
        switch page[index] {
        case UInt8(ascii: ">") where dashes >= 2: return index + 1
        case UInt8(ascii: "-"): dashes += 1
        case UInt8(ascii: "!") where dashes >= 2 && index > start: break
        default: dashes = 0
        }
        index += 1
    }
    return page.count
}

/// Where the end tag of an element starts whose content is no markup.
private func endOfRawText(in page: Span<UInt8>, from start: Int, name: Range<Int>) -> Int {
    var index = start
    while index + 2 + name.count <= page.count {
        if page[index] == UInt8(ascii: "<"), page[index + 1] == UInt8(ascii: "/") {
            var length = 0
            while length < name.count,
                page[index + 2 + length] | 0x20 == page[name.lowerBound + length] | 0x20
            {
                length += 1
            }
            let next = index + 2 + length
            if length == name.count, next == page.count || !isNamePart(page[next]) { return index }
        }
        index += 1
    }
    return page.count
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d || byte == 0x0c
}

private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
}

private func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: ".")
}
