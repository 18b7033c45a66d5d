/// The tables of the Germanic languages.
extension LanguageTable {
    static let english = LanguageTable(
        codes: ["en"],
        titles: """
            mr mrs ms mx dr prof rev hon rt st mt ft gen col lt capt cmdr maj sgt cpl pvt adm gov sen rep
            pres supt det insp fr msgr messrs mmes
            """,
        leading: "e.g i.e eg vs cf viz approx esp incl ca c.f w.r.t a.k.a ps p.s p.p.s",
        numbering: """
            no nos n° nº p pp vol vols fig figs eq eqs ch chap sec sect art par para ex ext tel app tab nr est
            b d ver v op cl ph mob sc
            """,
        closing: "etc et.al",
        inner: """
            inc co corp ltd bros llc plc jr sr esq ph.d phd m.d al a.m p.m a.d b.c dept univ assn assoc
            attn arr conf govt intl natl misc ID
            ave blvd rd hwy sq bldg apt ste min max lb lbs oz hr hrs sec tsp tbsp ed eds trans
            Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
            Ariz Ark Calif Conn Del Fla Kan Mass Mich Minn Miss Mont Neb Nev Okla Penn Pa Tenn Tex Va Vt
            Wis Wyo Ont Que U.S U.K U.N
            """,
        local: """
            eg ch art ed app Del Mont Pa ste est b d par sec ex min max det rep fr ph mob sc conf misc
            Sat Sun arr
            """,
        starters: """
            the a an this that these those there here it its he his she her hers we our you your they
            their i my in on at for from by with without within into of to as if when while where what
            who why how which whose and but or nor so yet however although though because since after
            before during until upon under over between among through despite unlike like then thus
            therefore hence moreover furthermore meanwhile also is are was were be been do does did has
            have had can could would should must might let some many most both each every all any no not
            none yes now today later once another other such even just only more several few one two
            mr mrs ms dr according please perhaps maybe instead indeed rather nothing something someone everyone
            nobody nevertheless nonetheless otherwise overall additionally finally eventually recently
            currently afterwards yesterday tomorrow sometimes usually often whether whenever wherever
            whereas except oh well okay ok hey thanks please sorry see
            """,
        articles: "the a an i"
    )

    static let german = LanguageTable(
        codes: ["de", "gsw", "lb"],
        titles: """
            Hr Hrn Fr Frl dr dres prof dipl dipl.-ing ing mag med phil jur rer nat habil hl st pfr präs
            frhr gebr
            """,
        leading: """
            z.b d.h u.u z.t z.zt m.e i.d.r i.d u.a s.o s.u o.g v.a i.v i.a bzw ca evtl ggf inkl exkl sog
            vgl bzgl zzgl abzgl geb gest verh allg insb insbes bspw mind einschl entspr gem lt max min
            u.z m.w i.s.d i.h.v i.e.s o.b.d.a mio mrd tsd jew ehem urspr vorm amtl gez
            """,
        numbering: "nr nrn abs art kap s ff tel ziff zif bd bde anm aufl jg hs par rn rz ausg",
        closing: "usw usf etc u.s.w u.v.m u.ä o.ä u.a.m u.dgl",
        inner: """
            str mwst ust v.chr n.chr jh jhd jhdt std min sek hrsg verf aufl bsp co kg abt dt engl frz ital lat
            griech evang kath österr schweiz m.b.h e.v a.d a.m
            Jan Feb Febr Mär Apr Jun Jul Aug Sept Okt Nov Dez Mo Di Mi Do Sa
            """,
        local: """
            s hl lt med nat mag par hs ff max min mind gem std dt lat Fr Di Do Mo Mi Sa Jan art jur
            vorm bd abs str verf
            """,
        starters: """
            der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich du man dieser
            diese dieses diesen diesem jener jene jenes im in am an auf aus bei beim bis durch für gegen
            mit nach ohne seit trotz über um unter von vom vor während wegen zu zum zur zwischen und
            oder aber doch denn sondern wenn weil dass ob obwohl nachdem bevor als wie was wer wo warum
            wann auch noch nur schon so dann da dort hier jetzt heute dabei damit dazu dafür daher darum
            deshalb trotzdem jedoch allerdings außerdem ferner zudem sein seine seinen ihre ihren unser
            unsere mein meine kein keine nicht alle alles viele einige mehrere sowohl weder zwar ist
            sind war waren hat haben wird werden kann können soll
            """,
        articles: "der die das den dem des ein eine einen einem einer eines",
        months: """
            januar jänner februar märz april mai juni juli august september oktober november dezember
            """,
        ordinalLeaders: "am im vom zum zur beim der die das dem den des seinem ihrem einem jeder",
        hasOrdinalStop: true
    )

