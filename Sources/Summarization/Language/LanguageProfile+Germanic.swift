extension LanguageProfile {
    static let germanic = [
        LanguageProfile(
            tag: "en",
            words: """
                the of and to in a is that it for was on are with as i be at this have from or had
                by but not what all were we when your can said there an which their if will do has
                would she he you about more so its who been my me her his they one these than into
                how no also only should could over after two like most make such because any many
                first time people where may years new just before through know even does under
                between while three very every let here both each going want please however am until
                since without against during within upon those own themselves another being having
                """,
            letters: "é"
        ),
        LanguageProfile(
            tag: "de",
            words: """
                die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf
                so eine auch als an nach wie im für man aber aus durch wenn nur war noch werden bei
                hat wir was wird sein einen sind oder zur um haben einer über diese einem ihr uns
                zum kann vor dieser mehr unter sehr schon hier bis ihre keine wurde habe muss jetzt
                alle allen damit sowie wo also viele neue neuen jahr jahre wieder gegen dann können
                sollte seit etwa zwei gibt dabei dort denn bereits ihnen seiner deren müssen mein
                dich mal mich mir beim wollen soll gerade heute morgen drei ja nein doch weil damals
                machen gehen immer
                """,
            letters: "äöüß"
        ),
        LanguageProfile(
            tag: "nl",
            words: """
                de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar
                bij of uit nog naar heeft hij ze wordt worden was door over ik deze je wel meer we
                geen zich tot kan al hun haar dit veel werd hebben had moet zou wij zo onze waar
                tussen hoe alle andere twee tegen onder nu jaar nieuwe hebt kunnen alleen zelf mijn
                toen mensen na sinds ons daar hier dus omdat maken gaat zal moeten
                """,
            letters: "éëï"
        ),
        LanguageProfile(
            tag: "af",
            isRare: true,
            words: """
                die van en in is het n nie te dat vir op met sy hy aan as wat om ook word deur was
                by sal dit maar hulle kan of na uit ons nog ek haar daar hom jy toe kon moet tot
                baie wees hierdie meer oor geen gaan jou waar sê
                """,
            letters: "êëéô"
        ),
        LanguageProfile(
            tag: "sv",
            words: """
                och i att det som en på är av för med den till inte ett de om har jag han var sig
                från så kan men vi du hon när nu där eller ut vid också efter sin under skulle här
                över upp man mycket bara alla blir än dem detta hade mot vad ska utan dess denna
                dessa år nya andra två kommer få varit sedan vill hans mellan genom
                """,
            letters: "åäöé"
        ),
        LanguageProfile(
            tag: "da",
            words: """
                og i at det er en til af på den for med de der som ikke et jeg har han var fra sig
                så kan men vi du hun når nu hvor eller ud ved også efter være blev skal her over op
                man meget kun alle bliver end dem dette havde mod hvad vil uden mig os deres om have
                lidt noget blevet bare nogle mellem gennem flere skulle ville kunne mere siger sagde
                år første anden andre mange to fordi derfor hvis selv hver siden går gik gør gøre
                fik få dig hende hendes hans hele dag jer hvorfor hvordan ham
                """,
            letters: "æøåé"
        ),
        LanguageProfile(
            tag: "nb",
            words: """
                og i det er på en som å til av for at med de den har ikke jeg et om var fra seg så
                han men vi kan du hun når nå der eller ut ved også etter være ble skal her over opp
                man mye bare alle blir enn dem dette hadde mot hva vil uten meg oss deres hvor noe
                blitt noen mellom gjennom flere skulle ville kunne mer sier sa år første annen andre
                mange to fordi derfor hvis selv hver siden går gikk gjør gjøre fikk få deg henne
                hennes hans hele dag dere hvorfor hvordan ham fram disse
                """,
            letters: "æøåé"
        ),
        LanguageProfile(
            tag: "nn",
            isRare: true,
            words: """
                og i det er på ein som å til av for at med dei den har ikkje eg eit om var frå seg
                så han men vi kan du ho når no der eller ut ved òg etter vere vart skal her over opp
                mykje berre alle blir enn dette hadde mot kva vil utan meg oss deira kor noko blei
                vorte nokon nokre mellom gjennom fleire skulle ville kunne meir seier sa år første
                annan andre mange to fordi difor viss sjølv kvar sidan går gjekk gjer gjere fekk få
                deg henne hans heile dag dykk kvifor korleis fram desse
                """,
            letters: "æøåòé"
        ),
        LanguageProfile(
            tag: "is",
            words: """
                og að í á er sem til um við með en það var af fyrir ekki hann ég eru frá hefur þess
                því þegar hún þar eða upp vera þetta hafa eftir verið þeir sér einnig svo bara mjög
                hafði okkur þú hvað eins yfir undir nú hér þá
                """,
            letters: "ðþæöáéíóúý"
        ),
    ]
}
