import Testing

@testable import Summarization

@Suite struct DecisionTreesTests {
    /// Two trees over two columns: x₀ ≤ 1 ? 10 : (x₁ ≤ 5 ? 20 : 30), and x₁ ≤ 0 ? 1 : 2.
    private static let tensors: [(String, [Float])] = [
        ("t.column", [0, 1, 1]), ("t.threshold", [1, 5, 0]), ("t.yes", [-1, -2, -4]),
        ("t.no", [1, -3, -5]), ("t.leaf", [10, 20, 30, 1, 2]), ("t.root", [0, 2]),
    ]

    private func trees(replacing name: String = "", with values: [Float] = []) throws
        -> DecisionTrees
    {
        let tensors = Self.tensors.map { $0.0 == name ? (name, values) : $0 }
        let directory = try TemporaryDirectory()
        let path = try directory.write(SafetensorsFile.bytes(tensors), to: "trees")
        return try DecisionTrees(Safetensors(path: path), name: "t", width: 2)
    }

    @Test func `a row is worth the sum of its leaves`() throws {
        let rows: [[Float]] = [[1, 0], [1, 1], [2, 5], [2, 6]]
        let worth: [Float] = [11, 12, 22, 32]
        let trees = try trees()
        // Rows go through in groups, of which the last need not be full.
        for count in 0...20 {
            let sums = trees.sums(count: count, width: 2) { $1.set(rows[$0 % 4]) }
            #expect(sums == (0..<count).map { worth[$0 % 4] })
        }
    }

    @Test(
        arguments: [
            ("t.column", [0, 1, 2]), ("t.column", [0, 1, 0.5]), ("t.yes", [-1, -2, 0]),
            ("t.yes", [-1, -2, 3]), ("t.no", [1, -3, -6]), ("t.no", [0, -3, -5]), ("t.root", [3]),
            ("t.leaf", [1]), ("t.threshold", [1]),
        ] as [(String, [Float])]
    )
    func `a tree that leads nowhere is refused`(name: String, values: [Float]) {
        #expect(throws: SummarizerError.self) { try trees(replacing: name, with: values) }
    }
}
