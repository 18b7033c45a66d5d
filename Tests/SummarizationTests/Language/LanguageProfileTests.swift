import Testing

@testable import Summarization

/// A sentence or two of each language that is told.
@Suite struct LanguageProfileTests {
    private static let sentences = [
        ("en", "The new bridge was opened yesterday. Many people walked over it before noon."),
        (
            "de",
            "Die neue Brücke wurde gestern eröffnet. Viele Leute gingen schon am Vormittag hinüber."
        ),
        (
            "nl",
            "De nieuwe brug is gisteren geopend. Veel mensen liepen er voor de middag overheen."
        ),
        (
            "af",
            "Die nuwe brug is gister geopen. Baie mense het daaroor geloop, maar dit was nie warm nie."
        ),
        ("sv", "Den nya bron öppnades i går. Många gick över den redan före lunch och var glada."),
        ("da", "Den nye bro blev åbnet i går. Mange mennesker gik over den allerede før middag."),
        (
            "nb",
            "Den nye broen ble åpnet i går. Mange gikk over den allerede før middag, og det var mye støy."
        ),
        (
            "nn",
            "Den nye brua vart opna i går. Mange gjekk over ho før middag, og det var ikkje mykje støy."
        ),
        ("is", "Nýja brúin var opnuð í gær. Margir gengu yfir hana fyrir hádegi og það var gaman."),
        ("fr", "Le nouveau pont a été ouvert hier. Beaucoup de gens l’ont traversé avant midi."),
        ("es", "El nuevo puente se abrió ayer. Mucha gente lo cruzó ya antes del mediodía."),
        (
            "pt",
            "A nova ponte foi aberta ontem. Muitas pessoas já a atravessaram e não houve problemas."
        ),
        (
            "gl",
            "A nova ponte abriuse onte. Moita xente cruzouna xa antes do mediodía, pero non había ruído."
        ),
        (
            "ca",
            "El nou pont es va obrir ahir. Molta gent el va travessar abans del migdia amb els seus fills."
        ),
        (
            "it",
            "Il nuovo ponte è stato aperto ieri. Molte persone lo hanno attraversato già prima di mezzogiorno."
        ),
        (
            "ro",
            "Podul nou a fost deschis ieri. Mulți oameni au trecut peste el și nu a fost zgomot."
        ),
        (
            "la",
            "Pons novus heri apertus est. Multi homines transierunt, sed non omnes, quod sol ardebat."
        ),
        (
            "pl",
            "Nowy most został otwarty wczoraj. Wielu ludzi przeszło po nim już przed południem."
        ),
        (
            "cs",
            "Nový most byl otevřen včera. Mnoho lidí po něm přešlo už před polednem, protože bylo hezky."
        ),
        (
            "sk",
            "Nový most bol otvorený včera. Veľa ľudí po ňom prešlo už pred obedom, lebo bolo pekne."
        ),
        (
            "sl",
            "Novi most so odprli včeraj. Veliko ljudi ga je prečkalo že pred poldnevom, ker je bilo lepo."
        ),
        (
            "hr",
            "Novi most je otvoren jučer. Mnogo ljudi ga je prešlo prije podneva jer je vrijeme bilo lijepo."
        ),
        (
            "sr",
            "Novi most je otvoren juče. Mnogo ljudi ga je prešlo pre podneva jer je vreme bilo lepo."
        ),
        (
            "fi",
            "Uusi silta avattiin eilen. Moni käveli sen yli jo ennen puoltapäivää, mutta se ei ollut leveä."
        ),
        (
            "et",
            "Uus sild avati eile. Paljud inimesed käisid sellest üle juba enne lõunat, aga see ei ole lai."
        ),
        (
            "lv",
            "Jaunais tilts tika atvērts vakar. Daudzi cilvēki pa to gāja jau pirms pusdienlaika."
        ),
        (
            "lt",
            "Naujas tiltas buvo atidarytas vakar. Daug žmonių juo perėjo dar prieš pietus, nes buvo gražu."
        ),
        (
            "hu",
            "Az új hidat tegnap nyitották meg. Sokan már átmentek rajta, mert nagyon szép volt az idő."
        ),
        (
            "eu",
            "Zubi berria atzo ireki zuten. Jende asko igaro zen bertatik, eta ez da zaratarik izan."
        ),
        (
            "ga",
            "Osclaíodh an droichead nua inné. Shiúil go leor daoine trasna air, agus bhí sé go breá."
        ),
        (
            "cy",
            "Agorwyd y bont newydd ddoe. Cerddodd llawer o bobl drosti, ac roedd y tywydd yn braf."
        ),
        (
            "sq",
            "Ura e re u hap dje. Shumë njerëz kaluan mbi të para mesditës, sepse koha ishte e mirë."
        ),
        (
            "eo",
            "La nova ponto estis malfermita hieraŭ. Multaj homoj iris sur ĝi, ĉar estis bela tago."
        ),
        (
            "tr",
            "Yeni köprü dün açıldı. Birçok kişi öğleden önce üzerinden geçti, ama çok gürültü yoktu."
        ),
        (
            "az",
            "Yeni körpü dünən açıldı. Çox adam günortadan əvvəl onun üzərindən keçdi və hava gözəl idi."
        ),
        (
            "id",
            "Jembatan baru itu dibuka kemarin. Banyak orang sudah menyeberang karena cuaca bagus, dan bisa duduk."
        ),
        (
            "ms",
            "Jambatan baharu itu dibuka semalam. Ramai orang menyeberang kerana cuaca baik, bukan sahaja kanak-kanak."
        ),
        (
            "tl",
            "Binuksan kahapon ang bagong tulay. Marami ang tumawid dito bago magtanghali dahil maganda ang araw."
        ),
        ("vi", "Cây cầu mới đã được mở hôm qua. Nhiều người đã đi qua trước buổi trưa."),
        (
            "sw",
            "Daraja jipya lilifunguliwa jana. Watu wengi walivuka kwa sababu hali ya hewa ilikuwa nzuri sana."
        ),
        (
            "mt",
            "Il-pont il-ġdid infetaħ ilbieraħ u ħafna nies marru jarawh, iżda ma kienx hemm storbju."
        ),
        ("mi", "I whakatuwheratia te piriti hou inanahi, ā, he maha ngā tāngata i haere ki reira."),
        (
            "yo",
            "Wọ́n ṣí afárá tuntun náà ní àná, ọ̀pọ̀ àwọn ènìyàn sì ti kọjá lórí rẹ̀ kí ó tó di ọ̀sán."
        ),
        (
            "st",
            "Borokho bo butsoe maobane, mme batho ba bangata ba ne ba tla ho bo bona, empa ha ho ea oelang."
        ),
        (
            "tn",
            "Borogo jo bosha bo butswe maabane, mme batho ba ne ba tla go bo bona, fela ga go na yo o wetseng."
        ),
        (
            "ts",
            "Buloho ri pfuriwile tolo, kutani vanhu va te ku ta ri vona, hikuva naswona leswi swi va tsakisile."
        ),
        (
            "so",
            "Buundada cusub ayaa shalay la furay, dad badan oo ka mid ah magaalada ayaana u yimid inay arkaan."
        ),
        (
            "lg",
            "Olutindo olupya lwaggulwawo eggulo, era abantu bangi bazze okululaba, naye tewali yagwa mu mazzi."
        ),
        (
            "ru",
            "Новый мост открыли вчера. Многие прошли по нему ещё до полудня, потому что было тепло."
        ),
        ("uk", "Новий міст відкрили вчора. Багато людей пройшли ним ще до полудня, бо було тепло."),
        ("be", "Новы мост адкрылі ўчора. Шмат людзей прайшлі па ім яшчэ да поўдня, бо было цёпла."),
        (
            "bg",
            "Новият мост беше отворен вчера. Много хора минаха по него, защото времето беше хубаво."
        ),
        (
            "sr",
            "Нови мост је отворен јуче. Много људи га је прешло већ пре подне јер је било лепо."
        ),
        (
            "mk",
            "Новиот мост беше отворен вчера. Многу луѓе поминаа по него пред пладне, бидејќи времето беше убаво."
        ),
        ("kk", "Жаңа көпір кеше ашылды. Түске дейін көп адам одан өтті, себебі күн жылы болды."),
        (
            "ky",
            "Жаңы көпүрө кечээ ачылды. Түшкө чейин көп адам андан өттү, себеби күн жылуу болду."
        ),
        (
            "mn",
            "Шинэ гүүр өчигдөр нээгдсэн байна. Олон хүн түүгээр гарсан бөгөөд өдөр дулаан байсан."
        ),
        ("ar", "افتتح الجسر الجديد أمس. وقد عبره كثير من الناس قبل الظهر."),
        ("fa", "پل جدید دیروز باز شد. بسیاری از مردم پیش از ظهر از آن گذشتند، چون هوا خوب بود."),
        ("ur", "نیا پل کل کھولا گیا۔ بہت سے لوگ دوپہر سے پہلے اس پر سے گزرے۔"),
        (
            "ps",
            "نوی پل پرون پرانیستل شو. ډېر خلک له غرمې مخکې له هغه څخه تېر شول، ځکه چې هوا ښه وه."
        ),
        ("hi", "नया पुल कल खोला गया। दोपहर से पहले बहुत से लोग उस पर से गए और मौसम अच्छा था।"),
        ("mr", "नवा पूल काल उघडला. खूप लोक त्यावरून गेले आणि हवा छान होती, पण गर्दी नाही."),
        ("ne", "नयाँ पुल हिजो खुल्यो। धेरै मानिसहरू यो पुलबाट गए, मौसम राम्रो थियो र भीड थिएन।"),
        ("el", "Η νέα γέφυρα άνοιξε χθες. Πολλοί την πέρασαν πριν το μεσημέρι."),
        ("he", "הגשר החדש נפתח אתמול. אנשים רבים עברו בו לפני הצהריים."),
        ("hy", "Նոր կամուրջը բացվեց երեկ։ Շատերն անցան նրանով մինչև կեսօր։"),
        ("ka", "ახალი ხიდი გუშინ გაიხსნა. ბევრმა გადაიარა შუადღემდე."),
        ("bn", "নতুন সেতু গতকাল খোলা হয়েছে। অনেকে দুপুরের আগে পার হয়েছে।"),
        ("pa", "ਨਵਾਂ ਪੁਲ ਕੱਲ੍ਹ ਖੋਲ੍ਹਿਆ ਗਿਆ।"),
        ("gu", "નવો પુલ ગઈકાલે ખોલવામાં આવ્યો."),
        ("or", "ନୂଆ ପୋଲ ଗତକାଲି ଖୋଲିଲା।"),
        ("ta", "புதிய பாலம் நேற்று திறக்கப்பட்டது."),
        ("te", "కొత్త వంతెన నిన్న తెరిచారు."),
        ("kn", "ಹೊಸ ಸೇತುವೆ ನಿನ್ನೆ ತೆರೆಯಿತು."),
        ("ml", "പുതിയ പാലം ഇന്നലെ തുറന്നു."),
        ("si", "නව පාලම ඊයේ විවෘත විය."),
        ("th", "สะพานใหม่เปิดเมื่อวานนี้ หลายคนเดินข้ามก่อนเที่ยง"),
        ("lo", "ຂົວໃໝ່ເປີດມື້ວານນີ້."),
        ("bo", "ཟམ་པ་གསར་པ་ཁ་སང་སྒོ་ཕྱེ་སོང་།"),
        ("my", "တံတားသစ်ကို မနေ့က ဖွင့်ခဲ့သည်။"),
        ("km", "ស្ពានថ្មីបានបើកកាលពីម្សិលមិញ។"),
        ("am", "አዲሱ ድልድይ ትናንት ተከፈተ። ብዙ ሰዎች ከቀትር በፊት ተሻገሩት።"),
        ("dv", "އާ ބުރިޖު އިއްޔެ ހުޅުވިއްޖެ."),
        ("zh", "新桥昨天开通了。中午以前已经有很多人走过。"),
        ("ja", "新しい橋は昨日開通した。昼までに多くの人が渡った。"),
        ("ko", "새 다리가 어제 열렸다. 많은 사람들이 정오 전에 건넜다."),
    ]

