public import Summarization

/// Answers a stream of JSON objects, one a line, in input order.
///
/// ```swift
/// let filter = JSONLinesFilter(task: .summary(SummaryOptions()), summarizer: Summarizer())
/// try await filter.run(paths: ["-"]) { print($0.json) }
/// ```
///
/// A line carries a document as `"html"`, `"html_base64"`, `"text"` or `"paragraphs"`, with an
/// `"id"` of any kind that its answer repeats. What cannot be served is answered by
/// `{"id","error"}`, or `{"id":null,"line","error"}` when it is not JSON, and the stream goes on.
public struct JSONLinesFilter: Sendable {
    /// What a line asks for.
    public enum Task: Sendable, Hashable {
        /// A summary. A line's own `"query"` counts more than that of the options.
        case summary(SummaryOptions)
        /// Title and main text.
        case mainText
        /// These, with all that the document says of itself, its blocks and its posts.
        case document
        /// The sentences of the main text.
        case sentences
        /// The embeddings of the strings in `"sentences"`.
        case embeddings
        /// What the attention layer sees of the document.
        case features
        /// What the classifier of a page's blocks sees.
        case blocks
    }

    /// The answer to one line.
    public struct Answer: Sendable, Hashable {
        /// The line that was answered, from 1; nil when an input could not be read at all.
        public let line: Int?
        /// One JSON object, without a line break; empty when an input could not be read at all.
        public let json: String
        /// Why the line could not be served.
        public let error: SummarizerError?
        /// The query that nothing in the document answers to.
        public let unmatchedQuery: String?
    }

    /// What every line is answered with.
    public var task: Task
    /// Makes the summaries, embeddings and features.
    public var summarizer: Summarizer
    /// The character set of `"html_base64"` and the largest line; the format is the key's.
    public var reading: DocumentReading
    /// How many lines are worked on at the same time, at least 1 and by default 1.
    public var threads: Int

    /// A filter that differs from the defaults only where said.
    public init(
        task: Task,
        summarizer: Summarizer,
        reading: DocumentReading = DocumentReading(),
        threads: Int = 1
    ) {
        self.task = task
        self.summarizer = summarizer
        self.reading = reading
        self.threads = threads
    }

    /// Answers every line of files, one file after the other.
    ///
    /// Each answer is handed on as soon as those before it are, so that a program can write a line
    /// and wait for its answer.
    ///
    /// - Parameters:
    ///   - paths: Files, or `-` for standard input. Lines are counted through all of them.
    ///   - receive: Gets one answer at a time. An error that it throws ends the stream.
    /// - Throws: What `receive` threw.
    @concurrent
    public func run(
        paths: [String],
        receive: @Sendable (Answer) throws -> Void
    ) async throws {
        try await processInOrder(
            LineSource(paths: paths, limit: reading.maximumSize),
            width: threads,
            transform: { line in answer(line) },
            receive: receive
        )
    }
}

extension JSONLinesFilter {
    private func answer(_ line: LineSource.NumberedLine) -> Answer {
        guard let number = line.number else {
            return Answer(line: nil, json: "", error: line.bytes.failure, unmatchedQuery: nil)
        }
        let request: JSONLinesRequest
        do {
            request = try JSONLinesRequest(line.bytes.get(), number: number)
        } catch {
            let json: JSONValue = .object([
                "id": .null, "line": .number(number), "error": .string(error.message),
            ])
            return Answer(line: number, json: json.description, error: error, unmatchedQuery: nil)
        }
        do {
            let (json, unmatchedQuery) = try serve(request)
            return Answer(line: number, json: json, error: nil, unmatchedQuery: unmatchedQuery)
        } catch {
            let json: JSONValue = .object(["id": request.id, "error": .string(error.message)])
            return Answer(line: number, json: json.description, error: error, unmatchedQuery: nil)
        }
    }

    private func serve(
        _ request: JSONLinesRequest
    ) throws(SummarizerError) -> (json: String, unmatchedQuery: String?) {
        switch task {
        case .summary(var options):
            options.query = try request.query ?? options.query
            let summary = try summarizer.summarize(
                request.document(reading),
                options: options
            )
            let json = JSONRenderer(identity: .id(request.id)).render(summary)
            return (String(json.dropLast()), summary.queryMatched ? nil : summary.query)
        case .mainText: return (try mainText(request).description, nil)
        case .document:
            let object = DocumentJSONRenderer(identity: .id(request.id))
                .object(of: try request.document(reading))
            return (object.description, nil)
        case .sentences: return (try sentences(request).description, nil)
        case .embeddings: return (try embeddings(request).description, nil)
        case .features: return (try features(request).description, nil)
        case .blocks: return (try blocks(request).description, nil)
        }
    }

    private func mainText(_ request: JSONLinesRequest) throws(SummarizerError) -> JSONValue {
        let document = try request.document(reading)
        return .object([
            "id": request.id,
            "title": .string(orNull: document.metadata.title),
            "text": .string(document.mainText),
        ])
    }

    private func sentences(_ request: JSONLinesRequest) throws(SummarizerError) -> JSONValue {
        let document = try request.document(reading)
        let texts = document.sentences.indices.map { document.text(ofSentence: $0) }
        return .object(["id": request.id, "sentences": .array(texts.map { .string($0) })])
    }

    private func embeddings(_ request: JSONLinesRequest) throws(SummarizerError) -> JSONValue {
        let embeddings = summarizer.embeddings(of: try request.sentences)
        return .object(["id": request.id, "embeddings": embeddings.json])
    }

    private func blocks(_ request: JSONLinesRequest) throws(SummarizerError) -> JSONValue {
        guard let html = try request.html(charset: reading.charset) else {
            throw SummarizerError(.invalidJSON, "\"html\" is missing; give a page")
        }
        let reading = PageReading(html)
        func array<Number: BinaryInteger>(_ rows: [[Number]]) -> JSONValue {
            .array(rows.map { .array($0.map { .number(Int($0)) }) })
        }
        return .object([
            "id": request.id,
            "names": .array(BlockFeatures.names.map { .string($0) }),
            "texts": .array(reading.texts.map { .string($0) }),
            "rows": .array(reading.rows.map { .array($0.map { .number($0) }) }),
            "word_counts": .array(reading.wordCounts.map { .number($0) }),
            "headings": .array(reading.headings.map { .number($0) }),
            "words": array(reading.words),
            "inline": array(reading.inlineNames),
            "levels": array(reading.levels),
            "own": .array(reading.own.map { .number(Int($0)) }),
            "elements": array(reading.elements),
            "element_names": array(reading.names),
            "kinds": .array(reading.kinds.map { .number(Int($0)) }),
        ])
    }

    private func features(_ request: JSONLinesRequest) throws(SummarizerError) -> JSONValue {
        let query = try request.query
        let features = summarizer.features(
            of: try request.document(reading),
            query: query
        )
        var answer: JSONObject = [
            "id": request.id,
            "features": .object([
                "names": .array(SentenceFeatures.names.map { .string($0) }),
                "rows": features.rows.json,
            ]),
            "embeddings": features.embeddings.json,
            "title_embedding": .array(features.titleEmbedding.map { .number($0) }),
        ]
        if let embedding = features.queryEmbedding {
            answer["query_embedding"] = .array(embedding.map { .number($0) })
        }
        return .object(answer)
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}

extension Matrix {
    /// An array of its rows.
    fileprivate var json: JSONValue {
        .array(
            (0..<rows).map { row in
                .array(elements[row * columns..<(row + 1) * columns].map { .number($0) })
            }
        )
    }
}
