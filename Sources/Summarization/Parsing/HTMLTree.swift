/// A parsed page in flat arrays, in document order.
///
/// A node's descendants follow it directly: those of node `n` are `n + 1 ..< nodes[n].end`, the
/// first child is `n + 1`, the next sibling of a child `c` is `nodes[c].end`. Every sweep is a loop
/// over an array, whatever the depth of the page.
package struct HTMLTree: Sendable {
    /// An element or a run of text.
    package struct Node: Sendable {
        /// What the node is.
        package var element: HTMLElement
        /// How many of the kept attributes it has.
        package var attributeCount: UInt8
        /// The index of the first of them.
        package var firstAttribute: Int32
        /// The index of the parent; the root's is -1.
        package var parent: Int32
        /// One past the index of the last descendant.
        package var end: Int32
        /// Where the text inside starts and ends, in bytes of ``HTMLTree/text``.
        package var textStart: Int32
        package var textEnd: Int32
    }

    /// A kept attribute of a node.
    package struct Attribute: Sendable {
        package var name: HTMLAttribute
        /// Bytes of ``HTMLTree/attributeText``.
        package var start: Int32
        package var end: Int32
    }

    /// Node 0 is the root.
    package var nodes: [Node]
    /// All text of the page but scripts and styles, UTF-8, character references resolved.
    package var text: [UInt8]
    /// The attributes of node after node.
    package var attributes: [Attribute]
    /// The values of all attributes, UTF-8.
    package var attributeText: [UInt8]
    /// The scripts of JSON-LD, as they are written.
    package var linkedData: [[UInt8]] = []

    /// The value of a node's attribute, nil when it has none; empty for one without a value.
    package func value(of name: HTMLAttribute, at node: Int) -> ArraySlice<UInt8>? {
        range(of: name, at: node).map { attributeText[$0] }
    }

    /// Where the value stands in ``attributeText``.
    func range(of name: HTMLAttribute, at node: Int) -> Range<Int>? {
        let first = Int(nodes[node].firstAttribute)
        for index in first..<first + Int(nodes[node].attributeCount)
        where attributes[index].name == name {
            return Int(attributes[index].start)..<Int(attributes[index].end)
        }
        return nil
    }

    /// The text inside a node, as it is written.
    package func textSlice(of node: Int) -> ArraySlice<UInt8> {
        text[Int(nodes[node].textStart)..<Int(nodes[node].textEnd)]
    }

    /// The nearest ancestors first.
    package func hasAncestor(_ node: Int, where matches: (HTMLElement) -> Bool) -> Bool {
        var ancestor = Int(nodes[node].parent)
        while ancestor >= 0 {
            if matches(nodes[ancestor].element) { return true }
            ancestor = Int(nodes[ancestor].parent)
        }
        return false
    }

    /// Whether a node is the mark that links a heading to itself: a link of a sign or two ("¶",
    /// "#").
    package func isPermalink(_ node: Int) -> Bool {
        guard nodes[node].element == .a else { return false }
        let text = textSlice(of: node)
        // Two signs of four bytes each.
        guard !text.isEmpty, text.count <= 8 else { return false }
        return String(decoding: text, as: UTF8.self).unicodeScalars
            .allSatisfy { !$0.isLetter && !$0.isDigit }
    }
}

/// The bytes without the marks of where a word may be broken, which are no part of it.
func removingSoftHyphens(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var visible: [UInt8] = []
    visible.reserveCapacity(bytes.count)
    for byte in bytes {
        if byte == 0xad, visible.last == 0xc2 {
            visible.removeLast()
        } else {
            visible.append(byte)
        }
    }
    return visible
}

/// The bytes with every run of white space (no-break spaces too) one space, and none at the ends.
package func collapsingWhiteSpace(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var collapsed: [UInt8] = []
    collapsed.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
        let width = whiteSpaceWidth(bytes, at: index)
        if width == 0 {
            collapsed.append(bytes[index])
            index += 1
        } else {
            if collapsed.last != 0x20, !collapsed.isEmpty { collapsed.append(0x20) }
            index += width
        }
    }
    if collapsed.last == 0x20 { collapsed.removeLast() }
    return collapsed
}

/// The length in bytes of the white space character at the index, 0 when it is none.
package func whiteSpaceWidth(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    bytes.span.whiteSpaceWidth(at: index - bytes.startIndex)
}

extension Span<UInt8> {
    /// The length in bytes of the white space character at the index, 0 when it is none.
    ///
    /// ``Unicode/Scalar/isWhiteSpace`` decides; the lead byte rules most characters out before.
    func whiteSpaceWidth(at index: Int) -> Int {
        let byte = self[index]
        if byte < 0x80 { return Unicode.Scalar(byte).isWhiteSpace ? 1 : 0 }
        guard byte == 0xc2 || byte >= 0xe1 && byte <= 0xe3 else { return 0 }
        let length = byte == 0xc2 ? 2 : 3
        guard index + length <= count else { return 0 }
        var value = UInt32(byte & (byte == 0xc2 ? 0x1f : 0x0f))
        for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3f) }
        return Unicode.Scalar(value)?.isWhiteSpace == true ? length : 0
    }

    /// Where words end that have one space between each two, the first of which starts at `start`.
    func endOfWords(from start: Int) -> Int {
        var index = start
        while index < count {
            let isSpace = self[index] == 0x20
            guard isSpace || whiteSpaceWidth(at: index) == 0 else { break }
            if isSpace, index + 1 == count || whiteSpaceWidth(at: index + 1) > 0 { break }
            index += 1
        }
        return index
    }
}
