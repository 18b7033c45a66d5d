private import ArgumentParser
internal import BatchSummarization
internal import Summarization

extension SummarizeCommand {
    /// Answers JSON lines.
    func summarizeLines(_ settings: SummarizeSettings) async throws -> ExitStatus {
        let path: String? = if case .stream(let path) = settings.destination { path } else { nil }
        return try await LineAnswering(
            filter: JSONLinesFilter(
                task: .summary(settings.options),
                summarizer: settings.summarizer(),
                reading: settings.reading,
                threads: settings.threads
            ),
            paths: settings.inputs.paths,
            output: path,
            isQuiet: settings.isQuiet
        )
        .run()
    }

    /// Summarises files, directories and standard input.
    func summarizeFiles(_ settings: SummarizeSettings) async throws -> ExitStatus {
        let diagnostics = Diagnostics(
            isQuiet: settings.isQuiet,
            isVerbose: settings.isVerbose,
            showsProgress: settings.inputs.hasSeveral
                && ProgressLine.isPossible(besideResults: settings.destination.isStandardOutput)
        )
        defer { diagnostics.close() }
        let summarizer = try settings.summarizer()
        switch settings.destination {
        case .standardOutput:
            let writer = try ResultWriter(path: nil, separator: settings.rendering.separator)
            try await summarize(settings, with: summarizer, into: writer, diagnostics)
        case .file(let path):
            let writer = try ResultWriter(path: path, separator: settings.rendering.separator)
            try await summarize(settings, with: summarizer, into: writer, diagnostics)
            try writer.finish(keepsEmpty: false)
        case .stream(let path):
            let writer = try ResultWriter(path: path)
            try await summarize(settings, with: summarizer, into: writer, diagnostics)
            try writer.finish(keepsEmpty: true)
        case .tree(let tree):
            try await summarize(settings, with: summarizer, into: tree, diagnostics)
        }
        return diagnostics.status
    }

    private func summarize(
        _ settings: SummarizeSettings,
        with summarizer: Summarizer,
        into writer: ResultWriter,
        _ diagnostics: Diagnostics
    ) async throws {
        let rendering = settings.rendering
        try await settings.batch.run { input, document throws(SummarizerError) in
            let summary = try summarizer.summarize(document, options: settings.options)
            return SummaryOutcome(summary, text: rendering.render(summary, of: input.path))
        } receive: { item in
            diagnostics.report(item)
            if case .success(let outcome) = item.result { try writer.write(outcome.text) }
        }
    }

    private func summarize(
        _ settings: SummarizeSettings,
        with summarizer: Summarizer,
        into tree: OutputTree,
        _ diagnostics: Diagnostics
    ) async throws {
        try Self.refuseLosses(in: tree, of: settings.inputs)
        // Made before the inputs are walked, so that the walk knows it and leaves it out.
        try tree.makeRoot()
        let rendering = settings.rendering
        try await settings.batch.run { input, document throws(SummarizerError) in
            let summary = try summarizer.summarize(document, options: settings.options)
            try tree.write(rendering.render(summary, of: input.path), for: input)
            return SummaryOutcome(summary, text: "")
        } receive: { item in
            diagnostics.report(item)
        }
    }

    /// - Throws: `ValidationError` when a result would replace another or an input.
    private static func refuseLosses(in tree: OutputTree, of inputs: InputList) throws {
        // Within one directory all names differ, and in a new one nothing can be replaced.
        guard inputs.paths.count > 1 || FileIdentity(path: tree.root) != nil else { return }
        let found = inputs.walked().compactMap { try? $0.get() }
        if let input = tree.overwritten(among: found) {
            throw ValidationError(
                "\(input.path): a result would be written over it; name another place as --output"
            )
        }
        if let collision = tree.collision(among: found) {
            throw ValidationError(
                "\(collision.first.path) and \(collision.second.path) would both be written to "
                    + "\(tree.path(for: collision.first)); summarize them into different directories"
            )
        }
    }
}

extension SummarizeSettings {
    /// The inputs, ready to run.
    fileprivate var batch: Batch {
        Batch(inputs: inputs, reading: reading, threads: threads)
    }
}

extension Diagnostics {
    /// Says what became of an input.
    fileprivate func report(_ item: Batch.Item<SummaryOutcome>) {
        switch item.result {
        case .failure(let error): failed(error)
        case .success(let outcome):
            let path = item.input?.path ?? ""
            if let query = outcome.unmatchedQuery { unmatched(query: query, in: path) }
            finished(path, outcome.measure)
        }
    }
}
