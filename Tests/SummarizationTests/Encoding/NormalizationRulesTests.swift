import Testing

@testable import Summarization

@Suite struct NormalizationRulesTests {
    /// A trie in which "a" is rule 0, and its replacement.
    private static func file(trie: [UInt32], replacements: [UInt8]) -> [UInt8] {
        ([UInt32(trie.count * 4)] + trie).flatMap { unit in
            (0..<4).map { UInt8(truncatingIfNeeded: unit >> ($0 * 8)) }
        } + replacements
    }

    private static let trie: [UInt32] = {
        var units = [UInt32](repeating: 0, count: 0x101)
        units[0x61] = UInt32(0x61 ^ 0x100) << 10 | 1 << 8 | 0x61
        units[0x100] = 1 << 31
        return units
    }()

    @Test func `a rule takes the place of its characters`() throws {
        let file = Self.file(trie: Self.trie, replacements: [0x62, 0x63, 0])
        let rules = try NormalizationRules(file)
        let text = "xa".utf8.span
        let plain = [rules.countOfPlain(at: 0, of: text), rules.countOfPlain(at: 1, of: text)]
        #expect(plain == [1, 0])
        let (none, rule) = (rules.rule(at: 0, of: text), rules.rule(at: 1, of: text))
        #expect(none == nil)
        #expect(rule?.length == 1)
        #expect(rule.map { Array($0.replacement) } == [0x62, 0x63])
    }

    @Test func `a rule whose replacement is not there is none`() throws {
        var trie = Self.trie
        trie[0x100] = 1 << 31 | 9
        let rules = try NormalizationRules(Self.file(trie: trie, replacements: [0]))
        let rule = rules.rule(at: 0, of: "a".utf8.span)
        #expect(rule == nil)
    }

    @Test(arguments: [
        [], [0], [0, 0, 0, 0, 1], [8, 0, 0, 0, 1, 1, 1, 1, 0], [3, 0, 0, 0, 1, 1, 1, 0],
        [0xFF, 0xFF, 0xFF, 0xFF, 0],
    ])
    func `a file that is cut off is refused`(file: [UInt8]) {
        let error = #expect(throws: SummarizerError.self) { try NormalizationRules(file) }
        #expect(error?.code == .damagedParameters)
    }

    /// Every character up to U+FFFF before combining and other ones.
    @Test func `nothing begins a rule unnoticed`() throws {
        let file = try Safetensors(ModelData.multilingualTable)
        let rules = try NormalizationRules(file.uint8("normalization"))
        let followers = ["", "a", "\u{301}", "\u{653}", "\u{93C}", "\u{1161}", "\u{3099}", "水"]
        var found = 0
        for scalar in (0...0xFFFF).compactMap({ UnicodeScalar(UInt32($0)) }) {
            for follower in followers {
                let string = String(Character(scalar)) + follower
                let text = string.utf8.span
                let (quick, thorough) = (rules.rule(at: 0, of: text), rules.search(at: 0, of: text))
                let isSame =
                    quick.map { Array($0.replacement) } == thorough.map { Array($0.replacement) }
                guard isSame, quick?.length == thorough?.length else {
                    Issue.record("U+\(String(scalar.value, radix: 16)) before '\(follower)'")
                    return
                }
                let isPlain = rules.countOfPlain(at: 0, of: text) > 0
                if thorough != nil, isPlain { Issue.record("'\(string)' is not plain") }
                if thorough != nil { found += 1 }
            }
        }
        #expect(found > 10_000)
    }
}
