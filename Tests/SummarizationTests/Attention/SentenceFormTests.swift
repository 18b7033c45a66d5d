import Testing

@testable import Summarization

@Suite struct SentenceFormTests {
    @Test(arguments: [
        ("“We lost the key,” she said.", true), ("- \"Read only\" is shown.", true),
        ("„Nein“, sagte er.", true), ("She said “no”.", false), ("", false),
    ])
    func `a quotation at the start is somebody's words`(_ text: String, _ expected: Bool) {
        #expect(SentenceForm(of: text).opensWithQuotation == expected)
    }

    @Test(arguments: [
        ("and then it rained.", true), ("- und dann", true), ("(also in May)", true),
        ("It rained.", false), ("12 days", false), ("雨が降った。", false), ("…", false), ("", false),
    ])
    func `a small letter at the start is the rest of something`(_ text: String, _ expected: Bool) {
        #expect(SentenceForm(of: text).opensLower == expected)
    }

    @Test(arguments: [
        ("- bread", true), ("• bread", true), ("* bread", true), ("– bread", true),
        ("1. bread", true), ("12) bread", true), ("  - bread", true), ("-5 degrees", false),
        ("1894. bread", false), ("3.5 litres", false), ("bread", false), ("-", false),
        ("7.", false),
        ("", false), ("*bread*", false),
    ])
    func `the mark of an item of a list is followed by a space`(_ text: String, _ expected: Bool) {
        #expect(SentenceForm(of: text).opensListItem == expected)
    }

    @Test(arguments: [
        ("Fares rise by 4%.", true), ("Es kostet 20 €.", true), ("It costs $5.", true),
        ("価格は５００￥です。", true), ("It costs five crowns.", false),
    ])
    func `percent signs and signs of money are measures`(_ text: String, _ expected: Bool) {
        #expect(SentenceForm(of: text).holdsMeasure == expected)
    }

    @Test(arguments: [
        ("See https://example.org/a for more.", true), ("See WWW.example.org.", true),
        ("Write to ferry@example.org.", true), ("Two loaves @ 3 crowns", false),
        ("See the harbour office.", false), ("@", false), ("a@", false), ("@b", false),
        (":/ /", false), ("ww.", false), ("", false),
    ])
    func `addresses of the web and of mail are links`(_ text: String, _ expected: Bool) {
        #expect(SentenceForm(of: text).holdsLink == expected)
    }

    @Test(arguments: [
        ("And then...", true), ("And then…", true), ("The ferry… left.", true),
        ("It left..", false),
        ("It left.", false),
    ])
    func `an ellipsis trails off`(_ text: String, _ expected: Bool) {
        #expect(SentenceForm(of: text).trailsOff == expected)
    }

    @Test func `questions inside and commas of any script are seen`() {
        #expect(SentenceForm(of: "“Who pays?” asked the mayor.").asksInside)
        #expect(!SentenceForm(of: "“Who pays?” asked the mayor.").asks)
        #expect(!SentenceForm(of: "Nobody pays.").asksInside)
        #expect(SentenceForm(of: "Bread, milk; and tea").commas == 2)
        #expect(SentenceForm(of: "パン、牛乳，お茶").commas == 2)
    }
}
