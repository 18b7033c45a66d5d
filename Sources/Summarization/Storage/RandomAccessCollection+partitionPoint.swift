extension RandomAccessCollection where Index == Int {
    /// The first index whose element is so, the end where none is, in a collection in which all that
    /// are stand behind all that are not.
    ///
    /// - Complexity: O(log n).
    func partitionPoint(where isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
