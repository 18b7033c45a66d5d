/// Reads one JSON text (RFC 8259, strictly) from UTF-8 bytes.
///
/// Open arrays and objects lie on an explicit stack, so that depth costs no call stack. Time is
/// linear in the bytes.
struct JSONParser {
    /// Deeper nesting is refused: values are compared, written and freed by recursion.
    static let deepest = 512

    private let bytes: [UInt8]
    private let refusesDuplicates: Bool
    private var position = 0

    /// A parser of one text.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - refusesDuplicates: Whether a name that stands twice in an object is an error; else its
    ///     last value counts.
    init(_ bytes: [UInt8], refusesDuplicates: Bool) {
        self.bytes = bytes
        self.refusesDuplicates = refusesDuplicates
    }

    /// The value that the whole text is.
    ///
    /// - Throws: ``SummarizerError/Code/invalidJSON`` with the byte offset.
    mutating func parse() throws(SummarizerError) -> JSONValue {
        var open: [JSONContainer] = []
        while true {
            var value: JSONValue
            skipWhiteSpace()
            switch peek {
            case UInt8(ascii: "{"):
                let last = try enter(&open, JSONContainer(isObject: true))
                guard peek == UInt8(ascii: "}") else {
                    try readName(into: &open[last])
                    continue
                }
                position += 1
                value = open.removeLast().value
            case UInt8(ascii: "["):
                _ = try enter(&open, JSONContainer(isObject: false))
                guard peek == UInt8(ascii: "]") else { continue }
                position += 1
                value = open.removeLast().value
            default:
                value = try scalar()
            }
            // The value is whole; it may be the last one of what encloses it, and so on outwards.
            while true {
                skipWhiteSpace()
                let last = open.count - 1
                guard last >= 0 else {
                    guard position == bytes.count else { throw expected("the end of the text") }
                    return value
                }
                open[last].append(value)
                if peek == UInt8(ascii: ",") {
                    position += 1
                    skipWhiteSpace()
                    if open[last].isObject { try readName(into: &open[last]) }
                    break
                }
                guard peek == open[last].end else {
                    throw expected(open[last].isObject ? "',' or '}'" : "',' or ']'")
                }
                position += 1
                value = open.removeLast().value
            }
        }
    }

    /// The byte at the position, nil at the end.
    private var peek: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func skipWhiteSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func enter(
        _ open: inout [JSONContainer],
        _ container: JSONContainer
    ) throws(SummarizerError) -> Int {
        guard open.count < Self.deepest else {
            throw invalid("nested deeper than \(Self.deepest) levels")
        }
        position += 1
        skipWhiteSpace()
        open.append(container)
        return open.count - 1
    }

    /// Reads a member up to its value: `"name" :`.
    private mutating func readName(into container: inout JSONContainer) throws(SummarizerError) {
        guard peek == UInt8(ascii: "\"") else { throw expected("a name in quotes") }
        let start = position
        let isNew = container.begin(try string())
        guard isNew || !refusesDuplicates else {
            position = start
            throw invalid("a name that stands twice in one object")
        }
        skipWhiteSpace()
        guard peek == UInt8(ascii: ":") else { throw expected("':'") }
        position += 1
    }

    private mutating func scalar() throws(SummarizerError) -> JSONValue {
        guard let byte = peek else { throw expected("a value") }
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw expected("a value")
        }
    }

    private mutating func literal(
        _ name: StaticString,
        _ value: JSONValue
    ) throws(SummarizerError) -> JSONValue {
        let text = Array(name.description.utf8)
        guard bytes[position...].starts(with: text) else { throw expected("a value") }
        position += text.count
        return value
    }

    /// Reads `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
    private mutating func number() throws(SummarizerError) -> JSONValue {
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        if peek == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if peek == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            position += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        return .number(literal: String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func digits() throws(SummarizerError) {
        let start = position
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            position += 1
        }
        guard position > start else { throw expected("a digit") }
    }

    private mutating func string() throws(SummarizerError) -> String {
        do {
            return try JSONStringParser.parse(bytes, from: &position)
        } catch {
            position = error.offset
            throw invalid(error.words)
        }
    }

    private func expected(_ what: String) -> SummarizerError {
        invalid(position < bytes.count ? "expected \(what)" : "ends where \(what) is expected")
    }

    private func invalid(_ what: String) -> SummarizerError {
        SummarizerError(.invalidJSON, "not valid JSON at byte \(position): \(what)")
    }
}

extension JSONValue {
    /// Parses one JSON text, strictly.
    ///
    /// A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, without a byte order mark.
    ///   - refusesDuplicates: Whether a name that stands twice in an object is an error. The
    ///     default is false: its last value counts, at the place of the first.
    /// - Throws: ``SummarizerError/Code/invalidJSON`` with the byte offset of what is wrong; also
    ///   for more than 512 levels of nesting.
    package init(
        parsing bytes: [UInt8],
        refusesDuplicates: Bool = false
    ) throws(SummarizerError) {
        var parser = JSONParser(bytes, refusesDuplicates: refusesDuplicates)
        self = try parser.parse()
    }
}
