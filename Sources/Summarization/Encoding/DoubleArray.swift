/// A trie of byte strings, each with a number, in one array.
///
/// The children of a node stand where its unit's offset and their byte say, so a step costs one
/// read. A unit has the byte that leads to it in its lowest 8 bits, then a bit that says whether a
/// string ends here, then the offset; where a string ends, the child of byte 0 has bit 31 and the
/// string's number.
///
/// reference: Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure" (1989);
/// the layout is that of darts-clone, in which SentencePiece keeps its normalization.
struct DoubleArray: Sendable {
    /// A place in the trie, with all that is needed to go on from there.
    struct Node {
        /// Where its children stand, but for their byte.
        fileprivate let children: Int
        /// Whether a string ends here.
        fileprivate let hasNumber: Bool

        @inline(__always)
        fileprivate init(_ index: Int, _ unit: UInt32) {
            children = index ^ Int(unit >> 10) << Int(unit >> 6 & 8)
            hasNumber = unit >> 8 & 1 == 1
        }
    }

    /// What the trie is made of; a loop takes their span once and asks that.
    let units: [UInt32]
    /// Where nothing has been read.
    let root: Node

    /// A trie of units; one that leads out of the array ends there.
    init(_ units: [UInt32]) {
        self.units = units
        root = Node(0, units.first ?? 0)
    }

    /// The node that a byte leads to, nil where no string goes on with it.
    @inline(__always)
    func child(of node: Node, _ byte: UInt8) -> Node? {
        Self.child(of: node, byte, units.span)
    }

    /// The number of the string that ends at a node, nil where none does.
    @inline(__always)
    func number(at node: Node) -> Int? { Self.number(at: node, units.span) }

    @inline(__always)
    static func child(of node: Node, _ byte: UInt8, _ units: Span<UInt32>) -> Node? {
        let index = node.children ^ Int(byte)
        // A unit that no string uses is 0, as if byte 0 led there; no string has a byte 0.
        guard byte != 0, index < units.count else { return nil }
        let unit = unsafe units[unchecked: index]
        return unit & 0x8000_00FF == UInt32(byte) ? Node(index, unit) : nil
    }

    @inline(__always)
    static func number(at node: Node, _ units: Span<UInt32>) -> Int? {
        guard node.hasNumber, node.children < units.count else { return nil }
        return unsafe Int(units[unchecked: node.children] & 0x7FFF_FFFF)
    }
}
