/// The words that a page says of itself.
struct PageWords {
    let title: WordSet
    let description: WordSet

    init(title: String?, description: String?) {
        self.title = WordSet(title)
        self.description = WordSet(description)
    }
}

/// The words of a page's title or description, to be found in its blocks.
struct WordSet {
    private var words: Set<UInt32> = []
    /// A bit for each word's last six bits, so that most other words need no look into the set.
    private var filter: UInt64 = 0

    /// - Parameter text: Nil has no words.
    init(_ text: String?) {
        guard let text else { return }
        let none = PageWords(title: nil, description: nil)
        for piece in text.split(whereSeparator: \.isWhitespace) {
            // Where words are not spaced each character is one.
            let isSpaced = piece.unicodeScalars.allSatisfy { $0.value < 0x3000 }
            for part in isSpaced ? [String(piece)] : piece.map({ String($0) }) {
                let bytes = Array(part.utf8)
                for word in BlockText(bytes.span, known: none).outerWords {
                    words.insert(word)
                    filter |= 1 << UInt64(word & 63)
                }
            }
        }
    }

    func contains(_ word: UInt32) -> Bool {
        filter >> UInt64(word & 63) & 1 != 0 && words.contains(word)
    }
}
