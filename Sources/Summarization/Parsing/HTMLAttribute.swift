/// The attributes that are kept of a page; all others are dropped while parsing.
package enum HTMLAttribute: UInt8, Sendable, CaseIterable {
    case `class`, id, role, style, hidden, lang, name, content, property, itemprop, href, type
    case itemtype, rel, datetime, ariaHidden, httpEquiv, xmlLanguage

    /// The name as it is written, lower case.
    package var name: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .httpEquiv: "http-equiv"
        case .xmlLanguage: "xml:lang"
        default: "\(self)"
        }
    }

    /// Finds an attribute by the hash of its lower-case name.
    package static let names = NameTable(allCases.map { (name: $0.name, value: $0) })
}
