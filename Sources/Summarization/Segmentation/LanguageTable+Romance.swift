/// The tables of the Romance languages.
extension LanguageTable {
    static let french = LanguageTable(
        codes: ["fr"],
        titles: "M MM mme mmes mlle mlles me mgr dr drs pr prof st ste sts vve",
        leading: "cf c.-à-d p.ex ex env av apr boul bd",
        numbering: "p pp art chap fig vol no nos n al tél tel éd réf annexe t",
        closing: "etc",
        inner: """
            s.a s.a.s s.a.r.l j.-c av.j.-c apr.j.-c janv févr sept oct nov déc hab inc ltée ltd cie min
            max coll dir trad
            """,
        local: "me av ex env n al t apr bd hab min max dir sts pr no",
        starters: """
            le la les l un une des du de d il elle ils elles on nous vous je j tu ce c cet cette ces ça
            cela ceci son sa ses leur leurs mon ma mes notre nos votre vos à a au aux en dans sur sous
            avec sans pour par chez entre vers depuis pendant avant après selon malgré et ou mais donc
            or ni car si quand lorsque comme que qui quoi où pourquoi comment puis alors ainsi aussi
            enfin cependant toutefois pourtant néanmoins tout tous toute toutes plusieurs certains
            quelques chaque aucun y ne
            """,
        articles: "le la les l un une des du"
    )

    static let spanish = LanguageTable(
        codes: ["es", "gl", "ast"],
        titles: """
            sr sra srta sres sras dr dra dres dras lic ing arq prof profa d dña ud uds vd vds gral cnel
            tte cap mons fr sto sta excmo excma ilmo rdo
            """,
        leading: "p.ej ej aprox EE FF RR ca",
        numbering:
            "mar set núm num nº pág págs art arts cap caps fig figs vol vols tel tlf párr párrf no ed",
        closing: "etc",
        inner: """
            EE.UU a.c d.c a.m p.m s.a s.l s.a.s ltda cía av avda admón dto dpto depto min hs km kg ene
            feb abr may jun jul ago sept oct nov dic lun mié jue vie sáb dom
            """,
        local: """
            d no ed cap set may dom mar lun vie jue ene feb jun jul ago hs km kg min av fr num vol tte
            ej ca art caps
            """,
        starters: """
            el la los las lo un una unos unas él ella ellos ellas yo tú usted ustedes nosotros este esta
            esto estos estas ese esa eso esos esas aquel aquella su sus mi mis tu tus nuestro nuestra se
            no sí en de del al a con sin por para sobre entre desde hasta hacia según tras durante y e o
            u pero sino aunque porque como cuando donde si que qué quién cómo cuándo dónde cuál también
            además sin embargo así entonces luego después antes hoy ahora ya todo todos toda todas
            muchos muchas algunos algunas ambos ambas mientras según cada otro otra es son fue era fueron hay ha han
            """,
        articles: "el la los las lo un una unos unas"
    )

    static let italian = LanguageTable(
        codes: ["it"],
        titles: """
            sig sigg sig.ra sig.na dott dott.ssa dr dr.ssa prof prof.ssa avv ing arch geom rag mons on
            cav comm gen dir psicol egr gent spett ill s.e st amm
            """,
        leading: "ad.es es p.es per.es cfr ca cd c.d n.b",
        numbering: "pag pagg art artt cap n nn num vol fig tel par co",
        closing: "ecc etc",
        inner: """
            a.c d.c s.p.a spa s.r.l srl s.n.c v.le p.za c.so min max gen feb mar apr mag giu lug ago set
            ott nov dic lun mer gio ven sab dom
            """,
        local: """
            on es cd n nn co ill gent dir comm amm spa mag gen mar set mer ven dom min max par cap art
            cav arch rag lun gio sab ott st
            """,
        starters: """
            il lo la i gli le l un uno una dei degli delle del della dello di da dal dalla a al alla
            ai in nel nella nei con su sul sulla per tra fra egli lui lei loro io noi voi tu essi questo
            questa questi queste quello quella quelli ciò e ed o ma però anche se quando dove come
            perché che chi cosa quale mentre dopo prima poi così quindi dunque infatti inoltre tuttavia
            non è sono era ha hanno si ci suo sua tutti tutto ogni alcuni molti
            """,
        articles: "il lo la i gli le l un uno una"
    )

    static let portuguese = LanguageTable(
        codes: ["pt"],
        titles:
            "sr sra srs sras srta dr dra drs dras prof profa profª eng engª arq d dom exmo exma gen cel",
        leading: "p.ex ex aprox ca",
        numbering: "n.º nº pág págs p art arts cap fig vol tel núm al inc",
        closing: "etc",
        inner: """
            a.c d.c s.a ltda cia av r séc sécs ed min máx jan fev abr mai jun jul ago set out nov dez
            depto
            """,
        local: "d dom ex ca al inc r ed min out set mai jul ago abr av gen cel eng p art",
        starters: """
            o a os as um uma uns umas ele ela eles elas eu nós você vocês este esta isto estes esse essa
            isso aquele aquela seu sua seus suas meu minha nosso nossa em no na nos nas de do da dos das
            ao à aos às com sem por pelo pela para sobre entre desde até e ou mas porém contudo embora
            porque como quando onde se que quem qual também além assim então depois antes hoje agora já
            não sim todo todos toda cada muitos alguns outro é são foi era há
            """,
        articles: "o a os as um uma uns umas"
    )

    static let romanian = LanguageTable(
        codes: ["ro"],
        titles: "dl dna dnă d-na d-l dr prof ing conf sf str",
        leading: "ex cca aprox",
        numbering: "nr art pag p vol fig tel alin lit",
        closing: "etc ș.a ş.a ș.a.m.d",
        inner: "î.hr d.hr sec mil mld lei",
        local: "ex lit str sec mil conf art",
        starters: """
            un o acest această acești el ea ei ele noi voi eu tu în la de din cu pe pentru prin între
            după înainte și sau dar însă deci dacă când unde cum ce cine de care că nu da acum azi toți
            mulți este sunt era a au
            """,
        articles: "un o"
    )

    static let catalan = LanguageTable(
        codes: ["ca"],
        titles: "sr sra dr dra prof",
        leading: "p.ex aprox",
        numbering: "núm pàg art cap tel",
        closing: "etc",
        inner: "a.c d.c s.a av",
        local: "av cap art"
    )
}
