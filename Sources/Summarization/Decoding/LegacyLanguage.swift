/// A language, and the character sets in which its pages were written before UTF-8.
struct LegacyLanguage: Sendable {
    /// How its characters are distributed.
    enum Script: Sendable {
        /// Some dozens of letters carry all the text.
        case alphabet
        /// The characters listed are a part of the thousands that the text is made of.
        case ideographs, syllables
    }

    /// Primary subtags of BCP 47.
    let tags: [String]
    /// The likeliest first.
    let sets: [CharacterSet]
    /// Its letters outside ASCII, lower case, the most frequent first.
    let letters: String
    var script = Script.alphabet

    private init(
        _ tags: String,
        _ sets: String,
        _ letters: String,
        _ script: Script = .alphabet
    ) {
        self.tags = tags.split(separator: " ").map(String.init)
        self.sets = sets.split(separator: " ").map { CharacterSet(name: String($0)) }
        self.letters = letters
        self.script = script
    }

    /// Where two fit a text equally well, the earlier one is taken.
    static let all: [LegacyLanguage] = [
        // English and Dutch, which have foreign names and words alone.
        .init("en nl", "CP1252", "é£ëïèüöáñçíóôäêâàãúåøîûß"),
        .init("de", "CP1252", "üäößé"),
        .init("fr", "CP1252", "éèàêçôîûâùëïœü"),
        .init("es gl", "CP1252", "óíáéñúü¿¡ºª"),
        .init("pt", "CP1252", "ãçéáíóõêúàâôºª"),
        .init("it", "CP1252", "èàùòìé"),
        .init("ca", "CP1252", "éóàèíçúòüï·"),
        .init("sv fi", "CP1252", "äöåé"),
        .init("da no nb nn", "CP1252", "åøæéäö"),
        .init("is", "CP1252", "áðíöþæóéúý"),
        .init("pl", "ISO-8859-2 CP1250", "ęłążśóćńź"),
        .init("cs", "CP1250 ISO-8859-2", "íáěéčřýžšůúňťďó"),
        .init("sk", "CP1250 ISO-8859-2", "áíčéýžšťúľňôďäóŕĺ"),
        .init("hu", "ISO-8859-2 CP1250", "áéöőíóüúű"),
        .init("ro", "ISO-8859-2 CP1250", "ăîţşâ"),
        .init("hr sl bs", "CP1250 ISO-8859-2", "čšžćđ"),
        .init("tr az", "CP1254", "ıüşğçöâîû"),
        .init("lt", "CP1257", "ėšįųąžūčę"),
        .init("lv", "CP1257", "āīšēūžņčļķģ"),
        .init("et", "CP1257", "äõöüšž"),
        .init("ru be", "CP1251 KOI8-R CP866 ISO-8859-5", "оеаинтсрлвкдмпуяыгзьбчйжхюшцэщфёъ"),
        .init("uk", "CP1251 KOI8-U", "оаниітревсклудмпязьгбчйхжїшющцєфґ"),
        .init("bg mk", "CP1251", "аеионтрсвлдкпмъзягубчжщйцшхюфь"),
        .init("sr", "CP1251 ISO-8859-5", "аоиенртсјукдпмвлзгбчшцњхжљћђфџ"),
        .init("el", "CP1253 ISO-8859-7", "αοιετσνηυρπκμλωςόίγάδέήθχφύβώξζψϊϋΐΰ"),
        .init("he yi", "CP1255", "יוהלאמרבתשנעדחקםפסגטכצןזךףץ"),
        .init("ar", "CP1256 ISO-8859-6", "اليمنورتبعةدكسفأهقحجشطخصىإًثزضغذئءظآؤ،؟ـ"),
        .init("fa", "CP1256", "اینردهمتوسبکشزلگقخفعجحپآطچصغضثذظئ،ژ؟"),
        .init("th", "CP874", "ารนอกเง่มยลวดทส้ตะัีปบคหิแจพ็ช์ขุืใไูโำผศธถซณฟษฉภญฐ"),
        .init("ja", "CP932 EUC-JP-MS", japanese, .syllables),
        .init("zh", "GB18030", simplifiedChinese, .ideographs),
        .init("zh", "CP950", traditionalChinese, .ideographs),
        .init("ko", "CP949", korean, .syllables),
    ]

    private static let japanese = """
        のいをにがてるはでーすしたとまンなスっれトルかイりこアラッリうらクもさド女タシよきフロジレ・めつけバテカプ者マ日グそえせちニ\
        国子ブコ大チキデべ年だムパエャサダオ一言見ナ私ボュメ事ズ水発ポど会ビ物間「」ケお入下わやセ合月ガギ理出用ソ自時分本学方上行生\
        地中人業社場新動手定部高全家長体政関
        """

    private static let simplifiedChinese = """
        的一在人是了有中我和不他正大这以地年国来个上着可为到对说会要生小们发能出多下特分前其部方面家作因但将工道事很时定水者同看月\
        相学理过得新主间高点后也去从经议开合进使好没性现民代业全产展实社政公电成信体机美加力化关长第市场系日军本于与此表通然动文\
        心法重起样内天无都
        """

    private static let traditionalChinese = """
        的一在人是了有中我和不他正大這以地年國來個上著可為到對說會要生小們發能出多下特分前其部方面家作因但將工道事很時定水者同看月\
        相學理過得新主間高點後也去從經議開合進使好沒性現民代業全產展實社政公電成信體機美加力化關長第市場系日軍本於與此表通然動文心\
        法重起樣內天無都
        """

    private static let korean = """
        이다는에의을로지은한가하그고를서사기인대해리스했수으도아있시들자라었어것일부나전적국과되년제주보게마정장중상와만였당유드러면\
        동여성세구역화명모통공위우조원문오생소분할안영요신용비선계된경방거치작반프히내개야연진말터간월않교파두산관운회무바행력없민
        """
}
