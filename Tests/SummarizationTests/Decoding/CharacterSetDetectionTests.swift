import Testing

@testable import Summarization

struct CharacterSetDetectionTests {
    private static let texts: [(sets: String, text: String)] = [
        (
            "CP1252",
            "Der Fluss wurde im Frühjahr gemessen; für die Zahlen des Vorjahres hieß es, sie müssten zurückgenommen werden."
        ),
        (
            "CP1252",
            "La rivière a été mesurée au printemps, et les chiffres de l’année dernière ont dû être retirés."
        ),
        ("CP1252", "“It’s the river’s level,” he said – and for £5 he’d show it."),
        (
            "CP1252",
            "Áin var mæld um vorið og tölur fyrra árs þurfti að draga til baka, sagði nefndin."
        ),
        (
            "ISO-8859-2 CP1250",
            "Rzekę zmierzono wiosną, a liczby z poprzedniego roku trzeba było wycofać, bo łata stała źle."
        ),
        (
            "ISO-8859-2 CP1250",
            "Řeka byla změřena na jaře a čísla z předchozího roku musela být vzata zpět, řekl úřad."
        ),
        (
            "ISO-8859-2 CP1250",
            "A folyót tavasszal mérték meg, és a tavalyi számokat vissza kellett vonni, mert a rúd rosszul állt a gőzös előtt."
        ),
        (
            "CP1254",
            "Irmak ilkbaharda ölçüldü ve geçen yılın sayıları geri alındı, çünkü çubuk yanlış durmuştu."
        ),
        ("CP1257", "Upė buvo išmatuota pavasarį, o praėjusių metų skaičius reikėjo atšaukti."),
        (
            "CP1251 KOI8-R CP866 ISO-8859-5",
            "Реку измерили весной, и цифры прошлого года пришлось взять назад, сказал инженер."
        ),
        (
            "CP1251 KOI8-U",
            "Річку виміряли навесні, і цифри минулого року довелося взяти назад, сказав інженер."
        ),
        (
            "CP1253 ISO-8859-7",
            "Ο ποταμός μετρήθηκε την άνοιξη και οι αριθμοί του περασμένου έτους αποσύρθηκαν."
        ),
        ("CP1255 ISO-8859-8", "הנהר נמדד באביב, ומספרי השנה שעברה נלקחו בחזרה, אמר המהנדס."),
        (
            "CP1256 ISO-8859-6",
            "تم قياس النهر في الربيع، وكان لا بد من سحب أرقام العام الماضي، كما قال المهندس."
        ),
        ("CP874", "แม่น้ำถูกวัดในฤดูใบไม้ผลิ และตัวเลขของปีก่อนต้องถูกแก้ไขใหม่ทั้งหมด"),
        ("CP932 EUC-JP-MS", "川は春に測られ、前の年の数字は取り消さなければならなかったと技師は語った。"),
        ("GB18030", "这条河是在春天测量的，工程师说，去年的数字不得不收回，因为标尺立错了地方。"),
        ("CP950", "這條河是在春天測量的，工程師說，去年的數字不得不收回，因為標尺立錯了地方。"),
        ("CP949", "강은 봄에 측정되었고, 지난해의 숫자는 철회해야 했다고 기사가 말했다."),
    ]

    @Test(arguments: texts)
    func `a text says in which set it is written`(sets: String, text: String) throws {
        for name in sets.split(separator: " ").map(String.init) {
            let bytes = try #require(LegacyText(name).encoded(text), "\(name)")
            let page = Array("<html><p>".utf8) + bytes
            for declaration in ["", "<meta charset=utf-8>", "<meta charset=no-such-set>"] {
                let read = try decode(Array(declaration.utf8) + page)
                #expect(read == declaration + "<html><p>" + text, "\(name)")
            }
            #expect(try decode(bytes, markup: false) == text, "\(name)")
            #expect(try Document.Format.recognize(bytes, name: "a.txt") == .text)
        }
    }

    @Test(arguments: texts)
    func `a declaration is believed`(sets: String, text: String) throws {
        for name in sets.split(separator: " ").map(String.init) {
            let bytes = try #require(LegacyText(name).encoded(text), "\(name)")
            let found = CharacterSetDetection(of: bytes, declared: CharacterSet(name: name))
            #expect(found.set.name == name)
        }
    }

