import Testing

@testable import Summarization

@Suite struct QueryMarksTests {
    @Test(arguments: [
        ("toll", ["A toll, the tolls."], ["A [toll], the tolls."]),
        ("repairing", ["Who repairs it?", "Repairs."], ["Who [repairs] it?", "[Repairs]."]),
        ("電車", ["最終電車が出る。"], ["最終[電車]が出る。"]),
        ("ÜBER", ["Die Fahrt über Land."], ["Die Fahrt [über] Land."]),
        ("", ["Nothing."], ["Nothing."]),
        ("?!", ["Nothing?!"], ["Nothing?!"]),
        ("absent", ["Nothing."], ["Nothing."]),
        ("pay", [""], [""]),
    ])
    func `words of the query are found`(_ query: String, _ texts: [String], _ marked: [String]) {
        #expect(marks(query, in: texts) == marked)
    }

    @Test func `a word that every sentence has is not marked beside a rare one`() {
        let texts =
            ["It is for the town.", "It is for us.", "It is the port that pays for it."]
            + [String](repeating: "It was good for them.", count: 5)
        #expect(marks("who pays for it", in: texts)[2] == "It is the port that [pays] for it.")
        #expect(marks("who pays for it", in: texts)[0] == "It is for the town.")
        #expect(marks("for", in: texts)[0] == "It is [for] the town.")
    }

    private func marks(_ query: String, in texts: [String]) -> [String] {
        zip(texts, QueryMarks.find(query, in: texts)).map { text, ranges in
            var bytes = Array(text.utf8)
            for range in ranges.reversed() {
                bytes.insert(UInt8(ascii: "]"), at: range.upperBound)
                bytes.insert(UInt8(ascii: "["), at: range.lowerBound)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
