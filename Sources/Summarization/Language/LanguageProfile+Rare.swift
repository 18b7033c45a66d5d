/// Languages with little text, which would else be taken for ones with the same short words.
extension LanguageProfile {
    static let rare = [
        LanguageProfile(
            tag: "mi",
            isRare: true,
            words: """
                te ngā i ki he o ka kua ko e nga me mō hoki tēnei a ana ia kāore tana mai atu rātou
                tāua koe au tā rā anō engari hei kia tētahi nei tō ai ā
                """,
            letters: "āēīōū"
        ),
        LanguageProfile(
            tag: "yo",
            isRare: true,
            words: """
                ni ti àwọn wọn sí tó ń kò bí pé fún náà lọ a o mo ó tí ọ̀ kan nínú wá jẹ́ kí bá yìí
                ṣe àti rẹ̀ láti nígbà ohun gbogbo wa yóò lè sì ọjọ́
                """,
            letters: "àáèéẹìíòóọṣùú"
        ),
        LanguageProfile(
            tag: "st",
            isRare: true,
            words: """
                ho le ea ba ka e ha tsa ke o a hore oa la li mme empa hae bona joalo bakeng sa eo oo
                ena tse bang kapa leha joang feela ne tla se re fihlela
                """
        ),
        LanguageProfile(
            tag: "tn",
            isRare: true,
            words: """
                le go ya ka ba e a mo o ke gore fa wa tsa mme ga di la sa bo re gagwe jaaka kwa ne
                tla jalo bone gonne nngwe fela gape kgotsa ele tse yo mongwe eno seno
                """
        ),
        LanguageProfile(
            tag: "ts",
            isRare: true,
            words: """
                na ku ya hi a va leswaku ka ni loko le swi kumbe hambi wa ta naswona eka hikuva xi
                vona yena mi nga tlhela fana hinkwavo lava leyi leswi ngopfu kutani endzhaku
                emahlweni ntsena
                """
        ),
        LanguageProfile(
            tag: "so",
            isRare: true,
            words: """
                iyo waxaa ka in oo uu ku ay ah ee la soo waa u si aan kale lagu isku markii laga
                inuu sheegay waxa balse wuxuu dadka aad kuwa ayaa dhexe sida mid kaas inay ugu jiray
                kasta
                """
        ),
        LanguageProfile(
            tag: "lg",
            isRare: true,
            words: """
                nga mu ne okuva ku era nti ba ye bwe ng oba naye ebya abantu okuba kye gwe kubanga
                buli bye ate ono omu wa ekyo gye abo lye kino nnyo
                """
        ),
        LanguageProfile(
            tag: "mt",
            isRare: true,
            words: """
                li ta u l il ma f fil tal minn dan għal din biex kien hija huwa kif għandu kienet
                dwar jew kull bħala iżda wkoll lil bil mhux aktar wara qabel b meta jekk hemm jista
                fuq
                """,
            letters: "ċġħż"
        ),
    ]
}
