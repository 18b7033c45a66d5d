extension LanguageProfile {
    static let slavic = [
        LanguageProfile(
            tag: "pl",
            words: """
                w i na z się nie do to że jest o jak co po ale za od przez dla tak są ma tym już
                tego czy być jego może który też tylko które była było był która jej ich ze przy
                jako oraz lub gdy nad bardzo pod jednak ten kiedy sobie mnie jeszcze można został
                została mogą przed teraz gdzie dwa roku lat dlatego więc a podczas wszystkich
                których tej mi nam dzień bez nas ponad około między także swoje będzie
                """,
            letters: "ąćęłńóśźż"
        ),
        LanguageProfile(
            tag: "cs",
            words: """
                a v se na je že s z do o to i k ve za by ale pro jako od které po jsou byl který tak
                jeho si však ze bylo při nebo jen už která také co jsem není až má být podle mezi
                tím před kde byla když než jejich ještě své aby bude ne jsme jste mu jim ji jí nás
                nám vás mě mi ty my kdo proto protože tedy pak jak tam tu této tato tyto toho bez
                mají může musí velmi více roku první dva ani
                """,
            letters: "áčďéěíňóřšťúůýž"
        ),
        LanguageProfile(
            tag: "sk",
            words: """
                a v sa na je že s z do o to i k vo za by ale pre ako od ktoré po sú bol ktorý tak
                jeho si však zo bolo pri alebo len už ktorá aj čo som nie až má byť podľa medzi tým
                pred kde bola keď než ich ešte svoje aby bude tiež iba môže sme ste mu im ju jej nás
                nám vás ma mi ty my kto preto pretože teda potom tam tu tejto táto tieto toho bez
                majú musí veľmi viac roku prvý dva ani keďže lebo
                """,
            letters: "áäčďéíĺľňóôŕšťúýž"
        ),
        LanguageProfile(
            tag: "sl",
            words: """
                in je v na se da za so ki z pa ne s tudi po kot o bi ali od ni k do ga pri iz bil še
                več bilo le sem pred že vse lahko kar bila biti zaradi ko svoje tako med tem samo
                ker kako prav zelo tega smo ter nas jih jo mu me mi ti vi ste bodo bom vendar saj
                kjer kdo kaj zakaj ta tej dva dve leto leta letu moral proti brez zdaj kdaj
                """,
            letters: "čšž"
        ),
        LanguageProfile(
            tag: "hr",
            words: """
                i je u se na da su za od s a o kao ne što iz koji bio po te ali ili koja samo do
                nije bi već bila to koje ga sam nakon kada tako prema može biti bilo više vrlo gdje
                prije još zbog tijekom između kako svoje jer uz dvije uvijek tko vrijeme ovdje dio
                sve također uvjet općine općina tisuća tisuće tjedna tjedan godine godina siječnja
                veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga
                prosinca hrvatske hrvatska hrvatskoj netko mjesto mjesta svijet svijeta poslije
                djece cijeli obitelj povijest tvrtke vijeće nigdje riječi europske dijela kad tu
                njih mi ti on ona oni smo ste si pa nego bez pod kod nad
                """,
            letters: "čćđšž"
        ),
        LanguageProfile(
            tag: "sr",
            words: """
                i je u se na da su za od s a o kao ne što iz koji bio po te ali ili koja samo do
                nije bi već bila to koje ga sam nakon kada tako prema može biti bilo više veoma gde
                pre još zbog tokom između kako svoje jer uz dve uvek ko vreme ovde deo sve šta posle
                takođe sa uslov opštine opština hiljada hiljade nedelje godine godina januara
                februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
                srbije srbija srbiji neko mesto mesta svet sveta dece ceo porodica istorija
                preduzeće evropske nigde reči dela kad tu njih mi ti on ona oni smo ste si pa nego
                bez pod kod nad
                """,
            letters: "čćđšž"
        ),
    ]
}
