/// Finds the blocks of a plain text.
///
/// Paragraphs are separated by blank lines. A paragraph whose lines were wrapped by hand is one
/// block; one whose lines are long stands unwrapped, each line a paragraph. The text itself stays
/// as it is: blocks are ranges of it.
package enum PlainText {
    /// The blocks of a text, and its title when the first line plainly is one.
    ///
    /// - Complexity: O(n).
    package static func parse(_ text: String) -> ParsedText {
        let bytes = Array(text.utf8)
        var blocks: [ParsedText.Block] = []
        var lines = TextLines(bytes)
        while let paragraph = lines.nextParagraph() {
            appendBlocks(of: TextLines(bytes, in: paragraph), bytes, to: &blocks)
        }
        return ParsedText(
            metadata: Document.Metadata(title: title(of: blocks, bytes)),
            text: text,
            blocks: blocks
        )
    }

    /// The first heading when it opens the text; the second where the first, in capitals, names
    /// whoever publishes and the second is longer.
    private static func title(of blocks: [ParsedText.Block], _ bytes: [UInt8]) -> String? {
        guard let first = blocks.first, first.kind == .heading, blocks.count > 1 else { return nil }
        let title = String(decoding: collapsingWhiteSpace(bytes[first.range]), as: UTF8.self)
        let second = blocks[1]
        guard second.kind == .heading, second.range.count > first.range.count,
            isInCapitals(title)
        else { return title }
        let other = String(decoding: collapsingWhiteSpace(bytes[second.range]), as: UTF8.self)
        return isInCapitals(other) ? title : other
    }

    /// Whether there are capitals and no small letters.
    private static func isInCapitals(_ text: String) -> Bool {
        text.unicodeScalars.contains(where: \.isUppercase)
            && !text.unicodeScalars.contains(where: \.isLowercase)
    }

    /// Bytes above which a line was not wrapped by hand.
    private static let longLine = 160
    /// Bytes from which a line of a title can have been wrapped at the margin; those of addresses
    /// and verses are shorter.
    private static let shortestWrapped = 50
    /// Bytes up to which a lone line can be a heading.
    private static let longestHeading = 90

    /// The blocks of lines that no blank line separates.
    private static func appendBlocks(
        of lines: TextLines,
        _ bytes: [UInt8],
        to blocks: inout [ParsedText.Block]
    ) {
        var rest = lines
        while let heading = takeHeading(from: &rest, bytes) { blocks.append(heading) }
        if blocks.isEmpty, let title = wrappedTitle(in: rest, bytes) {
            blocks.append(title)
            return
        }
        let isUnwrapped = rest.contains { $0.range.count > longLine }
        var current: ParsedText.Block?
        for line in rest {
            guard !line.isRule else {
                // "> " alone stands between two paragraphs of a quotation.
                if line.isQuoted, let open = current {
                    blocks.append(open)
                    current = nil
                }
                continue
            }
            let kind = kind(of: line, after: current, bytes)
            if let open = current {
                let goesOn =
                    open.kind == .listItem
                    ? kind == .paragraph && !isUnwrapped : kind == open.kind && !isUnwrapped
                if goesOn {
                    current?.range = open.range.lowerBound..<line.range.upperBound
                    continue
                }
                blocks.append(open)
            }
            current = ParsedText.Block(kind: kind, range: line.content)
        }
        if let current { blocks.append(current) }
    }

    private static func kind(
        of line: TextLine,
        after block: ParsedText.Block?,
        _ bytes: [UInt8]
    ) -> Document.Block.Kind {
        if line.isQuoted { return .quote }
        switch line.itemMark {
        case .none: return .paragraph
        case .bullet: return .listItem
        case .number:
            // In a wrapped paragraph "the\n7. Spieltag" is no item.
            guard let block, block.kind != .listItem else { return .listItem }
            return bytes[block.range].last == UInt8(ascii: ":") ? .listItem : .paragraph
        }
    }

    /// Takes off the heading that the lines start with: underlined, marked by `#`, or a short line
    /// alone.
    private static func takeHeading(
        from lines: inout TextLines,
        _ bytes: [UInt8]
    ) -> ParsedText.Block? {
        var rest = lines
        guard let first = rest.next() else { return nil }
        if first.hashes > 0 {
            lines = rest
            return ParsedText.Block(
                kind: .heading,
                headingLevel: first.hashes,
                range: first.content
            )
        }
        guard first.itemMark == .none, !first.isQuoted, !first.isRule,
            first.range.count <= longestHeading
        else { return nil }
        var level = 2
        if let second = rest.next() {
            guard second.isUnderline else { return nil }
            if bytes[second.range.lowerBound] == UInt8(ascii: "=") { level = 1 }
        } else if goesOnOrEnds(bytes[first.range]) {
            return nil
        }
        lines = rest
        return ParsedText.Block(kind: .heading, headingLevel: level, range: first.range)
    }

    /// The title that the first paragraph of a text is: two or three lines, all but the last so
    /// long that only the margin broke them, and no stop at the end.
    private static func wrappedTitle(in lines: TextLines, _ bytes: [UInt8]) -> ParsedText.Block? {
        var range: Range<Int>?
        var count = 0
        var lastLength = longestHeading
        for line in lines {
            count += 1
            guard count <= 3, line.itemMark == .none, !line.isQuoted, !line.isRule,
                line.range.count <= longestHeading, lastLength >= shortestWrapped,
                // Wide gaps stand between columns.
                !bytes[line.range].contains([0x20, 0x20, 0x20])
            else { return nil }
            lastLength = line.range.count
            range = (range?.lowerBound ?? line.range.lowerBound)..<line.range.upperBound
        }
        guard let range, count > 1, !goesOnOrEnds(bytes[range]) else { return nil }
        return ParsedText.Block(kind: .heading, headingLevel: 1, range: range)
    }

    /// Whether a line ends as sentences and their parts do, which headings do not.
    private static func goesOnOrEnds(_ line: ArraySlice<UInt8>) -> Bool {
        line.lastMark.map { $0.isSentenceEnd || $0.isColon || $0.isComma } ?? false
    }
}

extension ArraySlice<UInt8> {
    /// The last character of a text that is no closing quotation mark or bracket, nil without one.
    var lastMark: Unicode.Scalar? {
        // The longest ends are a stop and a quote of three bytes each.
        String(decoding: suffix(8), as: UTF8.self).unicodeScalars.last { !$0.isCloser }
    }
}
