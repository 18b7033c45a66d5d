/// An array or object that is being parsed.
struct JSONContainer {
    /// Objects of more members get an index of their names; below, a search is quicker.
    private static let largestWithoutIndex = 8

    let isObject: Bool
    private var elements: [JSONValue] = []
    private var members: [JSONObject.Member] = []
    /// Where each name stands in `members`; empty for small objects.
    private var places: [String: Int] = [:]
    /// The member that the next value belongs to.
    private var name = ""
    private var place: Int?

    init(isObject: Bool) {
        self.isObject = isObject
    }

    /// The byte that closes it.
    var end: UInt8 {
        isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    }

    /// The array or object as far as it was read.
    var value: JSONValue {
        isObject ? .object(JSONObject(uniqueMembers: members)) : .array(elements)
    }

    /// Takes the name of an object's next value.
    ///
    /// - Returns: Whether the name is new in the object.
    mutating func begin(_ name: String) -> Bool {
        if members.count > Self.largestWithoutIndex, places.isEmpty {
            for (index, member) in members.enumerated() { places[member.name] = index }
        }
        place =
            places.isEmpty ? members.firstIndex { $0.name == name } : places[name]
        self.name = name
        return place == nil
    }

    /// Takes the next value.
    mutating func append(_ value: JSONValue) {
        guard isObject else { return elements.append(value) }
        if let place { return members[place].value = value }
        if !places.isEmpty { places[name] = members.count }
        members.append(JSONObject.Member(name: name, value: value))
    }
}
