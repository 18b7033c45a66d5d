private import CLibXML2

/// Reads a page into an ``HTMLTree`` with libxml2 in recovering mode.
///
/// libxml2's own tree loses all text below 256 open elements, so its SAX interface is used. No
/// network is touched, no external entity read; errors are ignored, for what is recovered is
/// wanted.
package enum HTMLParser {
    /// The most elements that are open at once.
    ///
    /// A deeper one is closed as soon as it opens, so its text goes to the elements around it.
    /// libxml2 looks through all open names at each end tag, so this bounds the time as well. Real
    /// pages stay below 100.
    static let depthLimit = 200

    /// The most bytes of a page.
    ///
    /// libxml2 and the tree count in 32 bits. Escaping makes of a byte at most the six of `&quot;`.
    package static let byteLimit = Int(Int32.max) / 6

    /// Refuses a page above ``byteLimit``.
    ///
    /// - Parameter byteCount: The size of the page in UTF-8.
    /// - Throws: ``SummarizerError/Code/tooLarge``.
    package static func checkSize(_ byteCount: Int) throws(SummarizerError) {
        guard byteCount > byteLimit else { return }
        throw SummarizerError(
            .tooLarge,
            "the page has \(byteCount) bytes; pages are read up to \(byteLimit), split it"
        )
    }

    /// The character entities that libxml2 resolves, found by the hash of their name.
    ///
    /// It tells no list, only the entity of a code point; those of HTML 4 end at U+2666.
    static let entities: NameTable<Bool> = {
        var names: [(name: String, value: Bool)] = []
        for value: UInt32 in 1...0x2666 {
            guard let entity = unsafe htmlEntityValueLookup(value),
                let name = unsafe entity.pointee.name
            else { continue }
            names.append((unsafe String(cString: name), true))
        }
        return NameTable(names)
    }()

    /// Sets libxml2 up, once: threads that came to it first at the same time would wait for each
    /// other for ever.
    private static let isSetUp: Bool = {
        xmlInitParser()
        return true
    }()

    /// The tree of a page, whatever state the page is in.
    ///
    /// - Parameter html: At most ``byteLimit`` bytes (see ``checkSize(_:)``); a larger page has no
    ///   tree.
    /// - Returns: The tree.
    /// - Complexity: O(n) in the page's bytes.
    package static func parse(_ html: String) -> HTMLTree {
        var html = html
        html.makeContiguousUTF8()
        let reduction = MarkupReduction(of: html.utf8.span)
        var tree = unsafe reduction.reduced.withUnsafeBufferPointer {
            unsafe parse($0, of: reduction)
        }
        let page = html.utf8.span
        tree.linkedData = reduction.linkedData.map { range in range.map { page[$0] } }
        return tree
    }

    private static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>,
        of page: MarkupReduction
    ) -> HTMLTree {
        let empty = HTMLTree.empty
        guard let count = Int32(exactly: bytes.count), isSetUp, count > 0,
            let start = bytes.baseAddress
        else { return empty }
        let created = unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            unsafe htmlCreateMemoryParserCtxt($0, count)
        }
        guard let context = unsafe created else { return empty }
        defer { unsafe htmlFreeParserCtxt(context) }
        unsafe configure(context)
        var nodes = unsafe TreeNodes(context: context, page: page)
        unsafe withUnsafeMutablePointer(to: &nodes) { nodes in
            unsafe context.pointee.userData = UnsafeMutableRawPointer(nodes)
            _ = unsafe htmlParseDocument(context)
        }
        // The context's own clean-up expects itself there.
        unsafe context.pointee.userData = UnsafeMutableRawPointer(context)
        return nodes.finish()
    }

    private static func configure(_ context: htmlParserCtxtPtr) {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue
        _ = unsafe htmlCtxtUseOptions(context, Int32(bitPattern: options))
        // The bytes are UTF-8, whatever the page says of itself.
        unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        // At its limit the dictionary answers no name at all, and libxml2 2.9 asks again for ever.
        _ = unsafe xmlDictSetLimit(context.pointee.dict, 0)
        guard let handler = unsafe context.pointee.sax else { return }
        unsafe handler.pointee = xmlSAXHandler()
        unsafe handler.pointee.startElement = { user, name, attributes in
            guard let user = unsafe user, let name = unsafe name else { return }
            unsafe user.assumingMemoryBound(to: TreeNodes.self).pointee.start(name, attributes)
        }
        unsafe handler.pointee.characters = { user, characters, count in
            guard let user = unsafe user, let characters = unsafe characters else { return }
            unsafe user.assumingMemoryBound(to: TreeNodes.self).pointee
                .append(UnsafeBufferPointer(start: characters, count: Int(count)))
        }
        unsafe handler.pointee.ignorableWhitespace = handler.pointee.characters
        // Without this, scripts and styles would arrive as characters.
        unsafe handler.pointee.cdataBlock = { _, _, _ in }
    }
}

/// Puts the nodes of a page in order while libxml2 reads it.
@safe
private struct TreeNodes {
    private let context: htmlParserCtxtPtr
    private let elements = HTMLElement.names
    private let attributeNames = HTMLAttribute.names
    private var tree: HTMLTree
    /// Indices of the open nodes; the root and one for each of libxml2's open names.
    private var open: [Int32] = [0]
    /// The first attribute of each tag that has some listed, and one past the last of all.
    private let lists: [Int32]

    init(context: htmlParserCtxtPtr, page: MarkupReduction) {
        unsafe self.context = unsafe context
        lists = page.lists + [Int32(page.attributes.count)]
        tree = .empty
        tree.attributes = page.attributes
        tree.attributeText = page.attributeText
        tree.nodes.reserveCapacity(min(page.reduced.count / 24, 1 << 16))
        tree.text.reserveCapacity(min(page.reduced.count / 4, 1 << 20))
    }

