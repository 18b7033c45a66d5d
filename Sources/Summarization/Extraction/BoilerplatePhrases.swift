/// How headings and lines start that lead away from the content.
enum BoilerplatePhrases {
    /// Whether a short text says that other articles, comments or offers follow.
    static func start(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 160 else { return false }
        // Bullets and arrows may stand before the words.
        let start = text.prefix(64).drop { $0 < UInt8(ascii: "0") || $0 > 0x7f && $0 < 0xc3 }
        let folded = start.map(\.smallLetter)
        guard let initial = folded.first else { return false }
        return phrases[Int(initial)].contains { phrase in
            guard folded.starts(with: phrase) else { return false }
            // Whole words: `share` is not the start of `shareholders`.
            guard folded.count > phrase.count else { return true }
            return folded[phrase.count] < UInt8(ascii: "a")
        }
    }

    /// The phrases by their first byte.
    private static let phrases: [[[UInt8]]] = {
        var phrases = [[[UInt8]]](repeating: [], count: 256)
        for phrase in list { phrases[Int(phrase[0])].append(phrase) }
        return phrases
    }()

    private static let list: [[UInt8]] = """
        related|related articles|related posts|related stories|related reading|related content|more from
        more on this|more stories|more articles|more news|read more|read next|read also|also read|see also:
        you may also like|you might also like|recommended|trending|popular posts|most read|most popular
        up next|don't miss|further reading:|share this|share on|share:|sign up for|subscribe to|subscribe now
        leave a comment|leave a reply|post a comment|add a comment|comments|0 comments|join the conversation
        about the author|follow us|filed under|tags:|tagged|categories:|advertisement|sponsored
        mehr zum thema|mehr themen|mehr zu|weitere artikel|weitere themen|weitere meldungen|weiterlesen
        lesen sie auch|lesen sie mehr|lesen sie hier|auch interessant|das könnte sie auch interessieren
        das könnte dich auch interessieren|ähnliche artikel|verwandte artikel|kommentare|kommentieren
        artikel teilen|teilen|über den autor|schlagworte|schlagwörter|zum weiterlesen|passend dazu|lesetipp
        schon gelesen|anzeige|meistgelesen|newsletter
        lea también|lea más|lea:|le puede interesar|te puede interesar|también te puede interesar
        notas relacionadas|noticias relacionadas|artículos relacionados|más noticias|más sobre|comentarios
        vea también|compartir|etiquetas|suscríbete|lee también|temas relacionados
        à lire aussi|lire aussi|à lire|sur le même sujet|articles similaires|partager|commentaires|voir aussi :
        leggi anche|potrebbe interessarti|articoli correlati|condividi|commenti
        leia também|leia mais|veja também|notícias relacionadas|compartilhe|comentários
        lees ook|meer over|gerelateerd|les også|läs också|läs mer|lue myös
        czytaj też|czytaj także|zobacz też|zobacz także|przeczytaj także|komentarze
        читайте также|по теме|комментарии|ilgili haberler|yorumlar|関連記事|相关阅读|相关新闻|推荐阅读|관련기사
        """
        .split { $0 == "|" || $0 == "\n" }.map { Array($0.utf8) }
}
