import Testing

@testable import Summarization

/// A text with "¦" where a sentence ends and the next begins.
struct SegmentationCase: CustomTestStringConvertible {
    let language: String?
    let marked: String

    init(_ language: String?, _ marked: String) {
        self.language = language
        self.marked = marked
    }

    var testDescription: String { "\(language ?? "-"): \(marked)" }
    var text: String { marked.filter { $0 != "¦" } }
    var expected: [String] { marked.split(separator: "¦").map { trimmed(String($0)) } }

    private func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// The sentences of a text, as strings.
func segmented(_ text: String, _ language: String? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSegmenter.sentences(in: bytes.span, language: language)
        .map { String(decoding: bytes[$0], as: UTF8.self) }
}

@Suite struct SentenceSegmenterTests {
    @Test(arguments: [
        SegmentationCase("en", "The bridge opened in May.¦ It closed in June."),
        SegmentationCase("en", "Who pays?¦ Nobody!¦ Really?!¦ Yes."),
        SegmentationCase("en", "One line\nbreaks here. ¦\n Another\tfollows."),
        SegmentationCase("en", "No stop at the end"),
        SegmentationCase("en", "The dog barked !¦ The cat ran ."),
        SegmentationCase("en", "He was late again.¦The train had left without him."),
        SegmentationCase("en", "It costs a lot.¦ $30 to be exact.¦ 20 people paid."),
        SegmentationCase("en", "They love music.¦ iTunes sold it first."),
    ])
    func `plain sentences end at their stops`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        SegmentationCase("en", "Dr. Kim met Mrs. Ortiz and Prof. Lund.¦ They spoke for hours."),
        SegmentationCase("en", "We flew to St. Louis with Lt. Col. Marsh."),
        SegmentationCase("en", "Some fruits, e.g. Apples and pears, keep well; i.e. They last."),
        SegmentationCase("en", "See fig. 3 and pp. 12 to 14 in vol. II of the report."),
        SegmentationCase("en", "The answer is no.¦ Nothing else matters."),
        SegmentationCase("en", "Room No. 7 was empty.¦ No. 8 was not."),
        SegmentationCase("en", "It belongs to Orion Corp. Chairman Lee.¦ The firm is old."),
        SegmentationCase("en", "The plant is run by Orion Corp.¦ It makes valves."),
        SegmentationCase("en", "They sell nuts, bolts, etc.¦ Customers like the shop."),
        SegmentationCase(
            "en",
            "The shop opens at 9 a.m. on weekdays.¦ It closes at 6 p.m.¦ The owner leaves."
        ),
        SegmentationCase(
            "en",
            "She moved to the U.S. in spring.¦ He stayed in the U.K.¦ They met again."
        ),
        SegmentationCase("en", "The U.S. Navy and the U.N. Security Council agreed."),
        SegmentationCase("en", "Signed on Sept. 4 by Ann Lee, Ph.D., and two others."),
        SegmentationCase("en", "Arsenal vs. Chelsea ended early.¦ We left."),
        SegmentationCase("en", "Mm.¦ Sounds good."),
    ])
    func `english abbreviations do not end sentences`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        SegmentationCase("en", "J. R. Carver wrote it with Ann B. Doyle.¦ It sold well."),
        SegmentationCase("en", "The novel is by E.L. Hart.¦ Critics loved it."),
        SegmentationCase("en", "We chose plan B.¦ The others waited."),
        SegmentationCase("en", "My brother and I.¦ That was all."),
        SegmentationCase("ru", "Роман написал А. П. Орлов.¦ Книга вышла в мае."),
        SegmentationCase("de", "Das Bild malte K. F. Lange.¦ Es hängt in Kiel."),
    ])
    func `initials belong to a name`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        SegmentationCase("en", "It grew by 3.5 percent to 1.250.000 units.¦ Then it fell."),
        SegmentationCase("en", "Version 2.10.3 runs on macOS 14.2.¦ Install it."),
        SegmentationCase(
            "en",
            "Write to jo.park@mail.example.org or see www.example.org/a.html.¦ Thanks."
        ),
        SegmentationCase(
            "en",
            "Open notes.txt and Node.js first.¦ Then read https://example.org/x?y=Z. ¦ Done."
        ),
        SegmentationCase("en", "The meeting starts at 10.30.¦ Bring tea."),
        SegmentationCase("en", "More is on the page.¦ https://example.org/more has it."),
        SegmentationCase("en", "It happened in 1999.¦ 2000 was calmer."),
    ])
    func `numbers, versions and addresses stay whole`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        SegmentationCase("en", "She said, “It is late.”¦ He nodded."),
        SegmentationCase("en", "\"Go away!\" she cried.¦ \"Why?\" he asked."),
        SegmentationCase("en", "He left (nobody knows why).¦ She stayed."),
        SegmentationCase("en", "He left.¦ (Nobody knows why.)¦ She stayed."),
        SegmentationCase("en", "The hall (built in 1890. Rebuilt later.) is large.¦ We like it."),
        SegmentationCase("en", "It works [...] as planned.¦ Good (!) news."),
        SegmentationCase(
            "en",
            "The town is old.[12]¦ It lies on a river. [3]¦ People fish there.¹²¦ They swim."
        ),
        SegmentationCase("en", "Great place! :-)¦ We will return. 😀¦ Promise."),
        SegmentationCase("en", "My brother fixed it :)¦ Now it runs ;-)¦ Thanks to him"),
        SegmentationCase("en", "We had a lovely day 😀🎉¦ The food was good."),
        SegmentationCase("en", "I sent Tom :) a card."),
        SegmentationCase("en", "The river is long.4¦ The lake is deep. 12¦ It is cold."),
        SegmentationCase("en", "Walkers rest here.[…]¦ Others go on. […]¦ All return."),
        SegmentationCase("pt", "Os barcos voltam cedo.¦ (...) Mas ninguém espera."),
        SegmentationCase("en", "The last ship sailed (or did it?).¦ Nobody saw it."),
        SegmentationCase("nl", "Zij lachte.¦ ,,Kom binnen, mgr. Peters.''¦ Hij kwam."),
        SegmentationCase("de", "„Komm her.“¦ Er ging.¦ »Bleib!«¦ Sie blieb."),
        SegmentationCase("fr", "« Où vas-tu ? »¦ Il ne répondit pas.¦ « Viens. »¦ Elle vint."),
        SegmentationCase("es", "¿Dónde vives?¦ ¡Aquí!¦ «No lo sé.»¦ Se fue."),
        SegmentationCase("es", "Preguntó ¿por qué? y se fue."),
    ])
    func `quotation marks, brackets and notes go with their sentence`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        SegmentationCase("en", "I thought ... maybe not.¦ Well…¦ Never mind."),
        SegmentationCase("en", "It was . . . strange.¦ We left . . . .¦ Nobody spoke."),
        SegmentationCase("en", "It ended there.¦ ...and then it began again."),
        SegmentationCase("en", "Wait...¦ They are here!!!¦ Run."),
        SegmentationCase("en", "It took all day...¦ I went home.¦ Well . . . I tried."),
        SegmentationCase("en", "we should go to —¦ Do you hear that?¦ Tom — Ann's son — ran."),
        SegmentationCase("en", "Miller — This is my house."),
        SegmentationCase("en", "KIEL, Germany — The ferry was late."),
        SegmentationCase("de", "und dann sah ich —¦ Was war das?¦ Nichts."),
    ])
    func `dots are a pause or an end`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        SegmentationCase("en", "who was that?¦ i have no idea.¦ ask the others."),
        SegmentationCase("en", "Visit the dept. of history, or the inst. of art."),
        SegmentationCase("en", "1. Fill the pot.¦ 2. Heat it.¦ 3. Serve."),
        SegmentationCase("en", "1) fill the pot ¦2) heat it ¦3) serve"),
        SegmentationCase("en", "a. fill the pot ¦b. heat it ¦c. serve"),
        SegmentationCase("en", "• fill the pot ¦• heat it ¦• serve"),
        SegmentationCase("en", "IV. The Return"),
        SegmentationCase("en", "Do this:¦ 1. Fill the pot. ¦2. Heat it. ¦3. Serve."),
        SegmentationCase("en", "My plan: ¦1) Sleep late ¦2) Eat"),
        SegmentationCase("en", "We need: 1) tea, 2) milk and 3) sugar."),
        SegmentationCase("de", "So geht es:¦ 1. Wasser holen. ¦2. Tee kochen."),
    ])
    func `small letters and list markers`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        SegmentationCase("de", "Am 7. Spieltag gewann Köln.¦ Am 1. Januar war Pause."),
        SegmentationCase("de", "Das steht in Band 2.¦ Leser mögen ihn."),
        SegmentationCase("de", "Beim 3. Versuch, am 12. März, gelang es im 2. Stock.¦ Ende."),
        SegmentationCase("de", "Der Wert (Stand: 1. Sept. 2015) fiel.¦ Ende."),
        SegmentationCase("de", "Die 4. Auflage nennt den 50. Geburtstag.¦ Das 1. Kapitel fehlt."),
        SegmentationCase("de", "Er fährt einen VW ID. Cross.¦ Der ID. Buzz ist größer."),
        SegmentationCase("fr", "Il conduit une VW ID. Cross.¦ Elle marche."),
        SegmentationCase("de", "Es gibt z. B. Äpfel, d. h. Obst, usw.¦ Das reicht."),
        SegmentationCase(
            "de",
            "Hr. Weiß zahlt ca. 5 Mio. Euro inkl. Steuer gem. Abs. 3.¦ Er klagt."
        ),
        SegmentationCase("de", "Sie wohnt in der Bahnhofstr. 12 in Ulm.¦ Ihr gefällt es."),
        SegmentationCase("de", "Um 50 v. Chr. begann der Bau.¦ Kaiser Karl IV. Luxemburg folgte."),
        SegmentationCase("fr", "M. Roux et Mme. Petit, cf. p. 12, sont venus.¦ Ils ont mangé."),
        SegmentationCase("fr", "Il est né en 50 av. J.-C. à Rome.¦ Puis il partit."),
        SegmentationCase("es", "El Sr. Gil vive en la Av. Central núm. 5.¦ Es médico."),
        SegmentationCase("es", "Viajó a los EE. UU. en mayo.¦ Volvió pronto."),
        SegmentationCase(
            "it",
            "Il Dott. Riva e l'Avv. Neri, pag. 3, sono qui.¦ La riunione inizia."
        ),
        SegmentationCase("pt", "O Sr. Melo comprou maçãs, p. ex. Gala, etc.¦ Ele pagou."),
        SegmentationCase("nl", "Dhr. De Wit koopt o.a. Brood, bijv. Rogge, enz.¦ Hij betaalt."),
        SegmentationCase("pl", "Prof. Nowak mieszka na ul. Długiej, np. Latem.¦ To ładne miejsce."),
        SegmentationCase("cs", "Narodil se 3. Května v Brně, např. Jako Ing. Malý.¦ Pak odešel."),
        SegmentationCase("ru", "В г. Омск живёт проф. Белов, т. е. Учитель и т. д.¦ Он стар."),
        SegmentationCase("uk", "У м. Львів живе проф. Мельник.¦ Він старий."),
        SegmentationCase("sv", "Vi åt t.ex. Äpplen, osv.¦ Det var gott."),
        SegmentationCase("sv", "Barnen gömde sig.¦ Ingen såg dem."),
        SegmentationCase("es", "La casa mira al mar.¦ Marta la compró el 4 mar. 2011."),
        SegmentationCase(
            "da",
            "Hr. Holm bor i Skt. Olai, f.eks. Nær nr. 4.¦ Den 3. Maj flytter han."
        ),
        SegmentationCase("da", "Bogen er af dr.phil. Lars Bo og cand.-mag. Eva Ås."),
        SegmentationCase("fi", "Söimme esim. Omenoita.¦ Se oli hyvää."),
        SegmentationCase("tr", "Dr. Kaya geldi.¦ Bu 3. Mayıs günü oldu."),
        SegmentationCase("el", "Πού είναι ο κ. Νίκου;¦ Δεν ξέρω."),
    ])
    func `other languages have their own abbreviations`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        SegmentationCase("zh", "他来了。¦她走了！¦为什么？¦没人知道。"),
        SegmentationCase("zh", "“你好吗？”¦他没有回答。"),
        SegmentationCase("zh", "我们看了《你好！北京》。¦很好看。"),
        SegmentationCase("ja", "駅に着いた。¦「行こう。」と彼は言った。¦外は雨だ｡¦寒い！"),
        SegmentationCase("ja", "価格は３．５％上がった。¦驚いた。"),
        SegmentationCase("ko", "비가 온다.¦ 우산이 없다!¦ 어떻게 하지?"),
        SegmentationCase("ar", "أين الكتاب؟¦ إنه على الطاولة.¦ شكرا."),
        SegmentationCase("ar", "وصل د. سامي أمس.¦ كان متعبا."),
        SegmentationCase("ur", "یہ کتاب ہے۔¦ وہ قلم ہے۔"),
        SegmentationCase("fa", "حال شما چطور است؟¦ خوبم."),
        SegmentationCase("hi", "वह आया।¦ डॉ. शर्मा नहीं आए।¦ क्यों?¦ पता नहीं॥"),
        SegmentationCase("hy", "Նա եկավ։¦ Մենք գնացինք:¦ Վերջ։"),
        SegmentationCase("am", "እሱ መጣ።¦እሷ የት ናት፧¦አላውቅም።"),
        SegmentationCase("my", "သူလာသည်။¦သူမသွားသည်။"),
        SegmentationCase("km", "គាត់មក។¦ នាងទៅ។"),
        SegmentationCase("th", "เขาเกิดเมื่อ พ.ศ. 2500 ที่ จ. เชียงใหม่ และทำงาน"),
        SegmentationCase("ka", "ის მოვიდა.¦ ჩვენ წავედით."),
        SegmentationCase("he", "הוא בא.¦ היא הלכה."),
    ])
    func `every script has its stops`(_ sample: SegmentationCase) {
        #expect(segmented(sample.text, sample.language) == sample.expected)
    }

    @Test(arguments: [
        "Dr. Kim came.¦ She left.", "Hr. Weiß kam z. B. Montag.¦ Er ging.",
        "M. Roux vint.¦ Il partit.",
        "La Sra. Gil vino.¦ Ella se fue.", "Il Sig. Riva venne.¦ Poi andò via.",
        "Пришёл проф. Белов.¦ Он ушёл.", "Es war der 3. Oktober in Ulm.¦ Alle kamen.",
        "Am 5. Spieltag siegte Ulm.¦ Die 2. Halbzeit lief im 3. Programm.",
    ])
    func `an unknown language is read with all tables`(_ marked: String) {
        for language in [nil, "", "xx", "tlh-Latn"] {
            let sample = SegmentationCase(language, marked)
            #expect(segmented(sample.text, language) == sample.expected)
        }
    }

    @Test func `the language is taken from its primary subtag in any case`() {
        let text = "Am 7. Spieltag gewann Köln."
        for language in ["de", "DE", "de-AT", "De_ch"] {
            #expect(segmented(text, language) == [text])
        }
        #expect(segmented(text, "en").count == 2)
        #expect(segmented("He is 7. Spot is 3.", nil).count == 2)
    }

    @Test(arguments: ["", " ", "\n\t \u{A0}\u{3000}\u{2029}"])
    func `white space has no sentences`(_ text: String) {
        #expect(segmented(text).isEmpty)
    }

    @Test(arguments: [
        ".", "...", "?!", "。", "(", "\"", "•", "1.", "a.", "…", "\u{FEFF}", "\u{301}",
    ])
    func `a lone mark is one sentence`(_ text: String) {
        #expect(segmented(" \(text) ") == [text])
    }
}
