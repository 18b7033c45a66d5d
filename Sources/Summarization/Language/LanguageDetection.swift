/// Tells the language of a text that does not say it.
///
/// ```swift
/// LanguageDetection.language(of: "It is safe to drink.".utf8.span)      // "en"
/// ```
///
/// Most scripts are of one language. Where a script has several, the most frequent words of each
/// (``LanguageProfile``) and the letters that not all have are counted, as Grefenstette compares in
/// "Comparing two language identification schemes" (1995): short words tell as much as trigrams,
/// and anyone who knows a language can write them down.
enum LanguageDetection {
    /// The language of a text.
    ///
    /// - Parameter text: Valid UTF-8.
    /// - Returns: A primary subtag of BCP 47; nil when the text does not clearly tell.
    /// - Complexity: Linear in the text, up to a constant.
    static func language(of text: Span<UInt8>) -> String? {
        var evidence = LanguageEvidence()
        let places = text.count <= placeCount * placeSize ? 1 : placeCount
        let size = places == 1 ? text.count : placeSize
        for place in 0..<places {
            let start = text.startOfScalar(at: text.count / places * place)
            evidence.read(text, in: start..<text.startOfScalar(at: start + size))
        }
        return evidence.language
    }

    /// A language as a document declares it.
    ///
    /// - Parameter tag: BCP 47, as written.
    /// - Returns: The same; nil when it names no language, as that of a template not filled in.
    static func declared(_ tag: String?) -> String? {
        guard let tag else { return nil }
        let primary = tag.utf8.prefix { $0 != 0x2D && $0 != 0x5F }
        guard 2...8 ~= primary.count, primary.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }),
            !noLanguages.contains(String(Substring(primary)).lowercased())
        else { return nil }
        return tag
    }

    /// Undetermined, no linguistic content, multiple, uncoded; and what templates write for none.
    private static let noLanguages: Set = ["und", "zxx", "mul", "mis", "null", "none", "auto"]
    /// Places at which a long text is read, and bytes at each: so a quotation is not all that is
    /// seen, and no text takes longer than one of 8 kB.
    private static let placeCount = 8
    private static let placeSize = 1_024
}

extension Span where Element == UInt8 {
    /// The first position at or after `position` at which a scalar starts, or the end.
    fileprivate func startOfScalar(at position: Int) -> Int {
        var position = Swift.min(position, count)
        while position < count, self[position] & 0xC0 == 0x80 { position += 1 }
        return position
    }
}
