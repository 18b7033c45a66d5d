/// Cuts text into the likeliest pieces of a vocabulary that is not of one language.
///
/// ```swift
/// StaticEncoder.embedded.multilingual.tokenizer.tokenize("Wer bezahlt das?")
/// ```
///
/// Text is normalized (``NormalizationRules``), white space becomes the mark U+2581 in front of a
/// word, and of all ways to cut a word into pieces the one with the highest sum of their scores,
/// logarithms of probabilities, is taken. A character that is no piece is unknown; unknown ones
/// that touch are one.
///
/// reference: Kudo, "Subword Regularization" (2018), §3.2; the reference implementation is PyPI
/// `sentencepiece`, which `Scripts/verify-tokenizer` compares with. No piece has a mark inside, so
/// each word is cut by itself; the sum is carried from word to word, so that numbers round as in
/// the reference.
package struct UnigramTokenizer: Tokenizer {
    /// Stands in front of a word.
    private static let mark: [UInt8] = [0xE2, 0x96, 0x81]
    /// Bytes after which a word is cut, so that a text without spaces takes bounded memory.
    ///
    /// The reference has no such bound.
    private static let longestWord = 1 << 16
    /// How much less likely than any piece an unknown character is, as in the reference.
    private static let penaltyOfUnknown: Float = 10

    private let normalization: NormalizationRules
    private let pieces: DoubleArray
    /// A score for each piece; that of ``unknown`` comes first and is not used.
    private let scores: [Float]
    private let scoreOfUnknown: Float

    package static func emptyWord() -> UnigramWord { UnigramWord() }

    /// Stands for characters that are no piece.
    package let unknown: Int32 = 0
    /// Count of pieces, the unknown one included.
    package var count: Int { scores.count }

    /// A tokenizer of the tensors `normalization` (bytes), `pieces` (uint32, a ``DoubleArray`` of
    /// the pieces) and `scores` (float32, one a piece).
    ///
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    init(_ file: Safetensors) throws(SummarizerError) {
        normalization = try NormalizationRules(file.uint8("normalization"))
        pieces = DoubleArray(try file.uint32("pieces"))
        scores = try file.float32("scores", shape: file.shape(of: "scores", rank: 1))
        guard scores.count > 1 else { throw .damaged("tensor 'scores' has no piece") }
        scoreOfUnknown = (scores.dropFirst().min() ?? 0) - Self.penaltyOfUnknown
    }

    /// Appends the ids of a text's pieces (valid UTF-8); what `word` held is forgotten.
    ///
    /// - Complexity: O(*n* × *p*), *n* bytes of the text and *p* of the longest piece.
    package func append(
        _ text: Span<UInt8>,
        to ids: inout [Int32],
        _ word: inout UnigramWord
    ) {
        word.begin()
        var isAfterSpace = true
        var position = 0
        while position < text.count {
            if !normalization.isPlain(at: position, of: text),
                let (length, replacement) = normalization.rule(at: position, of: text)
            {
                position += length
                let kept = isAfterSpace ? replacement.drop { $0 == UInt8(ascii: " ") } : replacement
                for byte in kept {
                    if byte == UInt8(ascii: " ") {
                        endWord(&word, &ids)
                    } else {
                        append(byte, to: &word, &ids)
                    }
                }
                if let last = kept.last { isAfterSpace = last == UInt8(ascii: " ") }
            } else if text[position] == UInt8(ascii: " ") {
                position += 1
                if !isAfterSpace { endWord(&word, &ids) }
                isAfterSpace = true
            } else {
                position = appendCharacter(at: position, of: text, to: &word, &ids)
                isAfterSpace = false
            }
        }
        cut(&word, &ids)
    }
}

extension UnigramTokenizer {
    /// Takes in a byte of the word.
    @inline(__always)
    private func append(_ byte: UInt8, to word: inout UnigramWord, _ ids: inout [Int32]) {
        if word.waitingMarks > 0 { beginWord(&word, &ids) }
        // Bytes that continue a character are 10xxxxxx.
        if word.bytes.count >= Self.longestWord, byte & 0xC0 != 0x80 { cut(&word, &ids) }
        word.bytes.append(byte)
    }

    /// Takes in a character that stays as it is, and returns the place after it.
    private func appendCharacter(
        at position: Int,
        of text: Span<UInt8>,
        to word: inout UnigramWord,
        _ ids: inout [Int32]
    ) -> Int {
        let end = min(position + Self.length(ofCharacter: text[position]), text.count)
        if Self.isMark(at: position, of: text) {
            endWord(&word, &ids)
        } else {
            for index in position..<end { append(text[index], to: &word, &ids) }
        }
        return end
    }

    /// Marks that wait are words of their own, but for the last one.
    private func beginWord(_ word: inout UnigramWord, _ ids: inout [Int32]) {
        while word.waitingMarks > 1 {
            word.bytes += Self.mark
            cut(&word, &ids)
            word.waitingMarks -= 1
        }
        word.waitingMarks = 0
        word.bytes += Self.mark
    }

    private func endWord(_ word: inout UnigramWord, _ ids: inout [Int32]) {
        cut(&word, &ids)
        word.waitingMarks += 1
    }

    /// Appends the pieces of the word and empties it.
    private func cut(_ word: inout UnigramWord, _ ids: inout [Int32]) {
        guard !word.bytes.isEmpty else { return }
        word.beginSteps()
        let count = word.bytes.count
        var start = 0
        while start < count {
            let character = min(Self.length(ofCharacter: word.bytes[start]), count - start)
            let score = word.steps[start].score
            var isPiece = false
            var node = DoubleArray.root
            var end = start
            while end < count, let next = pieces.child(of: node, word.bytes[end]) {
                node = next
                end += 1
                guard let piece = pieces.value(at: node), piece < scores.count else { continue }
                Self.reach(end, by: piece, from: start, score + scores[piece], &word.steps)
                isPiece = isPiece || end - start == character
            }
            if !isPiece {
                let (end, piece) = (start + character, Int(unknown))
                Self.reach(end, by: piece, from: start, score + scoreOfUnknown, &word.steps)
            }
            start += character
        }
        collect(&word, &ids)
        word.score = word.steps[count].score
        word.bytes.removeAll(keepingCapacity: true)
    }

    /// Keeps a way to a place if it is the first or better than the best.
    @inline(__always)
    private static func reach(
        _ end: Int,
        by piece: Int,
        from start: Int,
        _ score: Float,
        _ steps: inout [UnigramWord.Step]
    ) {
        guard steps[end].start < 0 || score > steps[end].score else { return }
        steps[end] = UnigramWord.Step(score: score, start: Int32(start), piece: Int32(piece))
    }

    /// Appends the pieces of the best way to the word's end.
    private func collect(_ word: inout UnigramWord, _ ids: inout [Int32]) {
        word.pieces.removeAll(keepingCapacity: true)
        var end = word.bytes.count
        while end > 0 {
            let step = word.steps[end]
            if step.piece != unknown || word.pieces.last != unknown {
                word.pieces.append(step.piece)
            }
            end = Int(step.start)
        }
        ids += word.pieces.reversed()
    }

    /// Bytes of the character that begins with a byte.
    @inline(__always)
    private static func length(ofCharacter lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private static func isMark(at position: Int, of text: Span<UInt8>) -> Bool {
        text[position] == mark[0] && position + 3 <= text.count && text[position + 1] == mark[1]
            && text[position + 2] == mark[2]
    }
}
