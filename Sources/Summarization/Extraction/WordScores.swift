/// A table of words by their hash, with some numbers each.
struct WordScores: Sendable, Hashable {
    /// Numbers that a word has.
    let width: Int
    private let numbers: [Float]
    /// A power of two of places; each holds the row of a word + 1, or 0.
    private let places: [Int32]
    private let hashes: [UInt32]

    /// Bits of a word's hash: as many as a float32 holds exactly.
    static let hashBits = 24

    /// Reads a table from a parameter file.
    ///
    /// - Parameters:
    ///   - file: Has `NAME.hash` (N) and `NAME.score` (N × width).
    ///   - name: What the tensors' names begin with.
    ///   - width: Numbers of a word.
    /// - Throws: `damagedParameters`.
    init(_ file: Safetensors, name: String, width: Int) throws(SummarizerError) {
        hashes = try file.integers("\(name).hash", below: 1 << Self.hashBits).map { UInt32($0) }
        numbers = try file.float32("\(name).score", shape: [hashes.count, width])
        self.width = width
        var size = 16
        while size < 2 * hashes.count { size *= 2 }
        var places = [Int32](repeating: 0, count: size)
        for (row, hash) in hashes.enumerated() {
            var place = Int(hash) & (size - 1)
            while places[place] != 0 { place = (place + 1) & (size - 1) }
            places[place] = Int32(row + 1)
        }
        self.places = places
    }

    /// Where a word's numbers start, nil for a word that is not in the table.
    private func start(of hash: UInt32) -> Int? {
        let mask = places.count - 1
        var place = Int(hash) & mask
        while places[place] != 0 {
            let row = Int(places[place]) - 1
            if hashes[row] == hash { return row * width }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Adds a word's numbers to some.
    func add(_ hash: UInt32, to sums: inout [Float], at position: Int) {
        guard let start = start(of: hash) else { return }
        for column in 0..<width { sums[position + column] += numbers[start + column] }
    }
}
