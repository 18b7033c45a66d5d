import Summarization

extension ParsedText {
    /// The blocks, a line each: kind, heading level, text.
    var dump: String {
        let bytes = Array(text.utf8)
        return blocks.map { block in
            let level = block.headingLevel.map(String.init) ?? ""
            return
                "\(block.kind.rawValue)\(level): \(String(decoding: bytes[block.range], as: UTF8.self))"
        }
        .joined(separator: "\n")
    }
}

/// A page's main content.
func mainContent(_ html: String) -> ParsedText { MainContent.extract(from: HTMLParser.parse(html)) }

/// A page's main content as a dump.
func mainBlocks(_ html: String) -> String { mainContent(html).dump }

/// A paragraph long enough to be content without doubt.
func paragraph(_ number: Int) -> String {
    """
    Paragraph \(number) tells at some length how the river was measured in the spring, who held the rod, \
    and why the figures of the year before had to be taken back.
    """
}
