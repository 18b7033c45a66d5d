import Testing

@testable import Summarization

@Suite struct JSONParserTests {
    private func parse(_ text: String) throws(SummarizerError) -> JSONValue {
        try JSONValue(parsing: Array(text.utf8))
    }

    @Test(arguments: [
        ("null", JSONValue.null),
        (" \t\r\n true ", .bool(true)),
        ("false", .bool(false)),
        ("0", .number(literal: "0")),
        ("-0", .number(literal: "-0")),
        ("10.50E+07", .number(literal: "10.50E+07")),
        ("1e400", .number(literal: "1e400")),
        ("123456789012345678901234567890", .number(literal: "123456789012345678901234567890")),
        (#""""#, .string("")),
        (#""a b""#, .string("a b")),
        (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
        (#""\u0041\u00e9\u6771\u0000""#, .string("Aé東\0")),
        (#""\ud83c\udf89\uD83C\uDF89""#, .string("🎉🎉")),
        (#""\ud83cx""#, .string("\u{FFFD}x")),
        (#""\udf89\ud83c""#, .string("\u{FFFD}\u{FFFD}")),
        (#""\ud83c\ud83c\udf89""#, .string("\u{FFFD}🎉")),
        (#""\ud83c\n""#, .string("\u{FFFD}\n")),
        ("\"é東🎉\u{7F}\u{2028}\"", .string("é東🎉\u{7F}\u{2028}")),
        ("[]", .array([])),
        ("[ ]", .array([])),
        ("[1 , [2],[ ] ]", .array([.number(1), .array([.number(2)]), .array([])])),
        ("{}", .object([:])),
        (
            #"{ "a" : { } , "b":[{"c":null}] }"#,
            .object(["a": .object([:]), "b": .array([.object(["c": .null])])])
        ),
        (#"{"a":1,"b":2,"a":3}"#, .object(["a": .number(3), "b": .number(2)])),
        (#"{"":1}"#, .object(["": .number(1)])),
    ])
    func `valid text is parsed`(text: String, value: JSONValue) throws {
        #expect(try parse(text) == value)
    }

    @Test(arguments: [
        ("", 0), ("  ", 2), ("nul", 0), ("nulll", 4), ("True", 0), ("1 2", 2), ("01", 1), ("-", 1),
        ("+1", 0), (".5", 0), ("1.", 2), ("1.e5", 2), ("1e", 2), ("1e+", 3), ("0x10", 1),
        ("NaN", 0),
        ("-Infinity", 1), ("[", 1), ("[1", 2), ("[1,", 3), ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3),
        ("[1}", 2), ("]", 0), ("{", 1), (#"{"a"}"#, 4), (#"{"a":}"#, 5), (#"{"a":1,}"#, 7),
        ("{a:1}", 1), ("{1:1}", 1), (#"{"a" 1}"#, 5), (#"{"a":1"#, 6), (#"{"a":1]"#, 6), (#"""#, 1),
        (#""abc"#, 4), (#""a\"#, 3), (#""\x""#, 1), (#""\u12""#, 1), (#""\u12g4""#, 1),
        (#""\'""#, 1),
        ("'a'", 0), ("\"a\nb\"", 2), ("\"a\u{0}\"", 2), ("\"12345678\t\"", 9), ("\u{FEFF}1", 0),
        ("[1]\u{0}", 3), ("// a\n1", 0), ("[1]]", 3), ("é", 0),
    ])
    func `invalid text is refused at its byte`(text: String, offset: Int) throws {
        let error = #expect(throws: SummarizerError.self) { try parse(text) }
        #expect(error?.code == .invalidJSON)
        #expect(error?.message.hasPrefix("not valid JSON at byte \(offset): ") == true)
    }

    @Test(arguments: [
        [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE6, 0x9D],
    ])
    func `a string that is not UTF-8 is refused`(bytes: [UInt8]) {
        for escape in ["", #"\n"#] {
            let text = Array("[\"\(escape)".utf8) + bytes + Array("\"]".utf8)
            #expect(throws: SummarizerError.self) { try JSONValue(parsing: text) }
        }
    }

    @Test func `a name that stands twice can be refused`() {
        let text = Array(#"{"a":{"b":1},"b":2,"a":3}"#.utf8)
        let error = #expect(throws: SummarizerError.self) {
            try JSONValue(parsing: text, refusesDuplicates: true)
        }
        #expect(
            error?.message == "not valid JSON at byte 19: a name that stands twice in one object"
        )
    }

    @Test func `names of a large object are told apart, the last value counts`() throws {
        let members = (0..<2_000).map { #""\#($0 % 1_000)":\#($0)"# }
        let object = try #require(parse("{\(members.joined(separator: ","))}").object)
        #expect(object.members.count == 1_000)
        #expect(object.members.map(\.name) == (0..<1_000).map(String.init))
        #expect(object.members.map(\.value) == (1_000..<2_000).map { .number($0) })
    }

    @Test func `512 levels are read, more are refused`() throws {
        func nested(_ count: Int) -> String {
            String(repeating: "[", count: count) + String(repeating: "]", count: count)
        }
        #expect(try parse(nested(512)).description == nested(512))
        let error = #expect(throws: SummarizerError.self) { try parse(nested(513)) }
        #expect(error?.message == "not valid JSON at byte 512: nested deeper than 512 levels")
        let open = String(repeating: #"{"a":["#, count: 500_000)
        #expect(throws: SummarizerError.self) { try parse(open) }
    }

    @Test func `text cut at any byte is refused`() throws {
        let text = Array(#"{"a":[1.5e+3,true,null,"b\u00e9\n\ud83c\udf89é"],"c":{"d":false}}"#.utf8)
        #expect(throws: Never.self) { try JSONValue(parsing: text) }
        for count in text.indices {
            #expect(throws: SummarizerError.self) { try JSONValue(parsing: Array(text[..<count])) }
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `long strings, many escapes and many values take linear time`() throws {
        let long = String(repeating: "word ", count: 2_000_000)
        #expect(try parse("\"\(long)\"") == .string(long))
        let escaped = String(repeating: #"\n"#, count: 1_000_000)
        #expect(try parse("\"\(escaped)\"").string?.utf8.count == 1_000_000)
        let many = String(repeating: "1,", count: 1_000_000)
        #expect(try parse("[\(many)1]").array?.count == 1_000_001)
        let names = (0..<200_000).map { "\"\($0)\":0" }.joined(separator: ",")
        #expect(try parse("{\(names)}").object?.members.count == 200_000)
    }

    @Test(arguments: 0..<20)
    func `a string ends at its quote wherever that stands`(length: Int) throws {
        let text = String(repeating: "é", count: length / 2) + String(repeating: "a", count: length)
        #expect(
            try parse("[\"\(text)\",\"\(text)\\n\"]")
                == .array([.string(text), .string(text + "\n")])
        )
    }
}
