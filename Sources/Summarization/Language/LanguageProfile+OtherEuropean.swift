/// The languages of Europe that are neither Germanic, Romance nor Slavic.
extension LanguageProfile {
    static let otherEuropean = [
        LanguageProfile(
            tag: "fi",
            words: """
                ja on ei että se oli hän ovat joka mutta kun ole tai sen myös kuin olla mitä minä
                nyt niin jos vain en sitä hänen tämä siitä tämän mukaan jo kanssa sekä vielä mikä ne
                he jotka olivat voi noin kaikki sitten ollut olen tulee ennen jälkeen tässä olisi
                eli jossa jolla nämä näin kuitenkin vuonna vuoden vuotta kaksi ensimmäinen hyvin
                paljon aina vuoksi kautta lisäksi tätä siis häntä minulle minun me te pitää saa
                tehdä tuli tällä kuten aikana vaan esimerkiksi suomen eri uusi muun muita toinen
                toisen eivät eikä oma oman heidän asia yli alle koko tälle näiden jopa ihan vasta
                """,
            letters: "äö"
        ),
        LanguageProfile(
            tag: "et",
            words: """
                ja on ei et see oli ta kui ka aga mis ning ma oma mida või kes ole seda nad välja
                olid selle kuid veel nii ainult siin sest nagu pärast juba kõik tema üle me saab
                kuidas kas sa olen üks mitte kuni minu olnud tuleb mille selles selleks neid nende
                need meie teie ega kõige väga ise oleks peab pole samuti aasta aastal siiski alles
                enam osa teha vaid mina
                """,
            letters: "äõöü"
        ),
        LanguageProfile(
            tag: "lv",
            words: """
                un ir ar no par kas tas ka uz bet kā arī lai es tika viņš nav vai pie ko gan tikai
                bija pēc jau tā to viņa mēs jo pa līdz ja tad šo savu ļoti kad būs var vēl viņi kur
                tās šis tiek ne būtu starp pirms
                """,
            letters: "āčēģīķļņšūž"
        ),
        LanguageProfile(
            tag: "lt",
            words: """
                ir yra kad į su tai iš kaip bet o nuo jis buvo ar tik po dėl ne dar apie prie kuris
                už jo savo pat jau kai jei taip jos bus ji man tačiau iki labai aš mes kurie nėra
                per gali daug arba jų ką prieš kur kuri
                """,
            letters: "ąčęėįšųūž"
        ),
        LanguageProfile(
            tag: "hu",
            words: """
                a az és hogy nem is egy ez volt de meg azt csak már van mint ha el még ki én ezt sem
                vagy ő mert nagyon minden le igen pedig amely lett kell után akkor fel úgy most
                lehet ezek aki itt majd ami olyan között mindig így voltak
                """,
            letters: "áéíóöőúüű"
        ),
        LanguageProfile(
            tag: "eu",
            isRare: true,
            words: """
                eta da ez du bat zen ere baina izan den dira egin dute beste zuen edo oso dela bere
                hau dago hori gara baino bi zer nahi ditu behar baita ziren nola hain urte gabe
                zituen beti nire arte ondoren duen zuten horiek dituzte dio diote gehiago eman esan
                lehen bigarren oraindik orain batean batek bezala zela zuela dituen duten dezake
                gure haien berri izango izaten egiten egingo egon artean aurka bera edota lortu
                arabera bai gero
                """,
            letters: "ñ"
        ),
        LanguageProfile(
            tag: "ga",
            isRare: true,
            words: """
                an agus a na ar i is go le sé bhí do tá as ag ach sin sa mar ní nach seo faoi leis
                siad chun ó de mé sí bhfuil atá é cad nó ann raibh níos freisin eile bheith idir
                gach thar ina féin
                """,
            letters: "áéíóú"
        ),
        LanguageProfile(
            tag: "cy",
            isRare: true,
            words: """
                y yn a i o ar yr ei mae ac wedi oedd am at gan fod ond hefyd bod gyda fel hyn nad
                cael eu ni sydd hwn neu dim yw pan roedd ein bu er bydd fy nid mor mwy chi hi nhw ôl
                rhwng
                """,
            letters: "ŵŷâêîôû"
        ),
        LanguageProfile(
            tag: "sq",
            words: """
                të e në i dhe për një me që nga si është më u ka se do nuk ai kjo duke por ishte
                janë kishte ky pas edhe kur tyre shumë tij saj ose mund nën deri kam vetëm gjithë ku
                këtë
                """,
            letters: "ëç"
        ),
        LanguageProfile(
            tag: "eo",
            isRare: true,
            words: """
                la de kaj en estas al por ke ne kun li mi ĝi sed el pri tio ili estis kiel pli oni
                tiu ankaŭ kiu per aŭ sur se ĉi do tre nur vi ĉiuj tiuj post inter jam havas povas ŝi
                """,
            letters: "ĉĝĥĵŝŭ"
        ),
    ]
}
