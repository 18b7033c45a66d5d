/// Boosted decision trees: what a row is worth is the sum of the leaves that it falls into.
///
/// All questions of a tree are asked of sixteen rows at once, and each answer strikes out the leaves
/// that it leads away from: more questions than on the way to a leaf, but none waits for another.
///
/// References: Friedman, Greedy function approximation: a gradient boosting machine (2001). Lucchese
/// et al., QuickScorer: a fast algorithm to rank documents with additive ensembles of regression
/// trees (2015).
struct DecisionTrees: Sendable, Hashable {
    /// Asks whether the number in a column is at most a threshold.
    private struct Question: Hashable {
        var threshold: Float
        var column: Int32
        /// A bit for each leaf that remains after a no.
        var remaining: UInt32
    }

    private struct Tree: Hashable {
        var questions: Range<Int>
        var firstLeaf: Int
    }

    private var questions: [Question] = []
    /// What the leaves are worth, tree by tree, from that of all answers yes to that of all no.
    private var leaves: [Float] = []
    private var trees: [Tree] = []

    /// Reads trees from a parameter file.
    ///
    /// - Parameters:
    ///   - file: Has the tensors `NAME.column`, `NAME.threshold`, `NAME.yes`, `NAME.no` of all
    ///     nodes tree by tree, `NAME.leaf` and `NAME.root`.
    ///   - name: What the tensors' names begin with.
    ///   - width: The columns of a row.
    /// - Throws: `damagedParameters`: a tensor is missing, or names a column, node or leaf that is
    ///   not there, or a tree has more than 32 leaves. A node leads to later ones only, so every
    ///   row finds a leaf.
    init(_ file: Safetensors, name: String, width: Int) throws(SummarizerError) {
        let count = try file.shape(of: "\(name).column", rank: 1)[0]
        let columns = try file.integers("\(name).column", below: width)
        let thresholds = try file.float32("\(name).threshold", shape: [count])
        let values = try file.float32(
            "\(name).leaf",
            shape: file.shape(of: "\(name).leaf", rank: 1)
        )
        let yes = try file.float32("\(name).yes", shape: [count])
        let no = try file.float32("\(name).no", shape: [count])
        for index in 0..<count {
            for child in [yes[index], no[index]] {
                let isThere =
                    child < 0
                    ? -child <= Float(values.count)
                    : child > Float(index) && child < Float(count)
                guard isThere, child == child.rounded() else {
                    throw .damaged("tensors '\(name)' have a node that leads nowhere")
                }
            }
        }
        for root in try file.integers("\(name).root", below: count) {
            let tree = Tree(questions: questions.count..<questions.count, firstLeaf: leaves.count)
            // Nodes whose way for yes, and for no, is still to go; the way for yes comes first.
            var open = [(child: Float(root), question: Int?.none)]
            while let (child, question) = open.popLast() {
                let leaf = leaves.count - tree.firstLeaf
                if let question { questions[question].remaining |= .max << UInt32(leaf) }
                guard child >= 0 else {
                    guard leaf < 32 else {
                        throw .damaged("tensors '\(name)' have a tree of more than 32 leaves")
                    }
                    leaves.append(values[Int(-child) - 1])
                    continue
                }
                let node = Int(child)
                open.append((no[node], questions.count))
                open.append((yes[node], nil))
                questions.append(
                    Question(
                        threshold: thresholds[node],
                        column: Int32(columns[node]),
                        remaining: ~(.max << UInt32(leaf))
                    )
                )
            }
            trees.append(
                Tree(
                    questions: tree.questions.lowerBound..<questions.count,
                    firstLeaf: tree.firstLeaf
                )
            )
        }
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
        // Sixteen rows, column by column.
        var columns = [Float](repeating: 0, count: 16 * width)
        var first = 0
        while first < count {
            let end = min(first + 16, count)
            for index in first..<end {
                fill(index, &row)
                row.copy(width, to: &columns, at: index - first, step: 16)
            }
            let found = groupSums(of: columns.span)
            for index in first..<end { sums[index] = found[index - first] }
            first = end
        }
        return sums
    }

    /// What sixteen rows are worth that are given column by column.
    private func groupSums(of columns: Span<Float>) -> InlineArray<16, Float> {
        let columns = unsafe columns.bytes
        var sums = InlineArray<16, Float>(repeating: 0)
        let questions = questions.span
        let leaves = leaves.span
        for tree in trees {
            var left = SIMD16<UInt32>(repeating: .max)
            for index in tree.questions {
                let question = questions[index]
                // Any bits are numbers.
                let column = unsafe columns.unsafeLoadUnaligned(
                    fromByteOffset: 64 * Int(question.column),
                    as: SIMD16<Float>.self
                )
                // What is no number is answered no.
                let isNo = .!(column .<= question.threshold)
                left = left.replacing(with: left & question.remaining, where: isNo)
            }
            // The same bits, lane by lane. A span, because the arrays themselves would be copied for
            // each lane.
            let lanes = unsafe unsafeBitCast(left, to: InlineArray<16, UInt32>.self)
            let found = lanes.span
            for row in found.indices {
                sums[row] += leaves[tree.firstLeaf + found[row].trailingZeroBitCount]
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
