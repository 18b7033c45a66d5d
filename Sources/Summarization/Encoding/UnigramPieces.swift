/// The pieces of a unigram tokenizer, each with its score.
///
/// Tried on lines of many languages and left out. A fifth less time on Latin letters, but 2 ms more
/// to start with, which many a document would not win back: scores beside the nodes of the trie. A
/// tenth: a mark at pieces that are the best way through themselves. Nothing: a table of 4,096 words
/// that were cut before (it pays only where a few hundred words repeat), a trie in the order of how
/// often its nodes are met, walks from all characters in step, comparing without branches.
struct UnigramPieces: Sendable {
    /// How much less likely than any piece an unknown character is, as in the reference.
    private static let penaltyOfUnknown: Float = 10
    /// Stands for characters that are no piece.
    static let unknown: Int32 = 0

    private let trie: DoubleArray
    /// A score for each piece; that of ``unknown`` comes first and is not used.
    private let scores: [Float]
    private let scoreOfUnknown: Float

    /// Count of pieces, the unknown one included.
    var count: Int { scores.count }

    /// - Parameters:
    ///   - trie: The number of each piece.
    ///   - scores: Two at least.
    init(_ trie: DoubleArray, scores: [Float]) {
        self.trie = trie
        self.scores = scores
        scoreOfUnknown = (scores.dropFirst().min() ?? 0) - Self.penaltyOfUnknown
    }

    /// Appends the pieces of the best way through a word, and carries its score on.
    func cut(_ word: inout UnigramWord, _ ids: inout [Int32]) {
        word.end()
        let count = word.count
        if word.steps.count <= count {
            word.steps = [UnigramStep](repeating: UnigramStep(), count: word.bytes.count)
        }
        word.score = findWays(through: word.bytes, count, from: word.score, &word.steps)
        Self.collect(word.steps, count, &ids)
    }

    /// Finds the best way to each place of a word.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, with a byte of 0 at `count`.
    ///   - count: Bytes of the word.
    ///   - score: The score of all words before.
    ///   - steps: More than `count`.
    /// - Returns: The score of the best way to the end.
    @inline(__always)
    private func findWays(
        through bytes: [UInt8],
        _ count: Int,
        from score: Float,
        _ steps: inout [UnigramStep]
    ) -> Float {
        let (bytes, units, scores) = (bytes.span, trie.units.span, scores.span)
        let (root, scoreOfUnknown) = (trie.root, scoreOfUnknown)
        precondition(bytes.count > count && steps.count > count && bytes[count] == 0)
        var steps = steps.mutableSpan
        for index in 0...count { unsafe steps[unchecked: index] = UnigramStep() }
        unsafe steps[unchecked: 0].score = score
        var start = 0
        while start < count {
            let length = Self.length(ofCharacter: unsafe bytes[unchecked: start])
            let next = min(start &+ length, count)
            let score = unsafe steps[unchecked: start].score
            var isPiece = false
            var node = root
            var end = start
            // The trie ends at the byte of 0.
            while let child = unsafe DoubleArray.child(of: node, bytes[unchecked: end], units) {
                node = child
                end &+= 1
                guard let piece = DoubleArray.number(at: node, units), piece < scores.count
                else { continue }
                let sum = unsafe score + scores[unchecked: piece]
                unsafe steps[unchecked: end].take(sum, from: start, by: piece)
                if end == next { isPiece = true }
            }
            if !isPiece {
                let sum = score + scoreOfUnknown
                unsafe steps[unchecked: next].take(sum, from: start, by: Int(Self.unknown))
            }
            start = next
        }
        return unsafe steps[unchecked: count].score
    }

    /// Appends the pieces of the best way to the word's end, unknown ones that touch as one.
    private static func collect(_ steps: [UnigramStep], _ count: Int, _ ids: inout [Int32]) {
        let first = ids.count
        var end = count
        var following: Int32?
        while end > 0 {
            let step = steps[end]
            if step.piece != unknown || following != unknown { ids.append(step.piece) }
            following = step.piece
            end = Int(step.start)
        }
        // In place: the reversal of a slice would copy it.
        var (left, right) = (first, ids.count - 1)
        while left < right {
            ids.swapAt(left, right)
            left += 1
            right -= 1
        }
    }

    /// Bytes of the character that begins with a byte.
    @inline(__always)
    static func length(ofCharacter lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
}
