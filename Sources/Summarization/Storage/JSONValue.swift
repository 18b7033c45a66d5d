/// A JSON value (RFC 8259).
///
/// ```swift
/// let line = try JSONValue(parsing: bytes)
/// let answer = JSONValue.object(["id": line["id"] ?? .null, "words": .number(12)])
/// print(answer.description)                       // {"id":"a","words":12}
/// ```
///
/// A number keeps its literal, so that one that is only passed on is written as it was read.
package enum JSONValue: Sendable, Hashable {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as it is written, for example `-0` or `1e400`; always in JSON's grammar.
    case number(literal: String)
    /// A string, its escapes resolved.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object, its members in the order that they were written.
    case object(JSONObject)

    /// A whole number.
    package static func number(_ value: Int) -> JSONValue {
        .number(literal: String(value))
    }

    /// The shortest literal that reads back as the same number; null for what is not finite, which
    /// JSON cannot write.
    package static func number(_ value: Float) -> JSONValue {
        value.isFinite ? .number(literal: value.description) : .null
    }

    /// The shortest literal that reads back as the same number; null for what is not finite, which
    /// JSON cannot write.
    package static func number(_ value: Double) -> JSONValue {
        value.isFinite ? .number(literal: value.description) : .null
    }

    /// A string, or null for nil.
    package static func string(orNull value: String?) -> JSONValue {
        value.map(JSONValue.string) ?? .null
    }
}

extension JSONValue {
    /// The string, nil for a value of another kind.
    package var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The elements, nil for a value of another kind.
    package var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, nil for a value of another kind.
    package var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The whole number that the literal writes without a fraction or an exponent; nil for a value
    /// of another kind and a number that does not fit.
    package var integer: Int? {
        if case .number(let literal) = self { Int(literal) } else { nil }
    }

    /// The nearest number, infinite where the literal is too large; nil for a value of another
    /// kind.
    package var double: Double? {
        if case .number(let literal) = self { Double(literal) } else { nil }
    }

    /// The member of that name, nil where there is none or the value is no object.
    package subscript(name: String) -> JSONValue? {
        object?[name]
    }
}
