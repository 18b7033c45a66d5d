/// Cuts a block of text into sentences.
///
/// ```swift
/// let text = "Dr. Smith paid $3.50. Why?"
/// SentenceSegmenter.sentences(in: text.utf8.span, language: "en")      // [0..<21, 22..<26]
/// ```
///
/// One pass looks for marks that can end a sentence; at each the token before it and the word
/// behind it decide. The approach is that of rule-based segmenters since Grefenstette and
/// Tapanainen, "What is a word, what is a sentence?" (1994): tables of abbreviations, and a
/// capital that starts a function word as evidence for a new sentence.
package enum SentenceSegmenter {
    /// The sentences of one block.
    ///
    /// - Parameters:
    ///   - text: UTF-8 bytes; white space of any kind, line breaks included, is just white space.
    ///   - language: BCP 47, nil when it is not known.
    /// - Returns: UTF-8 ranges, ascending, without white space at either end, none empty; together
    ///   they cover all that is no white space.
    /// - Complexity: Linear in `text.count`.
    package static func sentences(in text: borrowing Span<UInt8>, language: String?) -> [Range<Int>]
    {
        let text = copy text
        let rules = LanguageRules(language: language)
        let marks = MarkFinder(rules: rules)
        var brackets = BracketGuard()
        var list = InlineList(text)
        var sentences: [Range<Int>] = []
        var start = text.skippingWhiteSpace(from: 0)
        var position = start

        while let mark = marks.next(in: text, from: position) {
            position = mark + 1
            if let item = list.startOfNextItem(in: text, at: mark), item > start {
                text.append(start..<item, to: &sentences)
                start = item
                continue
            }
            if let end = rules.end(ofPictureAt: mark, in: text, sentenceStart: start)
                ?? rules.end(ofSpeechBrokenAt: mark, in: text, sentenceStart: start)
            {
                text.append(start..<end, to: &sentences)
                start = text.skippingWhiteSpace(from: end)
                position = max(position, start)
                continue
            }
            if brackets.opens(at: mark, in: text, sentenceStart: start) { continue }
            guard let run = StopRun(text, at: mark, rules: rules) else { continue }
            position = max(position, run.end)
            if brackets.protects(run.end) { continue }
            if let end = rules.end(of: run, in: text, sentenceStart: start) {
                text.append(start..<end, to: &sentences)
                start = text.skippingWhiteSpace(from: end)
                position = max(position, start)
            }
        }
        text.append(start..<text.count, to: &sentences)
        return sentences
    }
}

extension Span where Element == UInt8 {
    /// Appends the range without the white space at its end, unless nothing is left.
    fileprivate func append(_ range: Range<Int>, to sentences: inout [Range<Int>]) {
        var end = range.upperBound
        while end > range.lowerBound, let (value, length) = scalar(before: end), value.isWhiteSpace
        {
            end -= length
        }
        if end > range.lowerBound { sentences.append(range.lowerBound..<end) }
    }
}
