/// A character set, by the name under which iconv(3) knows it.
struct CharacterSet: Sendable, Hashable {
    /// The name for `iconv_open`.
    let name: String

    static let utf8 = CharacterSet(name: "UTF-8")
    static let windows1252 = CharacterSet(name: "CP1252")
    static let utf16LittleEndian = CharacterSet(name: "UTF-16LE")
    static let utf16BigEndian = CharacterSet(name: "UTF-16BE")
    static let utf32LittleEndian = CharacterSet(name: "UTF-32LE")
    static let utf32BigEndian = CharacterSet(name: "UTF-32BE")

    private init(name: String) { self.name = name }

    /// The character set that a page means by a label: the aliases of the WHATWG Encoding Standard.
    ///
    /// Reference: https://encoding.spec.whatwg.org/#names-and-labels
    init?(label: some StringProtocol) {
        guard let name = Self.labels[Self.folded(label)] else { return nil }
        self.init(name: name)
    }

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
    var isMultibyte: Bool { !name.hasPrefix("CP125") && !Self.singleByte.contains(name) }

    private static func folded(_ label: some StringProtocol) -> String {
        label.lowercased().filter {
            $0 != " " && $0 != "_" && $0 != "-" && $0 != "\t" && $0 != "\n"
        }
    }

    private static let singleByte: Set<String> = Set(
        (1...16).map { "ISO-8859-\($0)" } + [
            "KOI8-R", "KOI8-U", "CP866", "CP874", "MACINTOSH", "MAC-CYRILLIC",
        ]
    )

    /// Folded labels (lower case, without `-`, `_` and spaces) and what they mean.
    private static let labels: [String: String] = {
        let groups: [(name: String, labels: String)] = [
            ("UTF-8", "utf8 unicode11utf8 unicode20utf8 xunicode20utf8"),
            ("UTF-16LE", "utf16 utf16le ucs2 iso10646ucs2 csunicode unicode unicodefeff"),
            ("UTF-16BE", "utf16be unicodefffe"),
            ("UTF-32LE", "utf32 utf32le"), ("UTF-32BE", "utf32be"),
            (
                "CP1252",
                """
                windows1252 cp1252 xcp1252 latin1 l1 iso88591 iso885911987 isoir100 csisolatin1 \
                ibm819 cp819 ascii usascii ansix341968
                """
            ),
            ("CP1250", "windows1250 cp1250 xcp1250"), ("CP1251", "windows1251 cp1251 xcp1251"),
            ("CP1253", "windows1253 cp1253 xcp1253"),
            ("CP1254", "windows1254 cp1254 xcp1254 iso88599 iso885991989 latin5 l5 csisolatin5"),
            ("CP1255", "windows1255 cp1255 xcp1255"), ("CP1256", "windows1256 cp1256 xcp1256"),
            ("CP1257", "windows1257 cp1257 xcp1257"), ("CP1258", "windows1258 cp1258 xcp1258"),
            ("ISO-8859-2", "iso88592 iso885921987 latin2 l2 csisolatin2"),
            ("ISO-8859-3", "iso88593 iso885931988 latin3 l3 csisolatin3"),
            ("ISO-8859-4", "iso88594 iso885941988 latin4 l4 csisolatin4"),
            ("ISO-8859-5", "iso88595 iso885951988 cyrillic csisolatincyrillic"),
            ("ISO-8859-6", "iso88596 iso885961987 arabic csisolatinarabic asmo708 ecma114"),
            ("ISO-8859-7", "iso88597 iso885971987 greek greek8 csisolatingreek elot928 ecma118"),
            (
                "ISO-8859-8",
                "iso88598 iso88598i iso88598e iso885981988 hebrew csisolatinhebrew logical visual"
            ),
            ("ISO-8859-10", "iso885910 latin6 l6 csisolatin6"), ("ISO-8859-13", "iso885913"),
            ("ISO-8859-14", "iso885914"), ("ISO-8859-15", "iso885915 latin9 l9 csisolatin9"),
            ("ISO-8859-16", "iso885916"), ("CP874", "windows874 dos874 tis620 iso885911"),
            ("KOI8-R", "koi8r koi8 koi cskoi8r"), ("KOI8-U", "koi8u koi8ru"),
            ("CP866", "ibm866 cp866 866 csibm866"),
            ("MACINTOSH", "macintosh mac xmacroman csmacintosh"),
            ("MAC-CYRILLIC", "xmaccyrillic xmacukrainian"),
            ("GB18030", "gb18030 gbk xgbk cp936 ms936 gb2312 gb231280 chinese csgb2312 euccn"),
            ("BIG5-HKSCS", "big5 big5hkscs cnbig5 csbig5 xxbig5 cp950"),
            ("CP932", "shiftjis sjis xsjis mskanji windows31j ms932 cp932 csshiftjis"),
            ("EUC-JP-MS", "eucjp xeucjp cseucpkdfmtjapanese"),
            ("ISO-2022-JP", "iso2022jp csiso2022jp"),
            (
                "CP949",
                "euckr cseuckr korean ksc5601 ksx1001 ksc56011987 ksc56011989 windows949 cp949 uhc"
            ),
        ]
        var labels: [String: String] = [:]
        for group in groups {
            for label in group.labels.split(separator: " ") { labels[String(label)] = group.name }
        }
        return labels
    }()
}
