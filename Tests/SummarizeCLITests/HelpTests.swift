import Testing

struct `Help is printed as it stands here` {
    private func expect(_ help: String, for arguments: [String]) throws {
        #expect(try Workplace().run(arguments + ["--help"]) == Outcome(output: help))
    }

    @Test func `of the whole`() throws {
        try expect(
            """
            OVERVIEW: Print the sentences that carry a page, word for word.

            How a summary is made, in this order:
              document    bytes are decoded and parsed; the main text of a page is found
              sentences   the text is split
              embeddings  each sentence becomes a row of numbers
              attention   a query of the document, or yours, weighs the sentences
              summary     the weightiest that fit are printed in the order of the text

            With --jsonl a line {"id","html"} (or "html_base64", "text", "paragraphs"; and
            "title", "language", "query" where known) is answered by a line of JSON.

            Subcommands print what a stage makes:
              extract     the main text
              sentences   one sentence a line
              embed       one row a line, as a NumPy array
              features    what the attention layer sees, for training

            Examples:
              summarize page.html
              curl -L https://example.org/ | summarize
              summarize --query 'who pays for it' --words 80 report.html
              summarize --format markdown a.html b.html
              summarize --format html page.html > why.html
              summarize --output summaries/ pages/
              summarize --output summaries.jsonl --include '*.html' pages/
              summarize --jsonl < pages.jsonl > summaries.jsonl

            The exit status is 0 when all was done, 1 when something was skipped, 2 for
            wrong usage. Nothing is ever fetched from a network.

            USAGE: summarize [OPTION...] [INPUT...]
                   summarize extract|sentences|embed|features --help

            ARGUMENTS:
              <input>                 Files, directories, or - for standard input, which is
                                      also read when none is named.

            SUMMARY:
              --query <text>          What you want to know: a question or keywords.
              --sentences <n>         How many sentences. The default is 3.
              --words <n>             At most so many words.
              --ratio <r>             At most this part of the words, above 0 and up to 1.
              --explain               Say why. As text: each sentence's share of the light
                                      and the heads that it comes from, on a terminal with
                                      a bar beside the sentence, in a pipe before it with
                                      tabs between. As JSON: every sentence's weight by
                                      head. An HTML page always does.
              --attention <file>      Attention parameters (safetensors) in place of the
                                      built-in ones; may be given once for static, for
                                      minilm, and for what minilm reads in context.
              --encoder <encoder>     What knows the meaning of sentences: the program's
                                      own table, or, of English ones, a transformer that is
                                      installed apart. The default is static. (values:
                                      static, minilm)
              --model <dir>           Where the model of the encoder minilm lies, when not
                                      in a usual place.

            OUTPUT:
              --format <format>       How summaries are written; html is a page that shows
                                      the whole document, lit by its weights. The default
                                      is text. (values: text, markdown, json, html)
              --output <path>         Write there: NAME.jsonl is one stream; for a
                                      directory of inputs, or when it is a directory, a
                                      tree with one file an input (json by default); else
                                      one file.

            READING:
              --from <format>         What the input is. The default is to recognise it by
                                      content, then by name. (values: html, markdown, text)
              --charset <name>        The input's character set, whatever it says of itself.
              --max-size <bytes>      The largest input, or line with --jsonl, in bytes; K,
                                      M or G may follow. (default: 256M)
              --threads <n>           How many documents to work on at the same time. The
                                      default is all cores.

            DIRECTORIES:
              --include <glob>        Read only files whose path or name matches, such as
                                      '*.html'; may be repeated.
              --exclude <glob>        Leave out files and directories whose path or name
                                      matches; may be repeated.
              --quiet                 Do not say what was skipped; the exit status still
                                      tells.
              --verbose               Say what was done, a line an input.

            OPTIONS:
              --jsonl                 Be a filter: a JSON object a line in, one a line out,
                                      in the same order and with the same "id".
              --version               Show the version.
              -h, --help              Show help information.

            """,
            for: []
        )
    }

    @Test func `of extract`() throws {
        try expect(
            """
            OVERVIEW: Print the main text of a page.

            Blocks are separated by a blank line; a table's row is a line, its cells
            separated by tabs. The places that a summary in JSON names count bytes of this
            text.

            As JSON it stands beside what the page says of itself (title, site, author,
            date, description, address, language), its blocks and its posts.

            With --jsonl a line {"id","html"} is answered by {"id","title","text"}, with
            --format json too by all of that.

            Examples:
              summarize extract page.html
              curl -L https://example.org/ | summarize extract
              summarize extract --format markdown page.html > page.md
              summarize extract --jsonl < pages.jsonl > texts.jsonl

            USAGE: summarize extract [OPTION...] [INPUT...]

            ARGUMENTS:
              <input>                 Files, directories, or - for standard input, which is
                                      also read when none is named.

            OUTPUT:
              --format <format>       How the main text is written: alone, as Markdown with
                                      its headings, lists, tables and code, or as JSON with
                                      all that is known of the page. The default is text.
                                      (values: text, markdown, json)

            READING:
              --from <format>         What the input is. The default is to recognise it by
                                      content, then by name. (values: html, markdown, text)
              --charset <name>        The input's character set, whatever it says of itself.
              --max-size <bytes>      The largest input, or line with --jsonl, in bytes; K,
                                      M or G may follow. (default: 256M)
              --threads <n>           How many documents to work on at the same time. The
                                      default is all cores.

            DIRECTORIES:
              --include <glob>        Read only files whose path or name matches, such as
                                      '*.html'; may be repeated.
              --exclude <glob>        Leave out files and directories whose path or name
                                      matches; may be repeated.
              --quiet                 Do not say what was skipped; the exit status still
                                      tells.
              --verbose               Say what was done, a line an input.

            OPTIONS:
              --jsonl                 Be a filter: a JSON object a line in, one a line out,
                                      in the same order and with the same "id".
              --version               Show the version.
              -h, --help              Show help information.

            """,
            for: ["extract"]
        )
    }

