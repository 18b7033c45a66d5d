/// Boosted decision trees: what a row is worth is the sum of the leaves that it falls into.
///
/// Reference: Friedman, Greedy function approximation: a gradient boosting machine (2001).
struct DecisionTrees: Sendable, Hashable {
    /// Asks whether the number in a column is at most a threshold.
    private struct Node: Hashable {
        var column: Int32
        var threshold: Float
        /// The next node for yes and for no; below 0 the leaf whose complement it is.
        var yes: Int32
        var no: Int32
    }

    private let nodes: [Node]
    private let leaves: [Float]
    /// The first node of each tree.
    private let roots: [Int32]

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
        leaves = try file.float32("\(name).leaf", shape: file.shape(of: "\(name).leaf", rank: 1))
        let yes = try file.float32("\(name).yes", shape: [count])
        let no = try file.float32("\(name).no", shape: [count])
        var nodes: [Node] = []
        nodes.reserveCapacity(count)
        for index in 0..<count {
            let next = [yes[index], no[index]]
            for child in next
            where
                !(child < 0
                ? -child <= Float(leaves.count)
                : child > Float(index) && child < Float(count))
            {
                throw .damaged("tensors '\(name)' have a node that leads nowhere")
            }
            nodes.append(
                Node(
                    column: Int32(columns[index]),
                    threshold: thresholds[index],
                    yes: Int32(next[0]),
                    no: Int32(next[1])
                )
            )
        }
        self.nodes = nodes
        roots = try file.integers("\(name).root", below: max(count, 1)).map { Int32($0) }
        guard count > 0 else { throw .damaged("tensors '\(name)' have no nodes") }
    }

    /// What each row is worth.
    ///
    /// - Parameters:
    ///   - rows: n × width.
    ///   - width: The columns of a row.
    /// - Returns: n sums, in the order of the trees, so the same for every row anywhere.
    func sums(of rows: [Float], width: Int) -> [Float] {
        let count = rows.count / width
        var sums = [Float](repeating: 0, count: count)
        for root in roots {
            for row in 0..<count {
                var next = root
                while next >= 0 {
                    let node = nodes[Int(next)]
                    let value = rows[row &* width &+ Int(node.column)]
                    next = value <= node.threshold ? node.yes : node.no
                }
                sums[row] += leaves[Int(~next)]
            }
        }
        return sums
    }
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
