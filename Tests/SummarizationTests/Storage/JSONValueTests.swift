import Testing

@testable import Summarization

@Suite struct JSONValueTests {
    @Test(arguments: [
        (JSONValue.null, "null"),
        (.bool(true), "true"),
        (.bool(false), "false"),
        (.number(-12), "-12"),
        (.number(Int.min), "-9223372036854775808"),
        (.number(literal: "1.50e3"), "1.50e3"),
        (.number(Float(0.1)), "0.1"),
        (.number(Float(1)), "1.0"),
        (.number(Double(0.1) + 0.2), "0.30000000000000004"),
        (.number(Float(1e-10)), "1e-10"),
        (.number(Float.greatestFiniteMagnitude), "3.4028235e+38"),
        (.number(-0.0), "-0.0"),
        (.number(Float.nan), "null"),
        (.number(Double.infinity), "null"),
        (
            .string("a\"\\/\n\t\r\u{8}\u{C}\u{1}\u{1F}\u{7F}é\u{2028}🎉"),
            #""a\"\\/\n\t\r\b\f\u0001\u001f"# + "\u{7F}é\u{2028}🎉\""
        ),
        (.string(orNull: nil), "null"),
        (.array([]), "[]"),
        (.array([.number(1), .array([.null])]), "[1,[null]]"),
        (.object([:]), "{}"),
        (.object(["b": .number(1), "a\n": .object(["": .string("")])]), #"{"b":1,"a\n":{"":""}}"#),
    ])
    func `a value is written compactly and reads back`(value: JSONValue, text: String) throws {
        #expect(value.description == text)
        #expect(try JSONValue(parsing: Array(text.utf8)) == value)
    }

    @Test func `a number that is written reads back as the same number`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let double = Double(bitPattern: generator.next())
            let float = Float(bitPattern: generator.next())
            if double.isFinite {
                let text = JSONValue.number(double).description
                #expect(try JSONValue(parsing: Array(text.utf8)).double == double)
            }
            if float.isFinite {
                let text = JSONValue.number(float).description
                let back = try JSONValue(parsing: Array(text.utf8)).double
                #expect(back.map(Float.init) == float)
            }
        }
    }

    @Test func `a value is asked for its kind`() throws {
        let value = try JSONValue(
            parsing: Array(#"{"a":"text","b":[1],"c":7,"d":7.5,"e":1e99999,"f":1e2}"#.utf8)
        )
        #expect(value["a"]?.string == "text")
        #expect(value["b"]?.array == [.number(1)])
        #expect(value["c"]?.integer == 7)
        #expect(value["d"]?.integer == nil)
        #expect(value["d"]?.double == 7.5)
        #expect(value["e"]?.double == .infinity)
        #expect(value["f"]?.double == 100)
        #expect(value["g"] == nil)
        #expect(value["a"]?["a"] == nil)
        #expect(value.string == nil)
        #expect(value.array == nil)
        #expect(value.object?.members.count == 6)
    }

    @Test func `an object keeps the order of its members`() {
        var object: JSONObject = ["b": .number(1), "a": .number(2), "b": .number(3)]
        #expect(object.members.map(\.name) == ["b", "a"])
        object["c"] = .null
        object["b"] = .bool(true)
        object["a"] = nil
        object["x"] = nil
        #expect(JSONValue.object(object).description == #"{"b":true,"c":null}"#)
    }
}
