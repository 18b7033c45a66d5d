/// Finds what a name stands for without making a `String` of it.
///
/// Names are compared by a 64-bit hash. The table is small and fixed, so a foreign name that hashes
/// like one of its own does not occur by chance.
package struct NameTable<Value: Sendable>: Sendable {
    private let hashes: [UInt64]
    private let values: [Value]

    /// A table of names and what they stand for.
    package init(_ entries: [(name: String, value: Value)]) {
        let sorted = entries.map { (hash: nameHash($0.name.utf8), value: $0.value) }
            .sorted { $0.hash < $1.hash }
        self.hashes = sorted.map(\.hash)
        self.values = sorted.map(\.value)
    }

    /// What the name with this hash stands for, nil when it is not in the table.
    package subscript(hash: UInt64) -> Value? {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash ? values[low] : nil
    }
}
