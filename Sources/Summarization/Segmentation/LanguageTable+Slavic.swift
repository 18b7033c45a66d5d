/// The tables of the Slavic languages.
extension LanguageTable {
    static let polish = LanguageTable(
        codes: ["pl"],
        titles: """
            dr prof hab mgr inż lek ks św bp abp kard gen płk mjr kpt ppłk por sierż red ul al pl os im
            woj pow gm
            """,
        leading: "np tzn tzw tj m.in ok ww pt ds wg zob por przyp m.st godz ang łac niem fr",
        numbering: "nr str s t r ust art pkt poz rys tab tel rozdz",
        closing: "itd itp etc i.in",
        inner: "r w tys mln mld bałt n.e p.n.e zm ur st wyd sp.z.o.o",
        local: "bp pl al os im ok pt ds por ang fr s t r w st tab gen red lek pow art",
        starters: """
            ten ta to te ci on ona ono oni one ja ty my wy w we z ze na do od po przed za pod nad przy
            przez dla bez o u i a oraz lub albo ale lecz jednak więc zatem bo ponieważ gdy kiedy jeśli
            jeżeli choć że co kto gdzie dlaczego jak także również nie tak już teraz dziś wszystkie
            wszyscy wiele jego jej ich jest są był była było były
            """,
        months: """
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada
            grudnia
            """,
        hasOrdinalStop: true
    )

    static let czech = LanguageTable(
        codes: ["cs", "sk"],
        titles:
            "dr ing mgr bc prof doc mudr judr phdr rndr paeddr thdr csc sv p gen plk mjr kpt npor",
        leading: "např napr tzv t.j tj tzn resp příp prip ca cca vč vrát tř nám ul zejm",
        numbering: "č str s odst písm čl obr tab tel roč sv kap",
        closing: "atd apod a.i aj etc pod",
        inner: "r tis mil mld st stol n.l př.n.l s.r.o a.s spol hod min kč",
        local: "s r p ul aj pod st min hod mil gen sv tab tis spol obr",
        starters: """
            ten ta to ti ty on ona ono oni já my vy v ve z ze na do od po před za pod nad při pro bez o
            u i a nebo ale však avšak proto protože když kdy jestli pokud že co kdo kde proč jak také
            ne ano již už teď dnes všechny všichni mnoho jeho její jejich je jsou byl byla bylo pri pre
            pred keď ak čo kto ako aj nie už teraz dnes však sú
            """,
        months: """
            ledna února března dubna května června července srpna září října listopadu prosince januára
            februára marca apríla mája júna júla augusta septembra októbra novembra decembra január
            február marec apríl máj jún júl august september október november december
            """,
        hasOrdinalStop: true
    )

    static let southSlavic = LanguageTable(
        codes: ["hr", "bs", "sr", "sl", "sh"],
        titles: "dr prof mr mag gosp g gđa ga sv ing dipl akad doc",
        leading: "npr tzv tj odn ca oz t.i t.j",
        numbering: "br str st čl sl tel",
        closing: "itd itn i.dr ipd",
        inner: "god tis mil mlrd kn din pr.n.e n.e",
        local: "mr mag g ga st sl god mil oz din br odn",
        starters: """
            u na s sa iz od do za po pod nad pri bez i a ali ili da ne što kako kad kada ako iako jer on
            ona ono oni mi vi ja ti to ovaj ova ovo taj ta njegov njezin gdje tko ko zašto međutim zatim
            nakon prije tijekom također tamo ovdje sada danas svi mnogi je su bio bila v z pa ki je ter
            """,
        months: """
            siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga
            prosinca januara februara marta aprila maja juna jula avgusta septembra oktobra novembra
            decembra januarja februarja marca junija julija
            """,
        hasOrdinalStop: true
    )

    static let russian = LanguageTable(
        codes: ["ru", "be"],
        titles: """
            г гор ул пр просп пр-т пл пер бул наб д дер с пос пгт св им проф акад доц ген полк кап лейт
            гр тов о оз р обл р-н ст корп кв
            """,
        leading: "т.е т.к т.н т.о см ср напр нек т.ч англ нем фр лат греч примеч",
        numbering: "с стр т гл рис табл п пп ст ч кн вып тел д кв разд",
        closing: "т.д т.п др пр проч",
        inner: "гг в вв н.э тыс млн млрд трлн руб коп долл куб кв мин сек час изд ред у.е м",
        starters: """
            в во на с со к ко о об от до из за по под над при без для у через между перед после и а но
            или да же не ни что чтобы как когда если хотя потому поэтому так также тоже он она оно они
            мы вы я ты это этот эта эти тот та те его её ее их мой наш свой где кто почему однако затем
            тогда там здесь сейчас теперь сегодня все всё многие некоторые был была было были
            """
    )

    static let ukrainian = LanguageTable(
        codes: ["uk"],
        titles: "м вул пл просп пров бул с смт обл р-н св ім проф акад доц ген гр п",
        leading: "т.зв т.б див пор напр тобто",
        numbering: "с стор т гл рис табл ст ч кн вип тел",
        closing: "т.д т.п т.ін ін",
        inner: "р рр ст н.е тис млн млрд грн коп хв год вид ред",
        starters: """
            у в на з із зі до від за по під над при без для через між перед після і й та а але або не ні
            що щоб як коли якщо хоча тому так також він вона воно вони ми ви я ти це цей ця ці той його
            її їх де хто чому однак потім тоді там тут зараз сьогодні всі усі був була було були
            """
    )

    static let bulgarian = LanguageTable(
        codes: ["bg", "mk"],
        titles: "г-н г-жа д-р проф доц акад инж ген ул бул пл гр с кв св",
        leading: "вкл напр вж т.е т.нар срв",
        numbering: "с стр т гл чл ал фиг табл бр",
        closing: "др т.н т.нат и.др",
        inner: "г т.г пр.н.е н.е хил млн млрд лв ст в",
        starters: """
            в във на с със към от до из за по под над при без и а но или да не че как когато ако макар
            защото той тя то те ние вие аз ти това този тази тези онзи негов нейн където кой защо обаче
            след преди през също там тук сега днес всички много е са беше
            """
    )
}
