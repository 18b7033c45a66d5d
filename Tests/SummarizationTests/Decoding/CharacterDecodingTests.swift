import Summarization
import Testing

struct CharacterDecodingTests {
    private func decode(_ bytes: [UInt8], _ charset: String? = nil, markup: Bool = true) throws
        -> String
    {
        try CharacterDecoding.decode(bytes, charset: charset, markup: markup)
    }

    private func page(_ declaration: String, _ bytes: [UInt8]) -> [UInt8] {
        Array("<html><head>\(declaration)</head>".utf8) + bytes
    }

    @Test(
        arguments: [
            ([0xef, 0xbb, 0xbf, 0x61], "a"), ([0xff, 0xfe, 0x61, 0, 0xac, 0x20], "a€"),
            ([0xfe, 0xff, 0, 0x61, 0x20, 0xac], "a€"), ([0xff, 0xfe, 0x3d, 0xd8, 0, 0xde], "😀"),
            ([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], "a"), ([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61], "a"),
        ] as [([UInt8], String)]
    )
    func `a byte order mark decides and goes`(bytes: [UInt8], text: String) throws {
        #expect(try decode(bytes) == text)
        #expect(try decode(bytes, markup: false) == text)
    }

    @Test(
        arguments: [
            ("iso-8859-1", [0x93, 0xe9, 0x94], "“é”"), ("latin1", [0x80], "€"),
            ("us-ascii", [0xfc], "ü"),
            ("windows-1251", [0xcf, 0xf0], "Пр"), ("koi8-r", [0xf0, 0xd2], "Пр"),
            ("iso-8859-2", [0xb1], "ą"), ("iso-8859-9", [0xfd, 0x80], "ı€"),
            ("iso-8859-15", [0xa4], "€"),
            ("gb2312", [0xc4, 0xe3, 0xba, 0xc3], "你好"), ("GBK", [0x96, 0xaa], "柂"),
            ("shift_jis", [0x93, 0xfa, 0x87, 0x40], "日①"), ("x-sjis", [0xb1], "ｱ"),
            ("euc-jp", [0xc6, 0xfc], "日"), ("euc-kr", [0xb0, 0xa1, 0x8c, 0x63], "가똠"),
            ("big5", [0xa7, 0x41], "你"),
            ("iso-2022-jp", [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], "日"),
            ("windows-1256", [0xc7], "ا"), ("tis-620", [0xa1], "ก"),
            ("x-mac-cyrillic", [0x80], "А"),
            ("macintosh", [0x8e], "é"), ("windows-1258", [0xf0], "đ"),
            ("iso-8859-8-i", [0xe0], "א"),
        ] as [(String, [UInt8], String)]
    )
    func `a declared character set is used`(label: String, bytes: [UInt8], text: String) throws {
        let declarations = [
            "<meta charset=\"\(label)\">", "<META CharSet=\(label) >",
            "<meta http-equiv='Content-Type' content='text/html; charset=\(label)'>",
            "<!-- <meta charset=utf-8> --><meta charset = '\(label)'/>",
        ]
        for declaration in declarations {
            #expect(try decode(page(declaration, bytes)).hasSuffix("</head>" + text))
        }
        #expect(try decode(bytes, label, markup: false) == text)
        let xml = Array("<?xml version='1.0' encoding='\(label)'?><html>".utf8) + bytes
        #expect(try decode(xml).hasSuffix("<html>" + text))
    }

    @Test func `a declaration counts in markup alone`() throws {
        let text = "<meta charset=koi8-r>"
        #expect(try decode(Array(text.utf8) + [0xe9], markup: false) == text + "é")
    }

    @Test func `without a word it is UTF-8 where the bytes are, else windows-1252`() throws {
        #expect(try decode(Array("Grüße 世界".utf8)) == "Grüße 世界")
        #expect(try decode([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x80]) == "Grüße €")
    }

    @Test(
        arguments: [
            ("utf-16", Array("Grüße".utf8), "Grüße"), ("utf-16", [0xfc], "ü"),
            ("iso-8859-1", Array("Grüße".utf8), "Grüße"), ("gbk", Array("世界平和".utf8), "世界平和"),
            ("utf-8", [0x47, 0xfc, 0x20, 0xdf, 0x61], "Gü ßa"), ("no-such-set", [0xfc], "ü"),
            ("utf-8", Array("世界平和".utf8) + [0xff, 0x61], "世界平和\u{fffd}a"),
        ] as [(String, [UInt8], String)]
    )
    func `a declaration that the bytes prove wrong is not believed`(
        label: String,
        bytes: [UInt8],
        text: String
    ) throws {
        #expect(try decode(page("<meta charset=\(label)>", bytes)).hasSuffix("</head>" + text))
    }

    @Test func `UTF-16 without a mark shows by its first tag`() throws {
        let units = Array("<html><p>é€".utf16)
        let little = units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        #expect(try decode(little) == "<html><p>é€")
        #expect(try decode(big) == "<html><p>é€")
    }

    @Test func `UTF-8 cut within a character stays UTF-8`() throws {
        let bytes = Array("Grüße 世界".utf8)
        // After the first whole character; before it nothing speaks for UTF-8.
        for length in 4..<bytes.count {
            #expect(try !decode(Array(bytes[..<length])).contains("Ã"))
        }
        #expect(try decode(Array(bytes.dropLast())) == "Grüße 世\u{fffd}")
    }

    @Test func `what cannot be read becomes a replacement character and the rest is read`() throws {
        #expect(
            try decode([0xc4, 0xe3, 0xff, 0x61, 0xba, 0xc3, 0xc4], "gbk") == "你\u{fffd}a好\u{fffd}"
        )
        #expect(try decode([0x61, 0, 0, 0xd8, 0x62, 0], "utf-16le") == "a\u{fffd}b")
        #expect(try decode([0x61, 0, 0x62], "utf-16le") == "a\u{fffd}")
    }

    @Test func `a NUL becomes a replacement character`() throws {
        #expect(try decode([0x61, 0, 0x62]) == "a\u{fffd}b")
        #expect(try decode([0x61, 0, 0x62], "latin1") == "a\u{fffd}b")
    }

    @Test(arguments: ["no-such-set", "", "utf-8//TRANSLIT", "../../x", "latin1\u{0}"])
    func `an unknown character set is an error that names the remedy`(charset: String) {
        do throws(SummarizerError) {
            _ = try CharacterDecoding.decode([0x61], charset: charset, markup: true)
            Issue.record("decoded")
        } catch {
            #expect(error.code == .unknownCharset)
            #expect(error.message.contains("iconv --list"))
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: [nil, "utf-8", "gbk", "utf-16le", "iso-2022-jp"])
    func `many bytes that are nothing end`(charset: String?) throws {
        let bytes = (0..<300_000).map { [UInt8(0x80), 0xff, 0xd8][$0 % 3] }
        #expect(try !decode(bytes, charset).isEmpty)
    }
}
