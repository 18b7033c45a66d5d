/// A trie of byte strings, each with a number, in one array.
///
/// The children of a node stand where its unit's offset and their byte say, so a step costs two
/// reads. A unit has the byte that leads to it in its lowest 8 bits, then a bit that says whether a
/// string ends here, then the offset; where a string ends, the child of byte 0 has bit 31 and the
/// string's number.
///
/// reference: Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure" (1989);
/// the layout is that of darts-clone, in which SentencePiece keeps its normalization.
struct DoubleArray: Sendable {
    /// Where nothing has been read.
    static let root = 0

    private let units: [UInt32]

    /// A trie of units; one that leads out of the array ends there.
    init(_ units: [UInt32]) {
        self.units = units
    }

    /// The node that a byte leads to, nil where no string goes on with it.
    @inline(__always)
    func child(of node: Int, _ byte: UInt8) -> Int? {
        // A unit that no string uses is 0, as if byte 0 led there; no string has a byte 0.
        guard byte != 0, node < units.count else { return nil }
        let child = node ^ Self.offset(of: units[node]) ^ Int(byte)
        guard child < units.count, units[child] & 0x8000_00FF == UInt32(byte) else { return nil }
        return child
    }

    /// The number of the string that ends at a node, nil where none does.
    @inline(__always)
    func value(at node: Int) -> Int? {
        guard node < units.count, units[node] >> 8 & 1 == 1 else { return nil }
        let leaf = node ^ Self.offset(of: units[node])
        return leaf < units.count ? Int(units[leaf] & 0x7FFF_FFFF) : nil
    }

    @inline(__always)
    private static func offset(of unit: UInt32) -> Int {
        Int(unit >> 10) << Int(unit >> 6 & 8)
    }
}
