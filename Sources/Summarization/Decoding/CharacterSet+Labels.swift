extension CharacterSet {
    /// The character set that a page means by a label: those of the WHATWG Encoding Standard, and
    /// some that iconv's users know.
    ///
    /// Reference: https://encoding.spec.whatwg.org/#names-and-labels
    init?(label: some StringProtocol) {
        guard let name = Self.names[Self.folded(label)] else { return nil }
        self.init(name: name)
    }

    /// Lower case, without `-`, `_` and blanks: `ISO_8859-1` and `iso8859-1` are one label.
    private static func folded(_ label: some StringProtocol) -> String {
        label.lowercased().filter { $0 != "_" && $0 != "-" && !$0.isWhitespace }
    }

    /// The name for iconv by folded label.
    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for (name, labels) in labels {
            for label in labels.split(separator: " ") { names[String(label)] = name }
        }
        return names
    }()

    /// The names for iconv, each with the folded labels that mean it.
    ///
    /// Where iconv's set of a label's own name is not what the web means by it, another is taken:
    /// the code pages of Windows hold all of ISO 8859-1, 8859-9, TIS-620, Shift_JIS and EUC-KR and
    /// what pages use beyond them, GB 18030 all of GB 2312 and GBK. What the standard replaces by
    /// nothing, because scripts could be smuggled in it, is read: no script is run here.
    private static let labels: [(name: String, labels: String)] = [
        ("UTF-8", "utf8 unicode11utf8 unicode20utf8 xunicode20utf8"),
        ("UTF-16LE", "utf16 utf16le ucs2 iso10646ucs2 csunicode unicode unicodefeff"),
        ("UTF-16BE", "utf16be unicodefffe"),
        ("UTF-32LE", "utf32 utf32le"), ("UTF-32BE", "utf32be"),
        (
            "CP1252",
            """
            windows1252 cp1252 xcp1252 latin1 l1 iso88591 iso88591:1987 isoir100 csisolatin1 \
            ibm819 cp819 ascii usascii ansix3.41968 xuserdefined
            """
        ),
        ("CP1250", "windows1250 cp1250 xcp1250"), ("CP1251", "windows1251 cp1251 xcp1251"),
        ("CP1253", "windows1253 cp1253 xcp1253"),
        (
            "CP1254",
            """
            windows1254 cp1254 xcp1254 iso88599 iso88599:1989 isoir148 latin5 l5 csisolatin5
            """
        ),
        ("CP1255", "windows1255 cp1255 xcp1255"), ("CP1256", "windows1256 cp1256 xcp1256"),
        ("CP1257", "windows1257 cp1257 xcp1257"), ("CP1258", "windows1258 cp1258 xcp1258"),
        ("ISO-8859-2", "iso88592 iso88592:1987 isoir101 latin2 l2 csisolatin2"),
        ("ISO-8859-3", "iso88593 iso88593:1988 isoir109 latin3 l3 csisolatin3"),
        ("ISO-8859-4", "iso88594 iso88594:1988 isoir110 latin4 l4 csisolatin4"),
        ("ISO-8859-5", "iso88595 iso88595:1988 isoir144 cyrillic csisolatincyrillic"),
        (
            "ISO-8859-6",
            """
            iso88596 iso88596e iso88596i csiso88596e csiso88596i iso88596:1987 isoir127 arabic \
            asmo708 csisolatinarabic ecma114
            """
        ),
        (
            "ISO-8859-7",
            """
            iso88597 iso88597:1987 isoir126 greek greek8 suneugreek csisolatingreek elot928 \
            ecma118
            """
        ),
        (
            "ISO-8859-8",
            """
            iso88598 iso88598e iso88598i csiso88598e csiso88598i iso88598:1988 isoir138 hebrew \
            csisolatinhebrew logical visual
            """
        ),
        ("ISO-8859-10", "iso885910 isoir157 latin6 l6 csisolatin6"),
        ("ISO-8859-13", "iso885913"), ("ISO-8859-14", "iso885914"),
        ("ISO-8859-15", "iso885915 latin9 l9 csisolatin9"), ("ISO-8859-16", "iso885916"),
        ("CP874", "windows874 dos874 tis620 iso885911"),
        ("KOI8-R", "koi8r koi8 koi cskoi8r"), ("KOI8-U", "koi8u koi8ru"),
        ("CP866", "ibm866 cp866 866 csibm866"),
        ("MACINTOSH", "macintosh mac xmacroman csmacintosh"),
        ("MAC-CYRILLIC", "xmaccyrillic xmacukrainian"),
        (
            "GB18030",
            """
            gb18030 gbk xgbk cp936 ms936 gb2312 gb231280 isoir58 csgb2312 csiso58gb231280 chinese \
            euccn
            """
        ),
        ("CP950", "big5 big5hkscs cnbig5 csbig5 xxbig5 cp950"),
        ("CP932", "shiftjis sjis xsjis csshiftjis mskanji windows31j ms932 cp932"),
        ("EUC-JP-MS", "eucjp xeucjp cseucpkdfmtjapanese"),
        ("ISO-2022-JP", "iso2022jp csiso2022jp"), ("ISO-2022-KR", "iso2022kr csiso2022kr"),
        ("ISO-2022-CN-EXT", "iso2022cn iso2022cnext"),
        (
            "CP949",
            """
            euckr cseuckr windows949 cp949 uhc korean ksc5601 ksc56011987 ksc56011989 \
            csksc56011987 isoir149 ksx1001
            """
        ),
    ]
}
