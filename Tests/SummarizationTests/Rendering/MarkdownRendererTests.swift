import Testing

@testable import Summarization

@Suite struct MarkdownRendererTests {
    private func quoted(_ text: String) -> String {
        MarkdownRenderer().render(.sample([text]))
    }

    @Test func `a title is a heading, a sentence a block quote`() {
        let summary = Summary.sample(["One is here.", "Two is there."], title: "Numbers")
        #expect(
            summary.rendered(as: .markdown) == """
                # Numbers

                > One is here.

                > Two is there.

                """
        )
    }

    @Test func `without a title there is no heading`() {
        #expect(quoted("One is here.") == "> One is here.\n")
    }

    @Test(arguments: [
        (#"*a* _b_ `c` [d](e) <f> g\h"#, #"\*a\* \_b\_ \`c\` \[d\](e) \<f\> g\\h"#),
        ("![x](javascript:y)", #"!\[x\](javascript:y)"#),
        ("~~~", #"\~\~\~"#), ("AT&amp;T &lt;b&gt;", #"AT\&amp;T \&lt;b\&gt;"#),
        ("# no heading", "\\# no heading"), ("- no item", #"\- no item"#),
        ("+ no item", #"\+ no item"#), ("=== no line", #"\=== no line"#),
        ("3. no item", #"3\. no item"#), ("12) no item", #"12\) no item"#), ("3.5 km", #"3\.5 km"#),
        ("2026 was dry.", "2026 was dry."), ("> no quote", #"\> no quote"#),
        ("    no code", "no code"), ("\tno code", "no code"),
        ("issue #12 is open", "issue #12 is open"),
        ("two\nlines", "two lines"), ("a\u{1B}[31mb\u{7}c\u{9B}d", #"a \[31mb c d"#), ("", ""),
    ])
    func `markup of the page is text in the summary`(_ text: String, _ expected: String) {
        #expect(quoted(text) == "> \(expected)\n")
    }

    @Test(arguments: [
        ("Notes on C #", "Notes on C \\#"), ("C##", "C#\\#"), ("#", "\\#"), ("# #", "\\# \\#"),
        ("Two\nlines", "Two lines"), ("1. First", #"1\. First"#),
    ])
    func `a heading keeps all its characters`(_ title: String, _ expected: String) {
        let text = MarkdownRenderer().render(.sample(["One."], title: title))
        #expect(text == "# \(expected)\n\n> One.\n")
    }
}
