/// Writes a page anew with what the extraction needs and nothing else, before libxml2 reads it.
///
/// Scripts, styles, comments and attributes that nobody asks for are most of a page's bytes;
/// leaving them out makes the parse several times faster. Attributes are half of what remains, and
/// libxml2 has nothing to do with them: a tag gets one that says where its own are listed. It also
/// takes three ways to make libxml2 run for hours: a tag with a million attributes (it compares
/// each with all others), and a million different names of elements or entities (its dictionary
/// stops growing). Tags are read as browsers read them.
///
/// Reference: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
struct MarkupReduction {
    /// The most unknown names of elements, and of entities, that are let through.
    ///
    /// Later ones become plain; known names always pass.
    private static let unknownNameLimit = 1_000

    /// The page, reduced.
    private(set) var reduced: [UInt8] = []
    /// The listed attributes, tag by tag.
    private(set) var attributes: [HTMLTree.Attribute] = []
    /// Their values.
    private(set) var attributeText: [UInt8] = []
    /// The first attribute of each tag that has any listed.
    private(set) var lists: [Int32] = []

    /// The name of the attribute that says which of ``lists`` a tag's attributes are; none that is
    /// kept has it.
    static let listName = UInt8(ascii: "a")
    /// The content of scripts of JSON-LD, in the page.
    private(set) var linkedData: [Range<Int>] = []

    /// Bytes of JSON-LD that are kept of a page.
    private static let linkedDataLimit = 1 << 18
    private static let linkedDataType = nameHash("application/ld+json".utf8)
    private var linkedDataBytes = 0
    /// The value of the last `type` attribute, in the page.
    private var type = 0..<0

    private let elements = HTMLElement.names
    private let attributeNames = HTMLAttribute.names
    private var unknownElements: Set<UInt64> = []
    private var entities: Set<UInt64> = []
    private var isInNoscript = false

    /// Reduces a page.
    ///
    /// - Complexity: O(n) in the bytes.
    init(of page: Span<UInt8>) {
        reduced.reserveCapacity(page.count / 2)
        var index = 0
        while true {
            index = appendPlain(page, from: index)
            guard index < page.count else { return }
            switch page[index] {
            case UInt8(ascii: "<"): index = reduceMarkup(page, from: index)
            case UInt8(ascii: "&"):
                appendReferenceStart(page, from: index)
                index += 1
            // To libxml2 a NUL is the end of the page.
            default: index += 1
            }
        }
    }

    /// Writes what is neither markup nor a reference; answers where it ends.
    private mutating func appendPlain(_ page: Span<UInt8>, from start: Int) -> Int {
        let end = page.position(of: UInt8(ascii: "<"), UInt8(ascii: "&"), 0, from: start)
        reduced.append(contentsOf: page.extracting(start..<end))
        return end
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
        let firstAttribute = attributes.count
        type = 0..<0
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
        if attributes.count > firstAttribute { appendList(from: firstAttribute) }
        reduced.append(UInt8(ascii: ">"))
        index += 1
        switch element {
        case .script, .style, .noframes:
            // The end tag is read as any other.
            let end = endOfRawText(in: page, from: index, name: name)
            if element == .script { keepLinkedData(page, index..<end) }
            return end
        case .iframe:
            // To browsers all of a `noscript` is raw text, so it ends an `iframe` without an end.
            return endOfRawText(in: page, from: index, name: name, orNoscript: isInNoscript)
        case .noscript:
            isInNoscript = true
            return index
        case .title, .textarea:
            let end = endOfRawText(in: page, from: index, name: name)
            appendEscaped(page, index..<end)
            return end
        default: return index
        }
    }

    /// Notes the content of a script where its type says that it is JSON-LD.
    private mutating func keepLinkedData(_ page: Span<UInt8>, _ content: Range<Int>) {
        // A character set may follow.
        let endOfType = type.first { page[$0] == UInt8(ascii: ";") } ?? type.upperBound
        guard linkedDataBytes + content.count <= Self.linkedDataLimit,
            hash(page, type.lowerBound..<endOfType) == Self.linkedDataType
        else { return }
        linkedDataBytes += content.count
        linkedData.append(content)
    }

    private mutating func reduceEndTag(_ page: Span<UInt8>, from start: Int) -> Int {
        let name = nameRange(in: page, from: start + 2)
        let element = elements[hash(page, name)]
        if element == .noscript { isInNoscript = false }
        append("</")
        appendElementName(page, name, known: element != nil)
        reduced.append(UInt8(ascii: ">"))
        return after(UInt8(ascii: ">"), in: page, from: name.upperBound)
    }

    private mutating func appendList(from firstAttribute: Int) {
        reduced.append(UInt8(ascii: " "))
        reduced.append(Self.listName)
        reduced.append(UInt8(ascii: "="))
        append("\(lists.count)")
        lists.append(Int32(firstAttribute))
    }

