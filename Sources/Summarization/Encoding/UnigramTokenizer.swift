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
    private let normalization: NormalizationRules
    private let pieces: UnigramPieces

    package static func emptyWord() -> UnigramWord { UnigramWord() }

    /// Stands for characters that are no piece.
    package let unknown = UnigramPieces.unknown
    /// Count of pieces, the unknown one included.
    package var count: Int { pieces.count }

    /// A tokenizer of the tensors `normalization` (bytes), `pieces` (uint32, a ``DoubleArray`` of
    /// the pieces) and `scores` (float32, one a piece).
    ///
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    init(_ file: Safetensors) throws(SummarizerError) {
        normalization = try NormalizationRules(file.uint8("normalization"))
        let trie = DoubleArray(try file.uint32("pieces"))
        let scores = try file.float32("scores", shape: file.shape(of: "scores", rank: 1))
        guard scores.count > 1 else { throw .damaged("tensor 'scores' has no piece") }
        pieces = UnigramPieces(trie, scores: scores)
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
            let plain = normalization.countOfPlain(at: position, of: text)
            if plain > 0 {
                append(text, position..<position + plain, to: &word, &ids)
                position += plain
                isAfterSpace = false
            } else if let (length, replacement) = normalization.rule(at: position, of: text) {
                position += length
                let kept = isAfterSpace ? replacement.drop { $0 == UInt8(ascii: " ") } : replacement
                append(replacement: kept, to: &word, &ids)
                if let last = kept.last { isAfterSpace = last == UInt8(ascii: " ") }
            } else if text[position] == UInt8(ascii: " ") {
                position += 1
                if !isAfterSpace { endWord(&word, &ids) }
                isAfterSpace = true
            } else {
                let length = UnigramPieces.length(ofCharacter: text[position])
                let end = min(position + length, text.count)
                if Self.isMark(at: position, of: text) {
                    endWord(&word, &ids)
                } else {
                    append(text, position..<end, to: &word, &ids)
                }
                position = end
                isAfterSpace = false
            }
        }
        cut(&word, &ids)
    }
}

extension UnigramTokenizer {
    /// Takes in what a rule makes: words with spaces between them.
    private func append(
        replacement: ArraySlice<UInt8>,
        to word: inout UnigramWord,
        _ ids: inout [Int32]
    ) {
        let bytes = replacement.span
        var start = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: " ") {
            append(bytes, start..<index, to: &word, &ids)
            endWord(&word, &ids)
            start = index + 1
        }
        append(bytes, start..<bytes.count, to: &word, &ids)
    }

    /// Takes in characters of the word.
    @inline(__always)
    private func append(
        _ text: Span<UInt8>,
        _ range: Range<Int>,
        to word: inout UnigramWord,
        _ ids: inout [Int32]
    ) {
        guard !range.isEmpty else { return }
        if word.waitingMarks > 0 { beginWord(&word, &ids) }
        if word.count + range.count > UnigramWord.longest {
            appendLong(text, range, to: &word, &ids)
        } else {
            word.append(text, range)
        }
    }

    /// Takes in characters one by one, and cuts where the word is too long.
    private func appendLong(
        _ text: Span<UInt8>,
        _ range: Range<Int>,
        to word: inout UnigramWord,
        _ ids: inout [Int32]
    ) {
        for index in range {
            // Bytes that continue a character are 10xxxxxx.
            if word.count >= UnigramWord.longest, text[index] & 0xC0 != 0x80 { cut(&word, &ids) }
            word.append(text, index..<index + 1)
        }
    }

    /// Marks that wait are words of their own, but for the last one.
    private func beginWord(_ word: inout UnigramWord, _ ids: inout [Int32]) {
        while word.waitingMarks > 1 {
            word.appendMark()
            cut(&word, &ids)
            word.waitingMarks -= 1
        }
        word.waitingMarks = 0
        word.appendMark()
    }

    private func endWord(_ word: inout UnigramWord, _ ids: inout [Int32]) {
        cut(&word, &ids)
        word.waitingMarks += 1
    }

    /// Appends the pieces of the word and empties it.
    private func cut(_ word: inout UnigramWord, _ ids: inout [Int32]) {
        guard word.count > 0 else { return }
        pieces.cut(&word, &ids)
        word.removeAll()
    }

    private static func isMark(at position: Int, of text: Span<UInt8>) -> Bool {
        text[position] == UnigramWord.mark.0 && position + 3 <= text.count
            && text[position + 1] == UnigramWord.mark.1
            && text[position + 2] == UnigramWord.mark.2
    }
}
