/// Boosted decision trees: what a row is worth is the sum of the leaves that it falls into.
///
/// Reference: Friedman, Greedy function approximation: a gradient boosting machine (2001).
struct DecisionTrees: Sendable, Hashable {
    /// Asks whether the number in a column is at most a threshold; a leaf leads to itself.
    private struct Node: Hashable {
        var threshold: Float
        var column: Int32
        var yes: Int32
        var no: Int32
    }

    /// The nodes that ask, tree by tree, then the leaves.
    private let nodes: [Node]
    /// What a node is worth: 0 for one that asks.
    private let values: [Float]
    /// The first node of each tree, and the most questions on a way from it.
    private let roots: [Root]

    private struct Root: Hashable {
        var node: Int32
        var depth: Int32
    }

    /// Reads trees from a parameter file.
    ///
    /// - Parameters:
    ///   - file: Has the tensors `NAME.column`, `NAME.threshold`, `NAME.yes`, `NAME.no` of all
    ///     nodes tree by tree, `NAME.leaf` and `NAME.root`.
    ///   - name: What the tensors' names begin with.
    ///   - width: The columns of a row.
    /// - Throws: `damagedParameters`: a tensor is missing, or names a column, node or leaf that is
    ///   not there. A node leads to later ones only, so every row finds a leaf.
    init(_ file: Safetensors, name: String, width: Int) throws(SummarizerError) {
        let count = try file.shape(of: "\(name).column", rank: 1)[0]
        let columns = try file.integers("\(name).column", below: width)
        let thresholds = try file.float32("\(name).threshold", shape: [count])
        let leaves = try file.float32(
            "\(name).leaf",
            shape: file.shape(of: "\(name).leaf", rank: 1)
        )
        let yes = try file.float32("\(name).yes", shape: [count])
        let no = try file.float32("\(name).no", shape: [count])
        guard count > 0 else { throw .damaged("tensors '\(name)' have no nodes") }
        var nodes: [Node] = []
        nodes.reserveCapacity(count + leaves.count)
        for index in 0..<count {
            for child in [yes[index], no[index]] {
                let isThere =
                    child < 0
                    ? -child <= Float(leaves.count)
                    : child > Float(index) && child < Float(count)
                guard isThere, child == child.rounded() else {
                    throw .damaged("tensors '\(name)' have a node that leads nowhere")
                }
            }
            func place(_ child: Float) -> Int32 {
                child < 0 ? Int32(count) + Int32(-child) - 1 : Int32(child)
            }
            nodes.append(
                Node(
                    threshold: thresholds[index],
                    column: Int32(columns[index]),
                    yes: place(yes[index]),
                    no: place(no[index])
                )
            )
        }
        for index in Int32(count)..<Int32(count + leaves.count) {
            nodes.append(Node(threshold: 0, column: 0, yes: index, no: index))
        }
        self.nodes = nodes
        values = [Float](repeating: 0, count: count) + leaves
        // Children stand behind their parents.
        var depths = [Int32](repeating: 0, count: nodes.count)
        for index in (0..<count).reversed() {
            depths[index] = 1 + max(depths[Int(nodes[index].yes)], depths[Int(nodes[index].no)])
        }
        roots = try file.integers("\(name).root", below: count)
            .map { Root(node: Int32($0), depth: depths[$0]) }
    }

    /// What each row is worth.
    ///
    /// - Parameters:
    ///   - count: n.
    ///   - width: The columns of a row.
    ///   - fill: Makes a row of which it is given the number.
    /// - Returns: n sums, in the order of the trees, so the same for every row anywhere.
    func sums(count: Int, width: Int, fill: (Int, inout FeatureRow) -> Void) -> [Float] {
        var sums = [Float](repeating: 0, count: count)
        var row = FeatureRow(width: width)
        var rows = [Float](repeating: 0, count: Self.group * width)
        var first = 0
        while first < count {
            let end = min(first + Self.group, count)
            for index in first..<end {
                fill(index, &row)
                let start = (index - first) * width
                for column in 0..<width { rows[start + column] = row.values[column] }
            }
            let found = groupSums(of: rows, width: width)
            for index in first..<end { sums[index] = found[index - first] }
            first = end
        }
        return sums
    }

    private func groupSums(of rows: [Float], width: Int) -> InlineArray<8, Float> {
        // Whatever is read was checked when the trees were: columns, and where nodes lead.
        unsafe nodes.withUnsafeBufferPointer { nodes in
            unsafe rows.withUnsafeBufferPointer { rows in
                var sums = InlineArray<8, Float>(repeating: 0)
                for root in roots {
                    var next = InlineArray<8, Int32>(repeating: root.node)
                    for _ in 0..<root.depth {
                        for row in 0..<Self.group {
                            let node = unsafe nodes[Int(next[row])]
                            let value = unsafe rows[row &* width &+ Int(node.column)]
                            next[row] = value <= node.threshold ? node.yes : node.no
                        }
                    }
                    for row in 0..<Self.group { sums[row] += values[Int(next[row])] }
                }
                return sums
            }
        }
    }

    /// Rows that go through a tree side by side: each would wait for its own way.
    private static let group = 8
}

extension Safetensors {
    /// A float32 tensor of whole numbers from 0 to below a limit, at most 2²⁴.
    ///
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    func integers(_ name: String, below limit: Int) throws(SummarizerError) -> [Int] {
        let numbers = try float32(name, shape: shape(of: name, rank: 1))
        guard
            numbers.allSatisfy({ $0 >= 0 && $0 < Float(limit) && $0 == $0.rounded(.down) })
        else {
            throw .damaged("tensor '\(name)' holds a number that is not from 0 to \(limit - 1)")
        }
        return numbers.map { Int($0) }
    }
}