    @Test(arguments: sentences)
    func `each language is told by a sentence or two`(_ language: String, _ text: String) {
        #expect(detectedLanguage(text) == language)
    }

    @Test(arguments: sentences)
    func `and in lower case as well`(_ language: String, _ text: String) {
        #expect(detectedLanguage(text.lowercased()) == language)
    }

    @Test func `each profile and each script has its sentence`() {
        let languages = Set(Self.sentences.map(\.0))
        #expect(LanguageProfile.all.filter { !languages.contains($0.tag) }.map(\.tag).isEmpty)
        #expect(
            WritingSystem.allCases.compactMap(\.language).filter { !languages.contains($0) }.isEmpty
        )
    }

    @Test func `a bit stands for each profile`() {
        #expect(LanguageProfile.all.count <= UInt64.bitWidth)
    }

    /// Words are found in lower case as the program makes it, and a letter that tells is one of the
    /// script.
    @Test(arguments: LanguageProfile.all)
    func `a profile is written as texts are read`(_ profile: LanguageProfile) {
        let words = profile.words.split(whereSeparator: \.isWhitespace)
        #expect(words.count >= 25)
        #expect(Set(words).count == words.count)
        let odd = (words.joined() + profile.letters).unicodeScalars.filter { scalar in
            // Marks on letters are of no script.
            guard !(0x300...0x36F ~= scalar.value) else { return false }
            return scalar.smallLetter != scalar || WritingSystem(of: scalar) != profile.script
        }
        #expect(odd.isEmpty, "\(profile.tag)")
    }

    @Test func `small letters are those of Unicode`() {
        // Dotted I has two scalars in lower case, and the sharp S is no capital in running text.
        let exceptions: Set<UInt32> = [0x130, 0x1E9E]
        var odd: [Unicode.Scalar] = []
        for value in UInt32(0)..<0x1F00 {
            guard let scalar = Unicode.Scalar(value), !exceptions.contains(value),
                [.latin, .cyrillic].contains(WritingSystem(of: scalar))
            else { continue }
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first
            // Capitals of no alphabet in use, as African phonetic letters, stay as they are.
            if scalar.smallLetter != small && scalar.smallLetter != scalar { odd.append(scalar) }
        }
        #expect(odd.isEmpty)
    }
}
