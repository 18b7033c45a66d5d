extension Document {
    /// Reads a page, Markdown or a plain text from its bytes.
    ///
    /// ```swift
    /// let document = try Document(parsing: bytes, as: .html)
    /// ```
    ///
    /// - Parameters:
    ///   - bytes: The file as it is, in any character set.
    ///   - format: What it is. The default is nil: recognised by content, then by name.
    ///   - charset: The character set, above all that the document says of itself. The default is
    ///     nil: byte order mark, declaration, UTF-8 if valid, else what the bytes say.
    ///   - name: A file name that helps to recognise the format. The default is nil.
    /// - Throws: ``SummarizerError`` with code `noText`, `notText`, `tooLarge` or `unknownCharset`.
    public init(
        parsing bytes: [UInt8],
        as format: Format? = nil,
        charset: String? = nil,
        name: String? = nil
    ) throws(SummarizerError) {
        try self.init(
            parsing: bytes,
            as: format,
            charset: charset,
            name: name,
            classifier: nil,
            splitsSentences: true
        )
    }

    /// Reads a page or a text, telling the content of a page by parameters of one's own.
    ///
    /// Without splitting, where only blocks are asked for, each block counts as one sentence;
    /// plain text is split all the same, because its sentences correct its blocks.
    package init(
        parsing bytes: [UInt8],
        as format: Format?,
        charset: String?,
        name: String?,
        classifier: ContentClassifier?,
        splitsSentences: Bool
    ) throws(SummarizerError) {
        let recognized: Format
        if let format {
            recognized = format
        } else {
            recognized = try Format.recognize(bytes, name: name, charset: charset)
        }
        let text = try CharacterDecoding.decode(
            bytes,
            charset: charset,
            markup: recognized == .html
        )
        try self.init(
            decoded: text,
            as: recognized,
            classifier: classifier,
            splitsSentences: splitsSentences
        )
    }

    /// Reads a page, Markdown or a plain text that is decoded already.
    ///
    /// - Parameters:
    ///   - text: The page's markup, the Markdown or the plain text.
    ///   - format: What it is. The default is nil: recognised by content.
    /// - Throws: ``SummarizerError`` with code `noText`, `notText` or `tooLarge`.
    public init(parsing text: String, as format: Format? = nil) throws(SummarizerError) {
        let recognized: Format
        if let format {
            recognized = format
        } else {
            recognized = try Format.recognize(Array(text.utf8), name: nil)
        }
        try self.init(decoded: text, as: recognized)
    }

    /// Reads a page, Markdown or a plain text of which more is known than it says itself.
    ///
    /// - Parameters:
    ///   - text: The page's markup, the Markdown or the plain text.
    ///   - format: What it is.
    ///   - title: Counts more than what the document says of itself. The default is nil.
    ///   - language: The same (BCP 47). The default is nil.
    ///   - classifier: Tells the content of a page. The default is nil: the program's own.
    ///   - splitsSentences: As above. The default is true.
    /// - Throws: ``SummarizerError`` with code `noText` or `tooLarge`.
    package init(
        decoded text: String,
        as format: Format,
        title: String? = nil,
        language: String? = nil,
        classifier: ContentClassifier? = nil,
        splitsSentences: Bool = true
    ) throws(SummarizerError) {
        if format == .html { try HTMLParser.checkSize(text.utf8.count) }
        let isBlank = !text.utf8.contains { $0 > UInt8(ascii: " ") }
        var parsed =
            switch format {
            case .html:
                MainContent.extract(
                    from: HTMLParser.parse(text),
                    classifier: classifier ?? .embedded
                )
            case .markdown: MarkdownText.parse(text)
            case .text: PlainText.parse(text)
            }
        parsed.metadata.title = title ?? parsed.metadata.title
        parsed.metadata.language =
            LanguageDetection.declared(language)
            ?? LanguageDetection.declared(parsed.metadata.language)
            ?? LanguageDetection.language(of: parsed.text.utf8.span)
        self.init(parsed, format: format, splitsSentences: splitsSentences || format == .text)
        guard !sentences.isEmpty else {
            throw SummarizerError(
                .noText,
                format == .html && !isBlank
                    ? "the page has no text; if scripts build it, save it from a browser"
                    : "the file has no text; give one that is not empty"
            )
        }
    }

    /// Splits each block into sentences.
    ///
    /// - Parameters:
    ///   - parsed: What a parser found.
    ///   - format: What it was read from. The default is ``Format/html``.
    ///   - splitsSentences: Whether blocks are split at all. The default is true.
    package init(_ parsed: ParsedText, format: Format = .html, splitsSentences: Bool = true) {
        let segmentation = BlockSegmentation(
            language: parsed.metadata.language,
            isPlainText: format == .text
        )
        var blocks: [Block] = []
        var sentences: [Sentence] = []
        blocks.reserveCapacity(parsed.blocks.count)
        let utf8 = parsed.text.utf8.span
        for var block in parsed.blocks {
            let first = sentences.count
            let ranges =
                splitsSentences ? segmentation.sentences(of: &block, in: utf8) : [block.range]
            for range in ranges {
                sentences.append(Sentence(range: range, block: blocks.count))
            }
            blocks.append(
                Block(
                    kind: block.kind,
                    headingLevel: block.headingLevel,
                    isFootnote: block.isFootnote,
                    range: block.range,
                    sentences: first..<sentences.count
                )
            )
        }
        self.init(
            metadata: parsed.metadata,
            text: parsed.text,
            blocks: blocks,
            sentences: sentences,
            posts: parsed.posts
        )
    }

    /// A text that is split already.
    ///
    /// The sentences count as given, in order; the text joins those of a paragraph by a space and
    /// paragraphs by a blank line.
    ///
    /// - Parameters:
    ///   - paragraphs: Sentences by paragraph. Empty sentences count too.
    ///   - title: The document's title. The default is nil.
    ///   - language: The document's language (BCP 47). The default is nil: what the text tells.
    /// - Throws: ``SummarizerError`` with code `noText` when no sentence has text.
    public init(
        paragraphs: [[String]],
        title: String? = nil,
        language: String? = nil
    ) throws(SummarizerError) {
        var text = ""
        var blocks: [Block] = []
        var sentences: [Sentence] = []
        for paragraph in paragraphs where !paragraph.isEmpty {
            if !blocks.isEmpty { text += "\n\n" }
            let first = sentences.count
            let start = text.utf8.count
            for (position, sentence) in paragraph.enumerated() {
                if position > 0 { text += " " }
                let from = text.utf8.count
                text += sentence
                sentences.append(Sentence(range: from..<text.utf8.count, block: blocks.count))
            }
            blocks.append(
                Block(
                    kind: .paragraph,
                    headingLevel: nil,
                    isFootnote: false,
                    range: start..<text.utf8.count,
                    sentences: first..<sentences.count
                )
            )
        }
        guard text.unicodeScalars.contains(where: { !$0.isWhiteSpace && !$0.isIgnorable }) else {
            throw SummarizerError(
                .noText,
                "the paragraphs have no text; give at least one sentence"
            )
        }
        self.init(
            metadata: Metadata(
                title: title,
                language: LanguageDetection.declared(language)
                    ?? LanguageDetection.language(of: text.utf8.span)
            ),
            text: text,
            blocks: blocks,
            sentences: sentences,
            posts: []
        )
    }
}
