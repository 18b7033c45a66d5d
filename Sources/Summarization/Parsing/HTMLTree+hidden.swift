extension HTMLTree {
    /// Whether an element's attributes say that it is not shown.
    func isHidden(_ node: Int) -> Bool {
        guard nodes[node].attributeCount > 0 else { return false }
        if let value = value(of: .ariaHidden, at: node), value.elementsEqual("true".utf8) {
            return true
        }
        return isNotShown(node)
    }

    /// The same to the eye: what is hidden from screen readers alone is shown.
    func isNotShown(_ node: Int) -> Bool {
        guard nodes[node].attributeCount > 0 else { return false }
        if value(of: .hidden, at: node) != nil { return true }
        guard let style = value(of: .style, at: node),
            // Both declarations have one.
            style.span.position(of: UInt8(ascii: "y"), UInt8(ascii: "Y"), 0) < style.count
        else { return false }
        let declarations = style.filter { $0 > 0x20 }.map { $0 | 0x20 }
        return Self.hidingDeclarations.contains { declarations.contains($0) }
    }

    /// Declarations of a style that hide an element, folded as the styles are.
    private static let hidingDeclarations = ["display:none", "visibility:hidden"]
        .map { $0.utf8.map { $0 | 0x20 } }
}

extension Collection where Element == UInt8 {
    /// Whether the bytes stand in these in this order without a gap.
    func contains(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        var start = startIndex
        while let found = self[start...].firstIndex(of: first) {
            if self[found...].starts(with: bytes) { return true }
            start = index(after: found)
        }
        return false
    }
}
