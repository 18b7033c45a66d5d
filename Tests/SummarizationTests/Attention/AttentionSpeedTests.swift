import Glibc
import Testing

@testable import Summarization

/// How long features, attention and choice take, which `Scripts/measure-attention` prints.
///
/// Nothing is asserted of time: the machine of a test may be busy.
@Suite struct AttentionSpeedTests {
    private static let isMeasured = unsafe getenv("SUMMARIZE_MEASURE_ATTENTION") != nil

    @Test(
        .enabled(if: isMeasured, "Scripts/measure-attention runs it"),
        arguments: [(100, 101), (10_000, 11), (100_000, 5)]
    )
    func `medians are printed`(_ count: Int, _ rounds: Int) throws {
        let document = try Document(
            paragraphs: (0..<count / 5).map { paragraph in
                (0..<5).map { Self.sentence(5 * paragraph + $0) }
            },
            title: "The ferry between Holm and Ostra"
        )
        let texts = document.sentences.indices.map { document.text(ofSentence: $0) }
        let attention = SentenceAttention.embedded(for: .static)
        let budget = try LengthBudget(.sentences(3), wordCount: 0)
        var times: [(features: Duration, attention: Duration, choice: Duration)] = []
        for _ in 0..<rounds {
            let clock = ContinuousClock()
            let begin = clock.now
            let features = Summarizer().features(of: document, query: nil)
            let seen = clock.now
            let weights = attention.attend(to: features)
            let lit = clock.now
            let selection = SentenceSelection(
                candidates: SelectionCandidates(
                    texts: texts,
                    document: document,
                    features: features
                ),
                weights: weights.mixed,
                values: attention.values(of: features),
                repetition: attention.repetition
            )
            #expect(selection.choose(within: budget).count == 3)
            times.append((seen - begin, lit - seen, clock.now - lit))
        }
        print(
            "\(count) sentences: embeddings and features \(Self.median(times.map(\.features))), "
                + "attention \(Self.median(times.map(\.attention))), "
                + "choice \(Self.median(times.map(\.choice)))"
        )
    }

    /// A sentence of 12 to 20 words that is no other one's copy.
    private static func sentence(_ number: Int) -> String {
        let words = [
            "ferry", "harbour", "council", "engineers", "tickets", "repairs", "morning", "guests",
            "hull", "winter", "crossing", "islands", "timetable", "deck", "board", "survey",
        ]
        let chosen = (0..<12 + number % 9).map { words[(number / ($0 + 1) + 7 * $0) % words.count] }
        return "On day \(number) " + chosen.joined(separator: " ") + "."
    }

    private static func median(_ durations: [Duration]) -> Duration {
        durations.sorted()[durations.count / 2]
    }
}
