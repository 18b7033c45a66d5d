import BatchSummarization
import Testing

struct `An output tree` {
    private let tree = OutputTree(root: "out", suffix: ".json")

    @Test(arguments: [
        (BatchInput(path: "in/a/b.html", name: "a/b.html"), "out/a/b.html.json"),
        (BatchInput(path: "x/y.txt"), "out/y.txt.json"),
        (BatchInput(path: "y"), "out/y.json"),
        (BatchInput(path: "-"), "out/stdin.json"),
    ])
    func `names results by their inputs`(input: BatchInput, path: String) {
        #expect(tree.path(for: input) == path)
    }

    @Test func `finds the first two inputs of one name`() {
        let inputs = ["a/x", "b/y", "c/x", "d/y"].map { BatchInput(path: $0) }
        let collision = tree.collision(among: inputs)
        #expect(collision?.first == inputs[0] && collision?.second == inputs[2])
        #expect(tree.collision(among: Array(inputs.prefix(2))) == nil)
    }

    @Test func `takes names that differ in bytes for different ones`() {
        let inputs = ["a/\u{E9}", "b/e\u{301}"].map { BatchInput(path: $0) }
        #expect(tree.collision(among: inputs) == nil)
    }
}
