@testable import Summarization

/// A page of the corpus, damaged by the numbers of a seed: the same seed, the same bytes.
struct DamagedPage: Sendable {
    /// What was done to the page.
    enum Damage: CaseIterable {
        /// A part is cut out: the head, the middle, or the end.
        case cut
        /// Some bytes are others.
        case flippedBytes
        /// The tags stand in each other's places.
        case shuffledTags
        /// All of it.
        case everything
    }

    /// Says how to make it again.
    let name: String
    let bytes: [UInt8]

    /// Damages one of the pages.
    init(seed: Int, of pages: [(name: String, bytes: [UInt8])]) {
        var dice = Dice(seed: UInt64(seed))
        let page = pages[seed % pages.count]
        let damage = Damage.allCases[dice.roll(Damage.allCases.count)]
        var bytes = page.bytes
        if damage == .shuffledTags || damage == .everything {
            bytes = Self.withShuffledTags(bytes, &dice)
        }
        if damage == .flippedBytes || damage == .everything {
            for _ in 0...dice.roll(200) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
        }
        if damage == .cut || damage == .everything {
            let start = dice.roll(bytes.count)
            bytes.removeSubrange(start..<min(bytes.count, start + 1 + dice.roll(bytes.count)))
        }
        name = "\(page.name), seed \(seed), \(damage)"
        self.bytes = bytes
    }

    private static func withShuffledTags(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var tags: [ArraySlice<UInt8>] = []
        var texts: [ArraySlice<UInt8>] = []
        var end = 0
        while let start = bytes[end...].firstIndex(of: UInt8(ascii: "<")),
            let close = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
        {
            texts.append(bytes[end..<start])
            tags.append(bytes[start...close])
            end = close + 1
        }
        // Fisher and Yates, as Durstenfeld wrote it down in 1964.
        for last in tags.indices.reversed() { tags.swapAt(last, dice.roll(last + 1)) }
        return zip(texts, tags).flatMap { $0 + $1 } + bytes[end...]
    }
}