    @Test func `of sentences`() throws {
        try expect(
            """
            OVERVIEW: Print the main text of a page, one sentence a line.

            With --jsonl a line {"id","text"} is answered by {"id","sentences":[text...]}.

            Examples:
              summarize sentences page.html
              summarize sentences --from text notes.txt | wc -l
              summarize sentences --jsonl < texts.jsonl > sentences.jsonl

            USAGE: summarize sentences [OPTION...] [INPUT...]

            ARGUMENTS:
              <input>                 Files, directories, or - for standard input, which is
                                      also read when none is named.

            READING:
              --from <format>         What the input is. The default is to recognise it by
                                      content, then by name. (values: html, markdown, text)
              --charset <name>        The input's character set, whatever it says of itself.
              --max-size <bytes>      The largest input, or line with --jsonl, in bytes; K,
                                      M or G may follow. (default: 256M)
              --threads <n>           How many documents to work on at the same time. The
                                      default is all cores.

            DIRECTORIES:
              --include <glob>        Read only files whose path or name matches, such as
                                      '*.html'; may be repeated.
              --exclude <glob>        Leave out files and directories whose path or name
                                      matches; may be repeated.
              --quiet                 Do not say what was skipped; the exit status still
                                      tells.
              --verbose               Say what was done, a line an input.

            OPTIONS:
              --jsonl                 Be a filter: a JSON object a line in, one a line out,
                                      in the same order and with the same "id".
              --version               Show the version.
              -h, --help              Show help information.

            """,
            for: ["sentences"]
        )
    }

    @Test func `of embed`() throws {
        try expect(
            """
            OVERVIEW: Write an embedding for each line of a text file.

            The output is a NumPy array of float32: one row of unit length a line, zeros
            for an empty line. The similarity of two lines is the dot product of their
            rows. Files of any size are read in bounded memory.

            With --jsonl a line {"id","sentences":[text...]} is answered by
            {"id","embeddings":[[number...]...]}.

            Examples:
              summarize embed --output rows.npy lines.txt
              summarize sentences page.html | summarize embed --output rows.npy
              summarize embed --encoder minilm --output rows.npy lines.txt

            USAGE: summarize embed --output OUT.npy [FILE]
                   summarize embed --jsonl [--output OUT.jsonl] [FILE...]

            ARGUMENTS:
              <file>                  A UTF-8 text file, or - for standard input, which is
                                      also read when none is named.

            READING:
              --max-size <bytes>      The largest input, or line with --jsonl, in bytes; K,
                                      M or G may follow. (default: 256M)
              --threads <n>           How many documents to work on at the same time. The
                                      default is all cores.

            OPTIONS:
              --output <path>         The array to write.
              --jsonl                 Be a filter: a JSON object a line in, one a line out,
                                      in the same order.
              --encoder <encoder>     What knows the meaning of sentences: the program's
                                      own table, or, of English ones, a transformer that is
                                      installed apart. The default is static. (values:
                                      static, minilm)
              --model <dir>           Where the model of the encoder minilm lies, when not
                                      in a usual place.
              --version               Show the version.
              -h, --help              Show help information.

            """,
            for: ["embed"]
        )
    }

    @Test func `of features`() throws {
        try expect(
            """
            OVERVIEW: Print what the attention layer sees of a document, for training.

            A line {"id","html"} (or "html_base64", "text", "paragraphs"; "query" where one
            is asked) is answered by
            {"id","features":{"names","rows"},"embeddings","title_embedding"} and, for a
            query, "query_embedding": a row a sentence. With --blocks a page is answered by
            what the classifier of its blocks sees: a row a block.

            Example:
              summarize features --jsonl < pages.jsonl > features.jsonl

            USAGE: summarize features --jsonl [OPTION...] [FILE...]

            ARGUMENTS:
              <file>                  Files of JSON lines, or - for standard input, which
                                      is also read when none is named.

            READING:
              --max-size <bytes>      The largest input, or line with --jsonl, in bytes; K,
                                      M or G may follow. (default: 256M)
              --threads <n>           How many documents to work on at the same time. The
                                      default is all cores.

            OPTIONS:
              --jsonl                 A JSON object a line in, one a line out; the only way
                                      that there is.
              --blocks                What the classifier of a page's blocks sees instead.
              --charset <name>        The character set of "html_base64".
              --encoder <encoder>     What knows the meaning of sentences: the program's
                                      own table, or, of English ones, a transformer that is
                                      installed apart. The default is static. (values:
                                      static, minilm)
              --model <dir>           Where the model of the encoder minilm lies, when not
                                      in a usual place.
              --version               Show the version.
              -h, --help              Show help information.

            """,
            for: ["features"]
        )
    }
}