    @Test(arguments: texts.filter { $0.sets.contains("KOI8") || $0.sets == "GB18030" })
    func `another declaration is not believed when the bytes prove it wrong`(
        sets: String,
        text: String
    ) throws {
        for name in sets.split(separator: " ").map(String.init) {
            let bytes = try #require(LegacyText(name).encoded(text), "\(name)")
            for label in ["iso-8859-1", "shift_jis", "windows-1254"] {
                let declaration = "<meta charset=\(label)>"
                #expect(try decode(Array(declaration.utf8) + bytes) == declaration + text)
            }
        }
    }

    @Test func `few bytes are the declared set's, the language's, or Western European`() throws {
        let bytes: [UInt8] = [0x6b, 0xe6, 0x74]
        #expect(try decode(bytes) == "kæt")
        #expect(try decode(Array("<html lang=pl>".utf8) + bytes).hasSuffix("kćt"))
        #expect(try decode(Array("<meta charset=iso-8859-2>".utf8) + bytes).hasSuffix("kćt"))
        #expect(
            try decode(Array("<html lang=pl><meta charset=latin1>".utf8) + bytes).hasSuffix("kæt")
        )
    }

    @Test(
        arguments: [
            ("windows-1252", [0x61, 0x81, 0x9d, 0x61], "a\u{81}\u{9d}a"), ("gbk", [0x80], "€"),
            ("gbk", [0xa3, 0xa0], "\u{3000}"), ("big5", [0xa1, 0x45], "‧"),
            ("big5", [0xa1, 0xe3], "～"),
            ("big5", [0xa1, 0xfe], "／"), ("big5", [0xfb, 0xa1], "𡘾"), ("big5", [0x88, 0x62], "Ê̄"),
            ("shift_jis", [0x81, 0x60], "～"), ("shift_jis", [0xfa, 0x40], "ⅰ"),
            ("euc-kr", [0xc8, 0xfe, 0xff, 0x61], "힝\u{fffd}a"), ("x-user-defined", [0xe9], "é"),
            ("euc-jp", [0xa4, 0xa2, 0xa4, 0xff, 0xa4, 0xa4], "あ\u{fffd}\u{fffd}い"),
            ("euc-kr", [0xb0, 0xa1, 0xc9, 0xa1, 0xb0, 0xa1], "가\u{fffd}가"),
            ("tis-620", [0x80, 0xa1], "€ก"),
            ("iso-2022-kr", Array("\u{1b}$)C\u{e}0!\u{f}a".utf8), "가a"),
        ] as [(String, [UInt8], String)]
    )
    func `bytes are read as browsers read them`(label: String, bytes: [UInt8], text: String) throws
    {
        #expect(try CharacterDecoding.decode(bytes, charset: label, markup: false) == text)
    }

    @Test func `escapes show ISO 2022 that nobody declares`() throws {
        let japanese = Array("a\u{1b}$BF|K\\\u{1b}(Bb".utf8)
        #expect(try decode(japanese) == "a日本b")
        #expect(try decode(Array("<meta charset=iso-2022-jp>".utf8) + japanese).hasSuffix("a日本b"))
        #expect(try decode(Array("\u{1b}$)C\u{e}0!0!\u{f}".utf8)) == "가가")
        #expect(try decode(Array("\u{1b}[1mbold\u{1b}[0m".utf8)) == "\u{1b}[1mbold\u{1b}[0m")
    }

    @Test(arguments: ["The river was measured.", "Реку измерили весной, в мае.", "川は 春に測られ、前の年の"])
    func `UTF-16 without a mark shows by its spaces`(text: String) throws {
        let little = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        for bytes in [little, big] {
            #expect(try decode(bytes, markup: false) == text)
            #expect(try Document.Format.recognize(bytes, name: nil) == .text)
        }
    }

    @Test(arguments: 1...40)
    func `bytes by chance are no text`(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let size = [64, 200, 1_000, 20_000][seed % 4]
        // A NUL would show at once.
        let bytes = (0..<size).map { _ in UInt8(1 + dice.roll(255)) }
        #expect(throws: SummarizerError.self) {
            try Document.Format.recognize(bytes, name: "notes.txt")
        }
        let printable = (0..<size + 800).map { _ in
            let byte = UInt8(0x20 + dice.roll(224))
            return byte == 0x7f ? 0x0a : byte
        }
        #expect(throws: SummarizerError.self) {
            try Document.Format.recognize(printable, name: nil)
        }
    }

    private func decode(_ bytes: [UInt8], markup: Bool = true) throws -> String {
        try CharacterDecoding.decode(bytes, charset: nil, markup: markup)
    }
}
