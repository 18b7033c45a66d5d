import Testing

@testable import Summarization

@Suite struct DoubleArrayTests {
    /// "a" is 7 and "ab" is 9: the children of the root stand from 0x61 on, those of "a" from 0x100,
    /// those of "ab" from 0x200.
    private static let units: [UInt32] = {
        var units = [UInt32](repeating: 0, count: 0x201)
        units[0x61] = UInt32(0x61 ^ 0x100) << 10 | 1 << 8 | 0x61
        units[0x100] = 1 << 31 | 7
        units[0x162] = UInt32(0x162 ^ 0x200) << 10 | 1 << 8 | 0x62
        units[0x200] = 1 << 31 | 9
        return units
    }()

    private func value(of text: String, in trie: DoubleArray) -> Int? {
        var node = trie.root
        for byte in text.utf8 {
            guard let child = trie.child(of: node, byte) else { return nil }
            node = child
        }
        return trie.number(at: node)
    }

    @Test(arguments: [
        ("a", 7), ("ab", 9), ("", nil), ("b", nil), ("abc", nil), ("aa", nil), ("\0", nil),
        ("a\0", nil), ("\0a", nil), ("a\0b", nil),
    ])
    func `a string has its number`(text: String, number: Int?) {
        #expect(value(of: text, in: DoubleArray(Self.units)) == number)
    }

    @Test func `what leads out of the array ends there`() {
        for count in 0..<Self.units.count {
            let trie = DoubleArray(Array(Self.units.prefix(count)))
            for text in ["a", "ab", "abc"] { _ = value(of: text, in: trie) }
        }
        let wild = DoubleArray([UInt32](repeating: 0xFFFF_FFFF, count: 4))
        #expect(value(of: "a", in: wild) == nil)
        #expect(wild.number(at: wild.root) == nil)
        #expect(value(of: "", in: DoubleArray([])) == nil)
        #expect(value(of: "a", in: DoubleArray([])) == nil)
    }
}
