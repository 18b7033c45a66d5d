public import Summarization

/// Many documents, worked on at the same time.
///
/// ```swift
/// let summarizer = Summarizer()
/// try await Batch(inputs: InputList(paths: ["pages"])).run { _, document in
///     try summarizer.summarize(document)
/// } receive: { item in
///     if case .success(let summary) = item.result { print(summary.rendered()) }
/// }
/// ```
///
/// A file is read, worked on and dropped: memory grows with ``threads``, not with the number of
/// files. What fails is reported beside its neighbours and ends nothing.
public struct Batch: Sendable {
    /// What became of one input.
    public struct Item<Output: Sendable>: Sendable {
        /// The input; nil for a directory that could not be read.
        public let input: BatchInput?
        /// The output, or why there is none.
        public let result: Result<Output, SummarizerError>
    }

    /// What is read.
    public var inputs: InputList
    /// How files are read.
    public var reading: DocumentReading
    /// How many documents are worked on at the same time, at least 1 and by default 1.
    public var threads: Int

    /// A batch that differs from the defaults only where said.
    public init(
        inputs: InputList,
        reading: DocumentReading = DocumentReading(),
        threads: Int = 1
    ) {
        self.inputs = inputs
        self.reading = reading
        self.threads = threads
    }

    /// Reads every document, works on it and hands on what came out, in input order.
    ///
    /// The results are the same for any number of threads.
    ///
    /// - Parameters:
    ///   - work: What is done with a document; runs concurrently with itself.
    ///   - receive: Gets one item at a time. An error that it throws ends the batch.
    /// - Throws: What `receive` threw.
    @concurrent
    public func run<Output: Sendable>(
        work: @escaping @Sendable (BatchInput, Document) throws(SummarizerError) -> Output,
        receive: @Sendable (Item<Output>) throws -> Void
    ) async throws {
        let reading = reading
        try await processInOrder(
            InputListSource(inputs),
            width: threads,
            transform: { (found: Result<BatchInput, SummarizerError>) -> Item<Output> in
                switch found {
                case .failure(let error): Item(input: nil, result: .failure(error))
                case .success(let input): Item(input: input, reading: reading, work: work)
                }
            },
            receive: receive
        )
    }
}

extension Batch.Item {
    fileprivate init(
        input: BatchInput,
        reading: DocumentReading,
        work: @Sendable (BatchInput, Document) throws(SummarizerError) -> Output
    ) {
        self.input = input
        do {
            result = .success(try work(input, reading.document(at: input.path)))
        } catch {
            result = .failure(error.path == nil ? error.naming(input.path) : error)
        }
    }
}
