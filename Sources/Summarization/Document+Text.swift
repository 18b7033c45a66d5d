extension Document {
    /// A sentence as it is printed.
    ///
    /// - Parameter index: Counts the document's sentences from 0.
    /// - Returns: Its line breaks, with the white space around them, are one space (none between
    ///   two characters of a script that is written without spaces); marks of quoted lines are
    ///   gone.
    public func text(ofSentence index: Int) -> String {
        let sentence = sentences[index]
        return text(in: sentence.range, of: blocks[sentence.block])
    }

    /// The main text as `summarize extract` prints it: a blank line between blocks, a line break
    /// between rows of one table, wrapped lines joined.
    ///
    /// For a page and for Markdown this is ``text`` itself.
    public var mainText: String { mainTextAndRanges.text }

    /// The main text, and the UTF-8 bytes of it that each block has.
    package var mainTextAndRanges: (text: String, ranges: [Range<Int>]) {
        var joined = ""
        joined.reserveCapacity(text.utf8.count)
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(blocks.count)
        var previous: Block?
        for block in blocks {
            if let previous {
                let adjoins = block.range.lowerBound - previous.range.upperBound == 1
                joined += previous.kind == .tableRow && adjoins ? "\n" : "\n\n"
            }
            let start = joined.utf8.count
            joined += block.kind == .code ? slice(block.range) : text(in: block.range, of: block)
            ranges.append(start..<joined.utf8.count)
            previous = block
        }
        return (joined, ranges)
    }

    /// The bytes of a range, unchanged.
    package func slice(_ range: Range<Int>) -> String {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(start, offsetBy: range.count)
        return String(text[start..<end])
    }

    private func text(in range: Range<Int>, of block: Block) -> String {
        LineJoining.joined(slice(range), quoted: block.kind == .quote)
    }
}
