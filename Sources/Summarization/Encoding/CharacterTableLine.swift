/// A line of a character table: `FIRST..LAST KIND [REPLACEMENT]`, characters in hexadecimal.
struct CharacterTableLine {
    private static let kinds: [(name: [UInt8], kind: CharacterTable.Kind)] = [
        (Array("word".utf8), .word),
        (Array("removed".utf8), .removed),
        (Array("space".utf8), .space),
        (Array("punctuation".utf8), .alone),
        (Array("ideograph".utf8), .alone),
    ]

    private let bytes: [UInt8]
    private var position = 0
    private var number = 0

    private(set) var first: UInt32 = 0
    private(set) var last: UInt32 = 0
    private(set) var kind = CharacterTable.Kind.word
    /// UTF-8; empty where the character stands for itself.
    private(set) var replacement: [UInt8] = []

    /// Stands before the first line of a table.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads the next line that is no comment.
    ///
    /// - Returns: Whether there was one.
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the line.
    mutating func advance() throws(SummarizerError) -> Bool {
        number += 1
        while peek == UInt8(ascii: "#") {
            while let byte = peek, byte != UInt8(ascii: "\n") { position += 1 }
            position = min(position + 1, bytes.count)
            number += 1
        }
        guard peek != nil else { return false }
        first = try readCharacter().value
        last = first
        if skip(UInt8(ascii: ".")) {
            guard skip(UInt8(ascii: ".")) else { throw damaged("has no range of characters") }
            last = try readCharacter().value
        }
        guard first <= last, skip(UInt8(ascii: " ")) else {
            throw damaged("has no range of characters")
        }
        kind = try readKind()
        replacement.removeAll(keepingCapacity: true)
        while skip(UInt8(ascii: " ")) {
            replacement += UTF8.encode(try readCharacter()) ?? UTF8.encodedReplacementCharacter
        }
        guard skip(UInt8(ascii: "\n")) || peek == nil else {
            throw damaged("goes on after its end")
        }
        return true
    }

    /// What is wrong with the line that was read last, or is being read.
    func damaged(_ words: String) -> SummarizerError {
        .damaged("character table, line \(number): \(words)")
    }
}

extension CharacterTableLine {
    /// The byte at the position, nil at the end.
    private var peek: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func readKind() throws(SummarizerError) -> CharacterTable.Kind {
        let start = position
        while let byte = peek, byte >= UInt8(ascii: "a") { position += 1 }
        for (name, kind) in Self.kinds where name.count == position - start {
            if name.indices.allSatisfy({ name[$0] == bytes[start + $0] }) { return kind }
        }
        throw damaged("has no known kind")
    }

    /// Reads four to six hexadecimal digits.
    private mutating func readCharacter() throws(SummarizerError) -> Unicode.Scalar {
        let start = position
        var value: UInt32 = 0
        while position < start + 6, let digit = peek.flatMap(Self.value(ofDigit:)) {
            value = value << 4 | digit
            position += 1
        }
        guard position >= start + 4, let scalar = Unicode.Scalar(value) else {
            throw damaged("has no character where one is expected")
        }
        return scalar
    }

    private static func value(ofDigit byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
