extension LanguageProfile {
    static let romance = [
        LanguageProfile(
            tag: "fr",
            words: """
                de la le et les des en l d un à du une que est pour qui dans a par plus pas au sur
                ne se ce il sont avec son aux cette ont ses mais comme on tout nous sa vous été où
                ou être fait leur aussi elle je ils ces même si y c n s qu j tous toutes très peut
                après avant sous depuis entre alors bien donc encore faire moi mon toute cela fois
                ans deux quand chez peu aujourd hui dit car ni trop votre notre mes tes ta ton ma
                cet celle celui ceux quel quelle quoi rien jamais toujours vers pendant selon trois
                était étaient
                """,
            letters: "éèàêçôîûâùëïœ"
        ),
        LanguageProfile(
            tag: "es",
            words: """
                de la que el en y a los se del las un por con no una su para es al lo como más o
                pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también
                fue había era muy hasta desde está mi porque qué han hay nos sólo ese esa eso estos
                hacer después pueden puede tiene tienen otros otra hace cada parte gran donde
                mientras según durante antes mejor así van nuevo ni quien algo nada todos tanto
                aunque esto estaba cómo quién otro mismo nuestro nuestra aquí ahora hoy año tan cual
                tenía dice solo debe ellos ella les sea sino casi tres poco
                """,
            letters: "áéíóúñü"
        ),
        LanguageProfile(
            tag: "pt",
            words: """
                de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi
                ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela
                até isso ela entre era sem mesmo aos ter seus quem nas esse eles são você pode podem
                fazer esta este essa foram agora ainda onde minha meu anos sobre toda todo todos nem
                cada muitos muitas desde deve dia assim após durante outro outros apenas porque bem
                vai seja nós pelos vocês lhe dele dela aqui hoje ano dois três aquele aquela nosso
                nossa deste desta nesta neste num numa tinha pois tão
                """,
            letters: "ãçéáíóõêúâàô"
        ),
        LanguageProfile(
            tag: "gl",
            isRare: true,
            words: """
                de a e o que en do da un unha non os por para co é se as con como máis na no dos foi
                pola polo ao ou ás pero moi súa seu ten tamén nos entre ata sobre cando ser só das
                nas era hai isto eu xa pode despois onde dunha dun coa cun
                """,
            letters: "áéíñóú"
        ),
        LanguageProfile(
            tag: "ca",
            words: """
                de la i a que el en l d per un una les els amb no és del al es va com més o ha s
                però si són ser seva seu aquest aquesta també dels entre sobre ja quan tot on pel m
                ho molt sense fins hi què perquè als havia pels aquests aquestes pot fer any anys
                ara així després nostre cada ben fet dos ens em li hem estat tenir dir res altres
                gran cap tots només qui mentre segons sinó aquí llavors nostra
                """,
            letters: "àçèéíïòóúü"
        ),
        LanguageProfile(
            tag: "it",
            words: """
                di e il la che in a un è per una l del non con le si i da della al lo ha sono dei
                nel come più anche alla dal ma gli delle ci su questo o se dell all suo sua nella
                essere era stato ho cui fra tra quando dalla degli loro molto perché d anni dopo può
                possono fatto così ancora prima nei suoi questa solo dove chi tutti tutto senza
                proprio abbiamo mi hanno oggi due ogni poi negli sulla parte molti mentre quindi
                sarà uno stata questi queste quello quella nostro nostra sue alcuni oltre contro qui
                ora tempo tre sui verso bene va fare ed ad
                """,
            letters: "èàùòìé"
        ),
        LanguageProfile(
            tag: "ro",
            words: """
                de și în a la cu pe nu care o din că se un mai este să al pentru ce sunt fost au ca
                sau prin ale dar lui ei după iar am lor această cel până cum foarte doar era fi
                acest ne când între fiind unei va fără şi si in sa dupa pana fara cand poate pot
                trebuie toate tot toți noi eu tu ea ele sale nostru avea are erau acum aici unde
                cine doi ani anul numai nici mult multe altă alte bine chiar astfel aceste acestea
                acestui mea mele
                """,
            letters: "ăâîșțşţ"
        ),
        LanguageProfile(
            tag: "la",
            isRare: true,
            words: """
                et in est non ad ut cum quod qui sed ab ex si quae ac per esse sunt ipsum enim atque
                nec aut quam etiam ne eius hoc quid neque sit autem tamen nunc vel quidem se a eum
                erat erant fuit ipse ille illa hic haec quibus quo qua quos cuius cui omnes omnia
                res inter ante post sub pro sine nisi nam igitur ita sic semper nihil tum mihi tibi
                nobis nos ego suis suum sua dum ubi de te me
                """
        ),
    ]
}
