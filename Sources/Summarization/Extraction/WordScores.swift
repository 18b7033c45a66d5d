/// A table of words by their hash, with some numbers each.
struct WordScores: Sendable, Hashable {
    /// Numbers that a word has.
    let width: Int
    private let numbers: [Float]
    /// A power of two of places.
    private let places: [Place]

    private struct Place: Hashable {
        var hash: UInt32 = 0
        /// Where the word's numbers start, -1 for a place that is free.
        var start: Int32 = -1
    }

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
        let hashes = try file.integers("\(name).hash", below: 1 << Self.hashBits).map { UInt32($0) }
        numbers = try file.float32("\(name).score", shape: [hashes.count, width])
        self.width = width
        var size = 16
        while size < 2 * hashes.count { size *= 2 }
        var places = [Place](repeating: Place(), count: size)
        for (row, hash) in hashes.enumerated() {
            var place = Int(hash) & (size - 1)
            while places[place].start >= 0 { place = (place + 1) & (size - 1) }
            places[place] = Place(hash: hash, start: Int32(row * width))
        }
        self.places = places
    }

    /// Where a word's numbers start, nil for a word that is not in the table.
    private func start(of hash: UInt32) -> Int? {
        let mask = places.count - 1
        var place = Int(hash) & mask
        while places[place].start >= 0 {
            if places[place].hash == hash { return Int(places[place].start) }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Adds a word's numbers to some.
    func add(_ hash: UInt32, to sums: inout [Float], at position: Int) {
        guard let start = start(of: hash) else { return }
        var sums = sums.mutableSpan
        for column in 0..<width { sums[position + column] += numbers[start + column] }
    }
}
