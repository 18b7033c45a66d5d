extension Document.Format {
    /// The format of an input: by its content, then by its name, else plain text.
    ///
    /// - Parameters:
    ///   - bytes: The input, whole or its beginning.
    ///   - name: The file's name or path, where there is one.
    ///   - charset: The character set that was asked for: UTF-16 and UTF-32 are full of NULs.
    /// - Returns: The format to parse the input as.
    /// - Throws: ``SummarizerError/Code/notText`` for what is no text, with a remedy.
    package static func recognize(
        _ bytes: [UInt8],
        name: String?,
        charset: String? = nil
    ) throws(SummarizerError) -> Document.Format {
        for signature in BinarySignature.all where signature.matches(bytes) {
            throw SummarizerError(.notText, "\(signature.format), not text; \(signature.remedy)")
        }
        let start = bytes.prefix(sniffed)
        let isWide = isWide(start, charset: charset)
        if !isWide, isBinary(start, isCharsetKnown: charset != nil) {
            throw SummarizerError(.notText, "binary data, not text; give a web page or a text file")
        }
        // Of UTF-16 the ASCII letters are left.
        let readable = isWide ? start.filter { $0 != 0 }[...] : start
        if startsAsPage(readable) { return .html }
        if let format = name.flatMap({ format(ofName: $0) }) { return format }
        if hasMarksOfPage(readable) { return .html }
        // Markdown may begin with a piece of HTML.
        if looksLikeMarkdown(readable) { return .markdown }
        return looksLikeMarkup(readable) ? .html : .text
    }

    /// Bytes at the start that are looked at.
    private static let sniffed = 8_192

    private static func isWide(_ start: ArraySlice<UInt8>, charset: String?) -> Bool {
        if let charset, CharacterSet(named: charset).map({ $0.unitWidth > 1 }) == true {
            return true
        }
        return start.starts(with: [0xff, 0xfe]) || start.starts(with: [0xfe, 0xff])
            || start.starts(with: [0x00, 0x00, 0xfe, 0xff]) || WideText.set(of: start) != nil
    }

    /// Whether the bytes are no text in any character set.
    private static func isBinary(_ start: ArraySlice<UInt8>, isCharsetKnown: Bool) -> Bool {
        let controls = start.count { byte in
            // Escapes and shifts change the set within a text.
            byte < 0x09 || byte > 0x0f && byte < 0x20 && byte != 0x1b
        }
        if controls * 10 > start.count { return true }
        let bytes = Array(start)
        let evidence = UTF8Evidence(of: bytes)
        guard evidence.invalid > evidence.characters else { return false }
        // Of bytes that are not even UTF-8, fewer controls will do: chance makes every tenth one.
        if controls > 1, controls * 50 > start.count { return true }
        // Chance makes words of a hundred letters that no language has. Texts in sets that are not
        // known here may seem unlikely, but they have their blanks.
        let blanks = start.count { $0 <= 0x20 }
        guard !isCharsetKnown, blanks * 20 < start.count,
            bytes.count(where: { $0 >= 0x80 }) >= 100
        else { return false }
        return CharacterSetDetection(of: bytes).likelihood < leastLikelihood
    }

    /// Nats for a byte outside ASCII: texts in any of the languages and sets have -6 or more, bytes
    /// by chance -6.6 or less.
    private static let leastLikelihood = -6.4

    /// Whether the first thing in the input is one that only pages start with.
    private static func startsAsPage(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "<") }),
            // Nothing but white space and a byte order mark before it.
            bytes[..<start].allSatisfy({ $0 <= 0x20 || $0 == 0xef || $0 == 0xbb || $0 >= 0xbf })
        else { return false }
        let rest = bytes[start...].prefix(2_048)
            .map(\.smallLetter)[...]
        if rest.starts(with: "<?xml".utf8) || rest.starts(with: "<!--".utf8) {
            return rest.contains("<html".utf8) || rest.contains("<!doctype html".utf8)
                || rest.contains("<body".utf8)
        }
        return ["<!doctype html", "<html", "<head", "<body", "<title", "<meta"]
            .contains { rest.starts(with: $0.utf8) }
    }

    private static func format(ofName name: String) -> Document.Format? {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "html", "htm", "xhtml", "xht", "shtml", "mhtml": return .html
        case "md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd": return .markdown
        case "txt", "text", "rst", "log", "asc": return .text
        default: return nil
        }
    }

    /// Whether there is the first or the last line of a page, wherever it stands.
    private static func hasMarksOfPage(_ bytes: ArraySlice<UInt8>) -> Bool {
        let folded = bytes.map(\.smallLetter)
        return folded.contains("<!doctype html".utf8) || folded.contains("</html>".utf8)
    }

    /// Whether there are end tags of the elements that pages are made of.
    private static func looksLikeMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
        let folded = bytes.map(\.smallLetter)
        guard let first = folded.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") else {
            return false
        }
        return ["</p>", "</div>", "</a>", "</h1>", "</h2>", "</li>", "</td>", "</b>", "<p>", "<br"]
            .contains { folded.contains($0.utf8) }
    }

    /// Whether there is front matter, or marks that only Markdown has: a heading and fences, links
    /// or the line below the head of a table.
    private static func looksLikeMarkdown(_ bytes: ArraySlice<UInt8>) -> Bool {
        if FrontMatter(of: bytes) != nil { return true }
        var headings = 0
        var fences = 0
        var links = 0
        var tables = 0
        for line in bytes.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
            let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
            if 1...6 ~= hashes, line.count > hashes + 1, line[line.startIndex + hashes] == 0x20 {
                headings += 1
            } else if line.starts(with: "```".utf8) {
                fences += 1
            } else if line.starts(with: "|-".utf8) || line.starts(with: "| -".utf8)
                || line.starts(with: "|:-".utf8) || line.starts(with: "| :-".utf8)
            {
                tables += 1
            } else if line.contains("](http".utf8) || line.contains("](/".utf8)
                || line.contains("](#".utf8)
            {
                links += 1
            }
        }
        // Comments of programs and settings start as headings do, so these alone are no proof.
        return headings > 0 && (fences > 1 || links > 0 || tables > 0) || links > 2
    }
}

