/// The tables of other languages.
extension LanguageTable {
    static let finnish = LanguageTable(
        codes: ["fi", "et"],
        titles: "tri prof hra rva nti dr",
        leading: "esim ns ts eli ks vrt n noin mm nt s.o nn",
        numbering: "s klo nro puh lk nr kpl",
        closing: "jne ym yms tms jms",
        inner: "milj mrd v eaa jaa eKr jKr pKr",
        local: "n s v tri nt mm ts eli nn lk noin ns",
        starters: """
            se ne hän he me te minä sinä tämä nämä tuo ja tai mutta vaan sekä että jos kun koska vaikka
            kuin mitä kuka missä miksi miten myös ei on oli ovat nyt tänään kaikki monet see ta nad meie
            ning või aga kui et mis kes kus miks ka ei
            """,
        months: """
            tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta
            syyskuuta lokakuuta marraskuuta joulukuuta jaanuar veebruar märts aprill mai juuni juuli
            august september oktoober november detsember
            """,
        hasOrdinalStop: true
    )

    static let hungarian = LanguageTable(
        codes: ["hu"],
        titles: "dr ifj id özv prof gr szt",
        leading: "pl ún kb ill vö ld ti i.e i.sz",
        numbering: "sz old tel o",
        closing: "stb s.t.b",
        inner: "u kft zrt bt rt ker ezer",
        local: "pl ill id o u sz ker ld ti",
        starters: """
            a az egy ez ezek azok ő ők mi ti én te és vagy de hanem mert ha amikor mint hogy ki hol miért
            hogyan is nem igen most ma minden sok volt van
            """,
        months: """
            január február március április május június július augusztus szeptember október november
            december januárban
            """,
        hasOrdinalStop: true
    )

    static let turkish = LanguageTable(
        codes: ["tr", "az"],
        titles: "dr prof doç yrd av sn op uzm gen alb",
        leading: "örn bkz yy krş yak",
        numbering: "no s sf tel md",
        closing: "vb vs vd",
        inner: "m.ö m.s a.ş ltd şti cad sok mah t.c",
        local: "vs av op s sok no gen",
        starters: """
            bu şu o bunlar onlar ben sen biz siz bir ve veya ya da ama fakat ancak çünkü eğer ki ne kim
            nerede neden niçin nasıl ayrıca daha sonra önce şimdi bugün her tüm bazı birçok değil
            """,
        months: "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        hasOrdinalStop: true
    )

    static let greek = LanguageTable(
        codes: ["el"],
        titles: "κ κα δρ καθ αγ άγ",
        leading: "π.χ δηλ βλ πρβλ λ.χ",
        numbering: "σελ αρ αριθ τηλ άρθ κεφ τ",
        closing: "κλπ κ.λπ κ.ά κτλ κ.τ.λ",
        inner: "μ.χ π.μ μ.μ χλμ εκ δισ χιλ ευρώ αι",
        starters: """
            ο η το οι τα του της των τον την ένας μια ένα αυτός αυτή αυτό αυτοί εγώ εσύ εμείς σε στο στη
            στην στον στα με από για χωρίς και ή αλλά όμως ενώ αν όταν επειδή γιατί πως πού ποιος τι
            επίσης δεν ναι όχι τώρα σήμερα όλα όλοι πολλοί είναι ήταν έχει
            """
    )

    static let kazakh = LanguageTable(
        codes: ["kk", "ky"],
        titles: "проф акад",
        leading: "мыс б.з.б б.з",
        numbering: "б бет т",
        closing: "т.б т.с.с",
        inner: "ж жж ғ ғғ млн млрд мың"
    )

    static let hindi = LanguageTable(
        codes: ["hi", "mr", "ne"],
        titles: "डॉ डा श्री श्रीमती सुश्री पं प्रो कु मो डॉक्टर",
        leading: "उदा",
        numbering: "सं क्र पृ"
    )

    static let arabic = LanguageTable(codes: ["ar", "fa", "ur"], titles: "د أ م ا ص")

    static let indonesian = LanguageTable(
        codes: ["id", "ms"],
        titles: "dr drs ir h hj prof jl kh st tn ny",
        leading: "yg mis",
        numbering: "no hal hlm tel",
        closing: "dll dsb dst dkk",
        inner: "pt tbk sdn bhd",
        local: "h no ir pt st mis hal dst tel",
        starters: """
            ini itu dia ia mereka kami kita saya anda di ke dari pada dalam untuk dengan oleh dan atau
            tetapi namun karena jika ketika apa siapa mengapa bagaimana juga tidak sekarang semua banyak
            """
    )

    static let vietnamese = LanguageTable(
        codes: ["vi"],
        titles: "TS ThS GS PGS BS TP Tp Th.S",
        leading: "v.d",
        closing: "v.v"
    )
}
