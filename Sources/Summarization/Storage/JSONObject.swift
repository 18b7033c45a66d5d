/// The members of a JSON object, in order, each name once.
package struct JSONObject: Sendable, Hashable {
    /// A name and its value.
    package struct Member: Sendable, Hashable {
        /// The name.
        package let name: String
        /// The value.
        package var value: JSONValue

        package init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// In the order of writing; no name stands twice.
    package private(set) var members: [Member]

    /// An object of members whose names differ.
    init(uniqueMembers members: [Member]) {
        self.members = members
    }

    /// The value of that name, nil where there is none; setting nil removes the member, setting
    /// another value keeps its place, or adds the member at the end.
    ///
    /// - Complexity: O(*n*) in the count of members.
    package subscript(name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// An object written out: `["id": .number(1), "title": .null]`; of a name that stands twice the
    /// last value counts.
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(uniqueMembers: [])
        for (name, value) in elements { self[name] = value }
    }
}
