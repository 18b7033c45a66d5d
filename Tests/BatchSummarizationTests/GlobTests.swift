import BatchSummarization
import Testing

struct `A pattern` {
    @Test(arguments: [
        ("*.html", "a.html", true), ("*.html", "a/b.html", true), ("*.html", "a.htm", false),
        ("b.*", "a/b.html", true), ("a/*", "a/b/c.html", true), ("a", "a", true),
        ("a", "b/a", true), ("a", "a/b", false), ("[ab].txt", "x/b.txt", true),
        ("?", "a/bc", false), ("", "a", false), ("[", "a", false),
    ])
    func `matches the path or the name`(pattern: String, path: String, matches: Bool) {
        #expect(Glob(pattern).matches(path) == matches)
    }

    @Test(arguments: [
        ("", true), ("*", true), ("[ab]", true), ("[]]", true), ("[!]]x[^a-z]", true),
        ("]", true), (#"\["#, true), ("[", false), ("[]", false), ("[!]", false), ("[^", false),
        ("[a][b", false), (#"\\["#, false), (#"\"#, true),
    ])
    func `has its brackets closed or not`(pattern: String, isClosed: Bool) {
        #expect(Glob(pattern).isClosed == isClosed)
    }
}
