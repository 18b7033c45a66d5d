/// A row of numbers for each token of a vocabulary: what static embeddings are made of.
///
/// The embedding of a sentence is the sum of its tokens' rows, brought to length 1. The rows are
/// fitted so that this sum points where transformers put the whole sentence; see Training/.
///
/// V: tokens of the vocabulary, D: length of an embedding, S: sentences, T: tokens of a sentence.
package struct TokenTable<Tokens: Tokenizer>: SentenceEncoder {
    let tokenizer: Tokens
    let rows: TokenRows

    /// D.
    package var dimension: Int { rows.dimension }

    /// The table of a vocabulary.
    ///
    /// - Throws: ``SummarizerError/Code/damagedParameters`` when the file has no rows for it
    ///   (``TokenRows``).
    init(tokenizer: Tokens, file: Safetensors) throws(SummarizerError) {
        self.tokenizer = tokenizer
        rows = try TokenRows(file, count: tokenizer.count)
    }

    /// Embeds S sentences.
    package func embed(_ sentences: [String]) -> Matrix {
        var embeddings = Matrix(rows: 0, columns: dimension)
        embeddings.elements.reserveCapacity(sentences.count * dimension)
        var sentence = TokenizedSentence<Tokens>()
        for text in sentences {
            sentence.read(text, with: tokenizer)
            appendSum(of: sentence.ids, to: &embeddings)
        }
        return embeddings
    }

    /// Embeds S sentences and tells of what the embeddings were made.
    package func encode(_ sentences: [String]) -> EncodedSentences {
        var embeddings = Matrix(rows: 0, columns: dimension)
        embeddings.elements.reserveCapacity(sentences.count * dimension)
        var rarities: [Float] = []
        var agreements: [Float] = []
        var sentence = TokenizedSentence<Tokens>()
        for text in sentences {
            sentence.read(text, with: tokenizer)
            let ids = sentence.ids
            let length = appendSum(of: ids, to: &embeddings)
            let lengths = ids.reduce(0) { $0 + rows.lengths[Int($1)] }
            rarities.append(EncodedSentences.rarity(of: ids))
            agreements.append(lengths > 0 ? min(1, length / lengths) : 0)
        }
        return EncodedSentences(
            embeddings: embeddings,
            rarities: rarities,
            agreements: agreements
        )
    }

    /// Appends the sum of tokens' rows, brought to length 1; zeros for no tokens.
    ///
    /// - Returns: The length that the sum had.
    /// - Complexity: O(T × D).
    @discardableResult
    func appendSum(of tokens: [Int32], to embeddings: inout Matrix) -> Float {
        let start = embeddings.elements.count
        embeddings.elements += repeatElement(0, count: dimension)
        embeddings.rows += 1
        var elements = embeddings.elements.mutableSpan
        rows.add(tokens, to: &elements, at: start)
        return Self.normalize(&elements, in: start..<start + dimension)
    }

    /// What a token means: its row at unit length (D), zeros where the row is.
    func direction(of token: Int32) -> [Float] { rows[token].normalized() }

    /// Brings the numbers of a range to length 1 and returns the length they had; zeros stay.
    private static func normalize(_ elements: inout MutableSpan<Float>, in range: Range<Int>)
        -> Float
    {
        precondition(range.lowerBound >= 0 && range.upperBound <= elements.count)
        var squares = 0.0
        for index in range {
            let number = unsafe elements[unchecked: index]
            squares += Double(number * number)
        }
        guard squares > 0 else { return 0 }
        let length = Float(squares.squareRoot())
        for index in range { unsafe elements[unchecked: index] /= length }
        return length
    }
}