    static let dutch = LanguageTable(
        codes: ["nl", "af"],
        titles: "dhr mevr mej mw mgr jhr dr drs ir ing mr prof ds bc st gebr",
        leading:
            "bijv bv d.w.z m.a.w i.p.v o.a o.m m.b.t t.a.v t.o.v n.a.v d.m.v ca incl excl resp vnl nl m.n z.g zgn",
        numbering: "nr nrs blz p art fig tel hfst par afb",
        closing: "enz etc e.d e.a e.v",
        inner: """
            b.v n.v v.chr n.chr jl a.s mln mld min max aanw vnw jan feb mrt apr jun jul aug sept okt nov
            dec
            """,
        local: "ir ds bv nl par min max mr st art",
        starters: """
            de het een hij zij ze wij we ik je jij u jullie dit dat deze die er hier daar in op aan van
            voor met bij naar uit over door om te tot na onder tussen tijdens volgens en of maar want
            dus als toen wanneer omdat hoewel terwijl zodat wat wie waar waarom hoe ook nog al alle veel
            sommige zijn haar hun ons onze mijn geen niet nu vandaag dan is was waren heeft
            """,
        articles: "de het een"
    )

    static let danish = LanguageTable(
        codes: ["da", "no", "nb", "nn", "is", "fo"],
        titles: "hr fr frk dr prof skt st kgl ing cand adv",
        leading: "f.eks bl.a d.v.s dvs ca pga p.g.a jf evt inkl ekskl pr ift vedr iht mht t.o.m fx",
        numbering: "nr kl s stk kap tlf afd fig art pkt",
        closing: "osv o.s.v mv m.v m.m m.fl etc o.l o.a",
        inner:
            "mio mia kr a.s aps f.kr e.kr årh maks min jan feb mar apr jun jul aug sept okt nov dec",
        local: "fr kl s pr st mar art min hr adv kr jf fx cand",
        starters: """
            den det de en et han hun vi jeg du i dette denne disse der her på af for fra med til om ved
            under over efter før mellem og eller men så da når hvis fordi som hvad hvem hvor hvorfor
            hvordan også ikke nu alle mange nogle hans hendes deres vores min er var har kan skal vil
            å ei ein av etter mellom hvis når
            """,
        articles: "den det de en et ei ein",
        months: """
            januar februar marts mars april maj mai juni juli august september oktober november december
            desember
            """,
        hasOrdinalStop: true
    )

    static let swedish = LanguageTable(
        codes: ["sv"],
        titles: "hr fr dr prof st ing doc",
        leading:
            "t.ex bl.a d.v.s dvs ca s.k fr.o.m t.o.m p.g.a pga jfr ev inkl exkl resp m.a.o i.o.m",
        numbering: "nr kl s kap tel fig st sid",
        closing: "osv o.s.v m.m m.fl etc o.d",
        inner: "milj mdr kr f.kr e.kr f.d jan feb mar apr jun jul aug sept okt nov dec",
        local: "fr kl s st ev doc mar",
        starters: """
            den det de en ett han hon vi jag du ni detta denna dessa där här i på av för från med till
            om vid under över efter före mellan och eller men så då när eftersom som vad vem var varför
            hur också inte nu alla många några hans hennes deras vår min är har kan ska
            """,
        articles: "den det de en ett"
    )
}
