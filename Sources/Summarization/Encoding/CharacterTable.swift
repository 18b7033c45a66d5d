/// What becomes of each character of a text before it is cut into WordPiece tokens.
///
/// Lookup goes through pages of 256 characters; characters of one kind throughout share a page.
struct CharacterTable: Sendable {
    /// What a character does to the words around it.
    enum Kind: UInt16 {
        /// Is part of a word.
        case word = 0
        /// Is dropped: what stands before and after it is one word.
        case removed
        /// Ends a word.
        case space
        /// Is a word of its own: punctuation and ideographs.
        case alone
    }

    /// A kind in the lowest two bits, above them the number of a replacement, 0 for none.
    struct Entry: Hashable {
        fileprivate let bits: UInt16

        fileprivate init(_ kind: Kind, replacement: Int) {
            bits = kind.rawValue | UInt16(replacement) << 2
        }

        var kind: Kind { Kind(rawValue: bits & 3) ?? .word }
        fileprivate var replacement: Int { Int(bits >> 2) }
    }

    /// Kinds of the first 128 characters, the most frequent ones.
    private(set) var asciiKinds: [Kind] = []
    /// What stands for each of the first 128 characters.
    private(set) var asciiReplacements: [UInt8] = []
    /// The page of each 256 characters; page 0 holds words as they stand.
    private var pages = [UInt16](repeating: 0, count: 0x110000 >> 8)
    private var entries = [Entry](repeating: Entry(.word, replacement: 0), count: 256)
    /// UTF-8 of all replacements, one after the other.
    private var replacements: [UInt8] = []
    /// Where each replacement starts, and where the last one ends.
    private var replacementStarts = [0, 0]

    /// Reads a table; its head says how a line reads.
    ///
    /// - Parameter bytes: The file's bytes.
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the line.
    init(_ bytes: [UInt8]) throws(SummarizerError) {
        var uniform: [Entry: UInt16] = [:]
        var next: UInt32 = 0
        var line = CharacterTableLine(bytes)
        while try line.advance() {
            guard line.first >= next else { throw line.damaged("is out of order") }
            next = line.last + 1
            var number = 0
            if !line.replacement.isEmpty {
                number = replacementStarts.count - 1
                guard number < 1 << 14 else { throw line.damaged("is one too many") }
                replacements += line.replacement
                replacementStarts.append(replacements.count)
            }
            fill(line.first...line.last, with: Entry(line.kind, replacement: number), &uniform)
        }
        asciiKinds = (0..<128).map { self[$0].kind }
        asciiReplacements = (0..<128).map { replacement(of: self[UInt32($0)])?.first ?? $0 }
    }

    /// The entry of a character.
    subscript(scalar: UInt32) -> Entry {
        entries[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]
    }

    /// UTF-8 that stands for a character of this entry, nil when it stands for itself.
    func replacement(of entry: Entry) -> ArraySlice<UInt8>? {
        let number = entry.replacement
        guard number > 0 else { return nil }
        return replacements[replacementStarts[number]..<replacementStarts[number + 1]]
    }

    /// Sets the entry of consecutive characters, none of which was set before.
    private mutating func fill(
        _ range: ClosedRange<UInt32>,
        with entry: Entry,
        _ uniform: inout [Entry: UInt16]
    ) {
        for page in Int(range.lowerBound >> 8)...Int(range.upperBound >> 8) {
            let part = range.clamped(to: UInt32(page) << 8...UInt32(page) << 8 | 0xFF)
            let isWhole = part.count == 256
            if isWhole, let shared = uniform[entry] {
                pages[page] = shared
                continue
            }
            if pages[page] == 0 {
                pages[page] = UInt16(entries.count >> 8)
                entries += entries[0..<256]
            }
            if isWhole { uniform[entry] = pages[page] }
            let start = Int(pages[page]) << 8
            for scalar in part { entries[start | Int(scalar & 0xFF)] = entry }
        }
    }
}