    /// Reads one attribute; keeps it when it is wanted and the first of its name.
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
        guard name.count <= 16, let known = attributeNames[hash(page, name)] else { return index }
        let bit = UInt32(1) << known.rawValue
        guard seen & bit == 0 else { return index }
        seen |= bit
        if known == .type { type = value }
        let bytes = page.extracting(value)
        if bytes.position(of: UInt8(ascii: "&"), 0, 0) == bytes.count {
            let start = Int32(attributeText.count)
            attributeText.append(contentsOf: bytes)
            attributes.append(
                HTMLTree.Attribute(name: known, start: start, end: Int32(attributeText.count))
            )
            return index
        }
        // References are resolved by libxml2.
        reduced.append(UInt8(ascii: " "))
        reduced.append(contentsOf: page.extracting(name))
        reduced.append(UInt8(ascii: "="))
        reduced.append(quote)
        appendValue(page, value, quote: quote)
        reduced.append(quote)
        return index
    }

    private mutating func appendValue(_ page: Span<UInt8>, _ value: Range<Int>, quote: UInt8) {
        let bytes = page.extracting(value)
        var index = 0
        while true {
            let end = bytes.position(of: quote, UInt8(ascii: "&"), 0, from: index)
            reduced.append(contentsOf: bytes.extracting(index..<end))
            guard end < bytes.count else { return }
            switch bytes[end] {
            case 0: break
            case UInt8(ascii: "&"): appendReferenceStart(page, from: value.lowerBound + end)
            // Only an unquoted value can hold the quote.
            default: append(quote == UInt8(ascii: "\"") ? "&quot;" : "&#39;")
            }
            index = end + 1
        }
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
        reduced.append(contentsOf: page.extracting(name))
    }

    private static func letsThrough(_ name: UInt64, _ names: inout Set<UInt64>) -> Bool {
        if names.contains(name) { return true }
        guard names.count < unknownNameLimit else { return false }
        names.insert(name)
        return true
    }

    private mutating func append(_ text: String) { reduced.append(contentsOf: text.utf8) }

    private mutating func appendEscaped(_ page: Span<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch page[index] {
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: "&"): appendReferenceStart(page, from: index)
            case 0: break
            default: reduced.append(page[index])
            }
            index += 1
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
            hash = nameHash(hash, adding: folding ? byte.smallLetter : byte)
        }
        return hash
    }
}

/// Where the page goes on after the next such byte; its end when there is none.
private func after(_ byte: UInt8, in page: Span<UInt8>, from start: Int) -> Int {
    min(page.position(of: byte, from: start) + 1, page.count)
}

private func endOfComment(in page: Span<UInt8>, from start: Int) -> Int {
    var end = page.position(of: UInt8(ascii: ">"), from: start)
    while end < page.count {
        var index = end
        while index > start,
            page[index - 1] == UInt8(ascii: "-") || page[index - 1] == UInt8(ascii: "!")
        {
            index -= 1
        }
        // `<!-->` and `<!--->` are whole comments, `<!--!>` is none.
        var dashes = index == start ? 2 : 0
        while index < end {
            if page[index] == UInt8(ascii: "-") {
                dashes += 1
            } else if dashes < 2 || index == start {
                dashes = 0
            }
            index += 1
        }
        if dashes >= 2 { return end + 1 }
        end = page.position(of: UInt8(ascii: ">"), from: end + 1)
    }
    return page.count
}

/// Where the end tag of an element starts whose content is no markup.
private func endOfRawText(
    in page: Span<UInt8>,
    from start: Int,
    name: Range<Int>,
    orNoscript: Bool = false
) -> Int {
    let name = name.map { page[$0] }
    var index = page.position(of: UInt8(ascii: "<"), from: start)
    while index + 2 + name.count <= page.count {
        if page[index + 1] == UInt8(ascii: "/"),
            stands(name, in: page, at: index + 2)
                || orNoscript && stands(noscript, in: page, at: index + 2)
        {
            return index
        }
        index = page.position(of: UInt8(ascii: "<"), from: index + 1)
    }
    return page.count
}

private let noscript = Array("noscript".utf8)

/// Whether a tag's name stands at a place, in large or small letters.
private func stands(_ name: [UInt8], in page: Span<UInt8>, at start: Int) -> Bool {
    let end = start + name.count
    guard end <= page.count else { return false }
    for offset in name.indices where page[start + offset] | 0x20 != name[offset] | 0x20 {
        return false
    }
    return end == page.count || !isNamePart(page[end])
}

private func isBlank(_ byte: UInt8) -> Bool {
    // A bit for each of space, line feed, tab, carriage return and form feed.
    byte <= 0x20 && 0x1_0000_3600 >> UInt64(byte) & 1 != 0
}

private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
}

private func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: ".")
}
