/// Cuts the blocks of a text into sentences, and corrects what only their sentences tell of them.
struct BlockSegmentation {
    /// BCP 47, nil when it is not known.
    let language: String?
    /// Whether the kinds of blocks were guessed from plain text.
    let isPlainText: Bool

    /// The sentences of a block.
    ///
    /// - Parameters:
    ///   - block: A block of the text. A lone line that was taken for a heading becomes a
    ///     paragraph when it has several sentences, and a list written into one line gets back the
    ///     marker of its first item.
    ///   - text: The whole text.
    /// - Returns: UTF-8 ranges of the whole text, ascending.
    func sentences(of block: inout ParsedText.Block, in text: Span<UInt8>) -> [Range<Int>] {
        switch block.kind {
        case .code, .tableRow:
            return [block.range]
        case .heading:
            guard isPlainText, standsAlone(block.range, in: text) else { return [block.range] }
            let sentences = sentences(in: block.range, of: text)
            guard sentences.count > 1 else { return [block.range] }
            block.kind = .paragraph
            block.headingLevel = nil
            return sentences
        case .quote:
            let lines = LineJoining.withoutQuoteMarks(block.range.map { text[$0] })
            return sentences(in: lines.span, from: block.range.lowerBound)
        case .listItem:
            let line = startOfLine(block.range.lowerBound, in: text)..<block.range.upperBound
            if isPlainText, InlineList.isList(text.extracting(line)) { block.range = line }
            return sentences(in: block.range, of: text)
        case .paragraph, .caption:
            return sentences(in: block.range, of: text)
        }
    }

    private func sentences(in range: Range<Int>, of text: Span<UInt8>) -> [Range<Int>] {
        sentences(in: text.extracting(range), from: range.lowerBound)
    }

    /// The sentences of a part of the text that starts at `start`.
    private func sentences(in part: Span<UInt8>, from start: Int) -> [Range<Int>] {
        SentenceSegmenter.sentences(in: part, language: language)
            .map { $0.lowerBound + start..<$0.upperBound + start }
    }

    /// The first position on the line of `position` that is no white space.
    private func startOfLine(_ position: Int, in text: Span<UInt8>) -> Int {
        var start = position
        while start > 0, !isLineBreak(text[start - 1]) { start -= 1 }
        return text.skippingWhiteSpace(from: start, limit: position)
    }

    /// Whether a line has no mark that makes it a heading: none before it, and nothing under it.
    private func standsAlone(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard startOfLine(range.lowerBound, in: text) == range.lowerBound else { return false }
        var breaks = 0
        var position = range.upperBound
        while position < text.count, text[position] <= 0x20 {
            if text[position] == 0x0A { breaks += 1 }
            position += 1
        }
        return breaks != 1 || position == text.count
    }

    private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
