/// The languages of Asia and Africa that are written in Latin letters.
extension LanguageProfile {
    static let otherLatin = [
        LanguageProfile(
            tag: "tr",
            words: """
                ve bir bu da de için ile o çok daha ne olarak gibi kadar ama sonra en olan var ben
                her ki mi değil ya olduğu oldu tarafından olduğunu göre şey bunu yok diye ise şu
                yeni iki ancak onun biz nasıl içinde bana üzerinde tüm hem şimdi bütün bazı birçok
                fakat böyle zaman önce artık büyük onu bile veya birlikte sadece nedeniyle karşı
                arasında doğru etti eden edilen ediyor yapılan olması bunun buna kendi tek başka yıl
                yılında değildir olacak vardır oldukça rağmen üzere sahip ilgili hakkında
                """,
            letters: "çğıöşüâî"
        ),
        LanguageProfile(
            tag: "az",
            isRare: true,
            words: """
                və bu bir ki də ilə üçün da o olan daha çox olduğu kimi sonra isə var qədər edir
                bütün deyil hər öz idi onun ən ya yeni həm görə tərəfindən mən amma yox olub etmək
                nə
                """,
            letters: "əçğıöşü"
        ),
        LanguageProfile(
            tag: "id",
            words: """
                yang dan di dengan untuk dari ini itu dalam pada tidak ke adalah juga akan oleh
                karena mereka dapat sebagai telah bahwa saya atau bisa ada kami kita lebih sudah
                saat tersebut hanya anda tetapi seperti menjadi ia banyak satu belum lain setelah
                secara harus sangat bagi namun beberapa masih sendiri hal hingga sejak daerah
                wilayah masyarakat pemerintah merupakan terhadap antara melalui sementara sedangkan
                pun kepada tahun kota bagian saja lalu kalau begitu baru polisi kantor uang mobil
                katanya ujar serta namanya
                """
        ),
        LanguageProfile(
            tag: "ms",
            words: """
                yang dan di dengan untuk dari ini itu dalam pada tidak ke adalah juga akan oleh
                kerana mereka dapat sebagai telah bahawa saya atau boleh ada kami kita lebih sudah
                ketika tersebut hanya anda tetapi seperti menjadi ia banyak satu belum lain selepas
                secara mesti sangat bagi ialah awak daripada kepada beliau sahaja bukan beberapa
                masih sendiri hal sehingga sejak kawasan masyarakat kerajaan merupakan terhadap
                antara melalui sementara manakala pun tahun bahagian baru polis pejabat wang kereta
                katanya berkata serta negeri pihak turut mangsa lagi hendak perlu
                """
        ),
        LanguageProfile(
            tag: "tl",
            words: """
                ang ng sa na mga ay at si ni hindi ko siya ito para nang ako kung may niya mo
                kanyang lang o pa naman kay ka iyon isang rin din namin sila nila wala kaya pero
                kami tayo ating dahil noong bilang
                """,
            letters: "ñ"
        ),
        LanguageProfile(
            tag: "vi",
            words: """
                và của là có không được cho người trong một các những với để này đã khi từ đó cũng
                như nhiều vào về ra tôi nhưng ở trên đến còn phải sẽ năm lại theo bị rất anh việc
                hay hơn chỉ nếu sau chúng tại thì đang
                """,
            letters: """
                àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ
                """
        ),
        LanguageProfile(
            tag: "sw",
            isRare: true,
            words: """
                ya na wa kwa ni katika za la kuwa cha hii yake kama hiyo huo lakini hivyo pia baada
                ambao huu sana watu ili alikuwa wake kutoka mwaka au wao moja yao hilo kila hata
                ambayo tu vya pamoja zaidi mimi wakati yeye sasa
                """
        ),
    ]
}