    /// The finished tree; the builder is empty afterwards.
    mutating func finish() -> HTMLTree {
        close(downTo: 0)
        var finished = HTMLTree.empty
        swap(&finished, &tree)
        return finished
    }

    mutating func start(
        _ name: UnsafePointer<xmlChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        // libxml2 closes some elements without a word; its stack of names is what counts.
        let depth = Int(unsafe context.pointee.nameNr)
        close(downTo: depth - 1)
        guard tree.nodes.count < Int32.max - 1 else { return }
        let element = unsafe elements[hash(name)] ?? .other
        let node = Int32(tree.nodes.count)
        var listed = 0..<0
        if let attributes = unsafe attributes { listed = unsafe read(attributes) }
        let position = Int32(tree.text.count)
        tree.nodes.append(
            HTMLTree.Node(
                element: element,
                attributeCount: UInt8(clamping: listed.count),
                firstAttribute: Int32(listed.lowerBound),
                parent: open.last ?? 0,
                end: node + 1,
                textStart: position,
                textEnd: position
            )
        )
        if depth > HTMLParser.depthLimit, !element.isClosedByParser {
            // Scripts, styles and void elements it closes itself, right after this.
            popName()
        } else {
            open.append(node)
        }
    }

    mutating func append(_ characters: UnsafeBufferPointer<UInt8>) {
        close(downTo: Int(unsafe context.pointee.nameNr))
        guard tree.text.count + characters.count < Int32.max, let parent = open.last else { return }
        let position = Int32(tree.text.count)
        unsafe tree.text.append(contentsOf: characters)
        let end = Int32(tree.text.count)
        let last = tree.nodes.count - 1
        if tree.nodes[last].element == .text, tree.nodes[last].parent == parent {
            tree.nodes[last].textEnd = end
            return
        }
        tree.nodes.append(
            HTMLTree.Node(
                element: .text,
                attributeCount: 0,
                firstAttribute: 0,
                parent: parent,
                end: Int32(last + 2),
                textStart: position,
                textEnd: end
            )
        )
    }

    /// Closes nodes until only the root and so many are open.
    private mutating func close(downTo depth: Int) {
        let count = Int32(tree.nodes.count)
        let position = Int32(tree.text.count)
        while open.count > max(depth, 0) + 1, let node = open.popLast() {
            tree.nodes[Int(node)].end = count
            tree.nodes[Int(node)].textEnd = position
        }
        guard depth <= 0 else { return }
        tree.nodes[0].end = count
        tree.nodes[0].textEnd = position
    }

    /// The attributes of an element, as indices of the tree's.
    private mutating func read(
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
    ) -> Range<Int> {
        let first = tree.attributes.count
        var listed = 0..<0
        // Names and values in turn, ended by nil.
        var index = 0
        while let name = unsafe attributes[index] {
            if let value = unsafe attributes[index + 1] {
                if unsafe name[0] == MarkupReduction.listName && name[1] == 0 {
                    listed = unsafe list(value)
                } else if let known = unsafe attributeNames[hash(name)] {
                    unsafe append(known, value)
                }
            }
            index += 2
        }
        guard tree.attributes.count > first else { return listed }
        for attribute in listed { tree.attributes.append(tree.attributes[attribute]) }
        return first..<tree.attributes.count
    }

    /// The attributes that ``MarkupReduction`` has listed under a number.
    private func list(_ number: UnsafePointer<xmlChar>) -> Range<Int> {
        var list = 0
        var digit = unsafe number
        while unsafe digit.pointee != 0 {
            list = 10 * list + Int(unsafe digit.pointee - UInt8(ascii: "0"))
            unsafe digit += 1
        }
        return Int(lists[list])..<Int(lists[list + 1])
    }

    private mutating func append(_ name: HTMLAttribute, _ value: UnsafePointer<xmlChar>) {
        let start = tree.attributeText.count
        let bytes = unsafe UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
        guard start + bytes.count < Int32.max else { return }
        unsafe tree.attributeText.append(contentsOf: bytes)
        let end = Int32(tree.attributeText.count)
        tree.attributes.append(HTMLTree.Attribute(name: name, start: Int32(start), end: end))
    }

    /// Takes the name of the element that has just opened off libxml2's stack.
    private mutating func popName() {
        let count = unsafe context.pointee.nameNr - 1
        unsafe context.pointee.nameNr = count
        unsafe context.pointee.name = count > 0 ? context.pointee.nameTab[Int(count) - 1] : nil
    }

    private func hash(_ name: UnsafePointer<xmlChar>) -> UInt64 {
        var hash = nameHashSeed
        var next = unsafe name
        while unsafe next.pointee != 0 {
            hash = unsafe nameHash(hash, adding: next.pointee)
            unsafe next += 1
        }
        return hash
    }
}

extension HTMLTree {
    /// The root alone.
    fileprivate static let empty = HTMLTree(
        nodes: [
            Node(
                element: .document,
                attributeCount: 0,
                firstAttribute: 0,
                parent: -1,
                end: 1,
                textStart: 0,
                textEnd: 0
            )
        ],
        text: [],
        attributes: [],
        attributeText: []
    )
}

extension HTMLElement {
    /// Whether libxml2 takes the element off its stack right after it has opened, or reads its
    /// content in a way of its own.
    fileprivate var isClosedByParser: Bool {
        switch self {
        case .script, .style, .area, .base, .br, .col, .frame, .hr, .img, .input, .link, .meta,
            .param, .embed:
            true
        default: false
        }
    }
}
