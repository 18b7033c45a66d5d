/// A character set, by the name under which iconv(3) knows it.
struct CharacterSet: Sendable, Hashable {
    /// The name for `iconv_open`.
    let name: String

    static let utf8 = CharacterSet(name: "UTF-8")
    static let windows1252 = CharacterSet(name: "CP1252")
    static let gb18030 = CharacterSet(name: "GB18030")
    static let iso2022Japanese = CharacterSet(name: "ISO-2022-JP")
    static let iso2022Korean = CharacterSet(name: "ISO-2022-KR")
    static let utf16LittleEndian = CharacterSet(name: "UTF-16LE")
    static let utf16BigEndian = CharacterSet(name: "UTF-16BE")
    static let utf32LittleEndian = CharacterSet(name: "UTF-32LE")
    static let utf32BigEndian = CharacterSet(name: "UTF-32BE")

    init(name: String) { self.name = name }

    /// The character set that a user means: a label of the web, else any name that iconv knows.
    init?(named requested: String) {
        if let known = CharacterSet(label: requested) {
            self = known
            return
        }
        // `//TRANSLIT` and other suffixes are not names.
        let allowed = requested.utf8.allSatisfy {
            $0 >= 0x30 && $0 <= 0x3a || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a
                || "-_.+()".utf8.contains($0)
        }
        guard allowed, !requested.isEmpty, requested.utf8.count < 64 else { return nil }
        self.init(name: requested.uppercased())
    }

    /// Bytes of the smallest unit of the text: what is skipped after something that cannot be read.
    var unitWidth: Int {
        switch name {
        case let wide where wide.hasPrefix("UTF-16") || wide.hasPrefix("UCS-2"): 2
        case let wide where wide.hasPrefix("UTF-32") || wide.hasPrefix("UCS-4"): 4
        default: 1
        }
    }

    /// Whether one character may take several bytes, unlike in the sets of one alphabet.
    var isMultibyte: Bool { !isWindowsAlphabet && !Self.alphabets.contains(name) }

    /// Whether an escape begins each passage that is not ASCII.
    var usesEscapes: Bool { name.hasPrefix("ISO-2022") }

    /// The set that is asked for a character which this one does not have.
    ///
    /// iconv's CP950 reads what Taiwan writes as browsers do, its BIG5-HKSCS what Hong Kong adds to
    /// it; but that one lacks `／` and turns `～` and `‧` into other marks.
    var supplement: CharacterSet? { name == "CP950" ? CharacterSet(name: "BIG5-HKSCS") : nil }

    /// What browsers read in a byte that iconv does not know.
    func character(forUnknown byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x80 where self == .gb18030: "€"
        // The places that are free in the code pages of Windows are controls.
        case 0x80...0x9f where isWindowsAlphabet: Unicode.Scalar(byte)
        default: nil
        }
    }

    private var isWindowsAlphabet: Bool { name.hasPrefix("CP125") || name == "CP874" }

    private static let alphabets: Set<String> = Set(
        (1...16).map { "ISO-8859-\($0)" } + [
            "KOI8-R", "KOI8-U", "CP866", "MACINTOSH", "MAC-CYRILLIC",
        ]
    )
}
