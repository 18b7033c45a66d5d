/// Finds what a name stands for without making a `String` of it.
///
/// Names are compared by a 64-bit hash. The table is small and fixed, so a foreign name that hashes
/// like one of its own does not occur by chance.
package struct NameTable<Value: Sendable>: Sendable {
    /// A power of two of places, at most half of them taken; nil where one is free.
    private let places: [Place?]

    private struct Place {
        var hash: UInt64
        var value: Value
    }

    /// A table of names and what they stand for.
    package init(_ entries: [(name: String, value: Value)]) {
        self.init(hashes: entries.map { (nameHash($0.name.utf8), $0.value) })
    }

    /// A table of the hashes of names and what these stand for.
    package init(hashes entries: [(hash: UInt64, value: Value)]) {
        var size = 2
        while size < 2 * entries.count { size *= 2 }
        var places = [Place?](repeating: nil, count: size)
        for (hash, value) in entries {
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while let taken = places[place], taken.hash != hash { place = (place + 1) & (size - 1) }
            if places[place] == nil { places[place] = Place(hash: hash, value: value) }
        }
        self.places = places
    }

    /// What the name with this hash stands for, nil when it is not in the table.
    package subscript(hash: UInt64) -> Value? {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while let taken = places[place] {
            if taken.hash == hash { return taken.value }
            place = (place + 1) & mask
        }
        return nil
    }
}
