private import CReportPage

/// The parts of a page that are the same for every document: the one door to `CReportPage`.
enum ReportPage {
    /// A place in the page for something of the document.
    enum Place: String {
        case policy, title, style, language, facts, query, summary, document, data, script
    }

    /// A stretch of the page.
    enum Part {
        case markup(ArraySlice<UInt8>)
        case place(Place)
    }

    /// The style sheet.
    static let style = unsafe bytes(of: summarize_report_css())

    /// The script.
    static let script = unsafe bytes(of: summarize_report_js())

    /// The page in order.
    ///
    /// A name in double braces is a ``Place``; what is put there is not searched for more.
    static let parts = parts(of: unsafe bytes(of: summarize_report_html()))

    /// What the page may do: apply this style and run this script, each named by its hash, and
    /// nothing else; it cannot load, send or open anything.
    static let policy =
        "default-src 'none'; script-src '\(source(of: script))'; style-src '\(source(of: style))'; "
        + "base-uri 'none'; form-action 'none'"

    private static func source(of bytes: [UInt8]) -> String {
        "sha256-" + Base64Text.encoded(SHA256.digest(of: bytes))
    }

    private static func parts(of page: [UInt8]) -> [Part] {
        var parts: [Part] = []
        var rest = page[...]
        while let open = rest.firstPair(of: UInt8(ascii: "{")),
            let close = rest[(open + 2)...].firstPair(of: UInt8(ascii: "}"))
        {
            parts.append(.markup(rest[..<open]))
            let name = String(decoding: rest[open + 2..<close], as: UTF8.self)
            if let place = Place(rawValue: name) { parts.append(.place(place)) }
            rest = rest[(close + 2)...]
        }
        return parts + [.markup(rest)]
    }

    private static func bytes(of part: summarize_page_part) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: part.start, count: part.count))
    }
}

extension ArraySlice<UInt8> {
    /// Where a byte first stands twice.
    fileprivate func firstPair(of byte: UInt8) -> Int? {
        indices.dropLast().first { self[$0] == byte && self[$0 + 1] == byte }
    }
}
