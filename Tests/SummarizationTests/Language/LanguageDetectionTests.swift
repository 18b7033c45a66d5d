import Testing

@testable import Summarization

/// The language of a text, nil when it does not tell.
func detectedLanguage(_ text: String) -> String? {
    LanguageDetection.language(of: text.utf8.span)
}

/// What the detection makes of texts that tell little, or several things.
@Suite struct LanguageDetectionTests {
    @Test(arguments: [
        "", " \n\t ", "x", "Hello", "Hamburg", "OK", "No. 7", "Straße", "Łódź", "İstanbul",
        "12 345,67 \u{2013} 89 % 2026-11-30", "!?.,;:", "🙂🙂🙂🙂", "東京", "한국", "αβγ", "да",
        "de", "de de de de de de", "die", "a b c d e f g h",
        "https://www.example.org/de/index.html?id=17&sort=up",
    ])
    func `what tells too little has no language`(_ text: String) {
        #expect(detectedLanguage(text) == nil)
    }

    @Test(arguments: [
        """
        func area(_ width: Int, _ height: Int) -> Int { return width * height }
        let table = [Int: String](); print(table.count, area(3, 4)); is_valid = in_use
        """,
        """
        def mean(values, default=None):
            count = len(values)
            total = sum(values)
            return total / count if count else default
        """,
        "INSERT INTO goods (name, price, stock) VALUES ('pump', 2600, 12), ('valve', 48, 310);",
        "#include <stdio.h>\nint main(void) { printf(\"%d\\n\", 42); return 0; }",
        "{\"id\": 7, \"kind\": \"pump\", \"litres\": [2600, 2480], \"tested\": true}",
    ])
    func `program text has no language`(_ text: String) {
        #expect(detectedLanguage(text) == nil)
    }

    @Test(arguments: [
        // Zulu, Hausa, Uzbek, Malagasy: no profile.
        "Umfula ugcwele amanzi ngemva kwemvula enkulu, kodwa abantu bawela ibhuloho njalo ekuseni.",
        "Jiya da safe aka buɗe sabuwar gada, mutane da yawa kuma suka zo ganinta daga birni.",
        "Yangi koʻprik kecha ertalab ochildi, shahar aholisi uni koʻrgani keldi.",
        "Nosokafana omaly maraina ny tetezana vaovao, ary maro ireo olona tonga nijery azy.",
    ])
    func `a language without a profile is not taken for another`(_ text: String) {
        #expect(detectedLanguage(text) == nil)
    }

    @Test(arguments: [
        ("en", "It is safe to drink."),
        ("en", "THE WELL GIVES WATER ALL YEAR, AND IT IS SAFE TO DRINK."),
        ("en", "The city of Łódź and the towns of Århus and Besançon share a prize."),
        (
            "en",
            "She said \u{201C}Wir haben keine Zeit\u{201D} and left, but he had all of the day."
        ),
        ("de", "Der Verein „The Friends of the Lake“ hat sich nach zehn Jahren aufgelöst."),
        ("de", "Das Wasser ist nicht warm."),
        ("fr", "L’eau n’est pas chaude aujourd’hui."),
        ("ru", "Компания Orion Pumps поставит насосы, но когда это будет, не говорят."),
        ("ja", "東京都の水道局は昨日、新しい浄水場を公開した。"),
        ("zh", "新的水厂昨天开放，名字叫“泉の水”，很多游客也来参观。"),
        ("ko", "새 정수장(淨水場)이 어제 문을 열었다."),
        ("el", "Η νέα γέφυρα (bridge) άνοιξε χθες."),
    ])
    func `names and quotations do not change the language`(_ language: String, _ text: String) {
        #expect(detectedLanguage(text) == language)
    }

    @Test func `signs that are not seen change nothing`() {
        #expect(detectedLanguage("The wa\u{AD}ter is sa\u{200B}fe to dr\u{AD}ink.") == "en")
    }

    @Test func `letters that are written in two characters make no words`() {
        #expect(detectedLanguage("E\u{301}te\u{301} a\u{301} i\u{301} e\u{301} o\u{301}") == nil)
    }

    @Test func `a long text is read at several places`() {
        let quotation = String(
            repeating: "Das Wasser ist nicht sehr warm, und der See ist tief. ",
            count: 40
        )
        let text = String(
            repeating: "The water is not very warm, and the lake is deep. ",
            count: 2_000
        )
        #expect(detectedLanguage(quotation + text) == "en")
        #expect(detectedLanguage(text + quotation) == "en")
    }

    @Test(arguments: ["a", "é", "я", "水", "한", "\u{301}", "_", "7", "the ", " "])
    func `ten megabytes of one thing take no time`(_ piece: String) {
        let text = String(repeating: piece, count: 10_000_000 / piece.utf8.count)
        let clock = ContinuousClock()
        let start = clock.now
        let language = detectedLanguage(text)
        #expect(clock.now - start < .milliseconds(100))
        #expect(language == ["水": "zh", "한": "ko"][piece])
    }

    @Test func `text that ends within a character is read`() {
        let bytes = Array("Der See ist tief und das Wasser nicht warm, sagt sie für sich: ü".utf8)
        for count in 0...bytes.count {
            _ = LanguageDetection.language(of: bytes.span.extracting(first: count))
        }
    }

    @Test(arguments: [
        nil, "", "x", "und", "UND", "zxx", "mul", "mis", "x-default", "{{ lang }}", "1",
        "de\u{301}",
    ])
    func `what is declared may be no language`(_ tag: String?) {
        #expect(LanguageDetection.declared(tag) == nil)
    }

    @Test(arguments: ["en", "de-AT", "pt_BR", "zh-Hant-TW", "DE", "gsw", "english"])
    func `a declared language stays as it is written`(_ tag: String) {
        #expect(LanguageDetection.declared(tag) == tag)
    }
}