/// How a format that is no text starts.
private struct BinarySignature {
    let format: String
    let remedy: String
    let bytes: [UInt8]
    var offset = 0

    func matches(_ input: [UInt8]) -> Bool { input.dropFirst(offset).starts(with: bytes) }

    private static let image = "give the text that belongs to it"
    private static let archive = "unpack it first"

    static let all: [BinarySignature] = [
        .init(
            format: "a PDF",
            remedy: "convert it first: pdftotext FILE - | summarize",
            bytes: Array("%PDF-".utf8)
        ),
        .init(
            format: "gzip data",
            remedy: "unpack it first: zcat FILE | summarize",
            bytes: [0x1f, 0x8b]
        ),
        .init(
            format: "zstandard data",
            remedy: "unpack it first: zstdcat FILE | summarize",
            bytes: [0x28, 0xb5, 0x2f, 0xfd]
        ),
        .init(
            format: "xz data",
            remedy: "unpack it first: xzcat FILE | summarize",
            bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]
        ),
        .init(
            format: "bzip2 data",
            remedy: "unpack it first: bzcat FILE | summarize",
            bytes: Array("BZh91AY&SY".utf8)
        ),
        .init(
            format: "a zip archive or office document",
            remedy: "unpack it, or save the document as HTML or text",
            bytes: [0x50, 0x4b, 0x03, 0x04]
        ),
        .init(
            format: "an old office document",
            remedy: "save it as HTML or text",
            bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
        ),
        .init(format: "a PNG image", remedy: image, bytes: [0x89, 0x50, 0x4e, 0x47]),
        .init(format: "a JPEG image", remedy: image, bytes: [0xff, 0xd8, 0xff]),
        .init(format: "a GIF image", remedy: image, bytes: Array("GIF8".utf8)),
        .init(format: "a WebP image", remedy: image, bytes: Array("WEBP".utf8), offset: 8),
        .init(
            format: "a program",
            remedy: "give a web page or a text file",
            bytes: [0x7f, 0x45, 0x4c, 0x46]
        ),
        .init(format: "a tar archive", remedy: archive, bytes: Array("ustar".utf8), offset: 257),
    ]
}
