internal import ArgumentParser

/// What a summary should be like, as typed.
struct SummaryArguments: ParsableArguments {
    @Option(help: ArgumentHelp("What you want to know: a question or keywords.", valueName: "text"))
    var query: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many sentences. The default is 3.", valueName: "n")
    )
    var sentences: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("At most so many words.", valueName: "n")
    )
    var words: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("At most this part of the words, above 0 and up to 1.", valueName: "r")
    )
    var ratio: TypedNumber?

    @Flag(
        help: """
            Say why. As text: each sentence's share of the light and the heads that it comes from, \
            on a terminal with a bar beside the sentence, in a pipe before it with tabs between. As \
            JSON: every sentence's weight by head. An HTML page always does.
            """
    )
    var explain = false

    @Option(
        help: ArgumentHelp(
            "Attention parameters (safetensors) in place of the built-in ones; may be given once for "
                + "static, for minilm, and for what minilm reads in context.",
            valueName: "file"
        )
    )
    var attention: [String] = []
}
