/// The word that a unigram tokenizer is reading, and the best way to cut it.
///
/// It is kept from word to word, so that reading a text allocates nothing.
package struct UnigramWord {
    /// Bytes after which a word is cut, so that a text without spaces takes bounded memory.
    ///
    /// The reference has no such bound.
    static let longest = 1 << 16
    /// Stands for a byte of 0, which ends a word: UTF-8 has no such character, so that it is unknown.
    private static let standInForZero: UInt8 = 0x80
    /// Stands in front of a word.
    static let mark: (UInt8, UInt8, UInt8) = (0xE2, 0x96, 0x81)

    /// The first ``count`` bytes are the word.
    ///
    /// UTF-8, normalized, with the mark of a word's beginning in front.
    private(set) var bytes = [UInt8](repeating: 0, count: 128)
    /// Bytes of the word.
    private(set) var count = 0
    /// The best ways to the places within a word; at least one for each byte and one for the end.
    var steps: [UnigramStep] = []
    /// Marks of a word's beginning that wait for something to stand behind.
    var waitingMarks = 0
    /// The score of the best way through all words before.
    var score: Float = 0

    /// Starts another text, which begins as a word does.
    mutating func begin() {
        count = 0
        waitingMarks = 1
        score = 0
    }

    /// Starts another word.
    mutating func removeAll() { count = 0 }

    /// Takes in the mark of a word's beginning.
    mutating func appendMark() {
        reserve(3)
        let end = count
        (bytes[end], bytes[end + 1], bytes[end + 2]) = Self.mark
        count = end + 3
    }

    /// Takes in bytes of a text.
    @inline(__always)
    mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
        reserve(range.count)
        var end = count
        var span = bytes.mutableSpan
        for index in range {
            let byte = text[index]
            unsafe span[unchecked: end] = byte == 0 ? Self.standInForZero : byte
            end &+= 1
        }
        count = end
    }

    /// Puts a byte of 0 behind the word.
    mutating func end() { bytes[count] = 0 }

    /// Makes room for more bytes, and for the one behind.
    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count + more >= bytes.count { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        bytes += repeatElement(0, count: bytes.count + more)
    }
}
