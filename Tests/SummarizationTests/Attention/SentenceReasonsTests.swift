import Testing

@testable import Summarization

@Suite struct SentenceReasonsTests {
    private static let document = try? Document(
        paragraphs: [
            ["The valley railway opened in 1894.", "It soon carried more slate than people did."],
            ["Steam engines were replaced by diesel ones in 1961.", "Why?"],
            ["The fare for a return trip is four crowns, half for children."],
        ],
        title: "The valley railway"
    )

    @Test(arguments: [nil, "How much is the fare?"])
    func `a slope is what a small change of a feature does to the logit`(_ query: String?) throws {
        let attention = SentenceAttention.embedded(for: .static)
        let parameters = attention.parameters
        let features = Summarizer().features(of: try #require(Self.document), query: query)
        let sentence = 2
        let projected = ProjectedDocument(features, by: parameters.projection)
        for (index, head) in parameters.heads.enumerated() {
            let (states, asked) = attention.look(with: index, at: features, projected)
            func logit(_ features: SentenceFeatures, _ projected: Matrix) -> Float {
                SentenceStates(
                    of: head,
                    features: features,
                    projected: projected,
                    window: parameters.window
                ).rows.dot(row: sentence, with: asked)
            }
            let slopes = StateSlopes(of: states, head: head, asked: asked)
                .slopes(of: sentence)
            let before = logit(features, projected.sentences)
            /// Whether a slope is that of the logit; a step may cross a kink on one side.
            func isRight(_ slope: Float, _ logitAfter: (Float) -> Float) -> Bool {
                [Float(0.001), -0.001].contains { change in
                    abs((logitAfter(change) - before) / change - slope) < 0.02 * max(1, abs(slope))
                }
            }
            for feature in SentenceFeature.allCases {
                let slope = isRight(slopes.features[feature.rawValue]) { change in
                    var changed = features
                    changed[feature, sentence] += change
                    return logit(changed, projected.sentences)
                }
                #expect(slope, "head \(head.name), \(feature)")
            }
            for (dimension, expected) in slopes.embedding.enumerated() {
                let slope = isRight(expected) { change in
                    var changed = projected.sentences
                    changed[sentence, dimension] += change
                    return logit(features, changed)
                }
                #expect(slope, "head \(head.name), dimension \(dimension)")
            }
        }
    }

    @Test func `the strongest comes first, faint ones are not told, each once`() {
        var rows = Matrix(rows: 2, columns: SentenceFeature.allCases.count)
        rows[0, SentenceFeature.question.rawValue] = 1
        rows[0, SentenceFeature.titleWords.rawValue] = 0.5
        rows[1, SentenceFeature.position.rawValue] = 1
        rows[1, SentenceFeature.logPosition.rawValue] = 0.5
        var reasons = SentenceReasons(rows: rows, otherParts: [])
        for (feature, contribution) in [
            (SentenceFeature.question, Float(-1.5)), (.titleWords, 0.2), (.position, 0.5),
            (.logPosition, 0.5), (.digits, 0.01),
        ] {
            reasons.add(contribution, of: feature.rawValue, to: 0)
            reasons.add(-contribution, of: feature.rawValue, to: 1)
        }
        #expect(
            reasons.strongest() == [
                [
                    Reason(text: "asks a question", strength: -1.5),
                    Reason(text: "stands early", strength: 1),
                    Reason(text: "shares words with the title", strength: 0.2),
                ],
                // It asks nothing, which is no news.
                [
                    Reason(text: "stands late", strength: -1),
                    Reason(text: "shares few words with the title", strength: -0.2),
                ],
            ]
        )
    }

    @Test func `a document of one sentence and one of equal ones have reasons in numbers`() throws {
        for paragraphs in [[["One sentence."]], [["The same.", ""], ["The same."]]] {
            let summary = try Summarizer().summarize(
                Document(paragraphs: paragraphs),
                options: SummaryOptions(explains: true)
            )
            let reasons = try #require(summary.explanation).reasons
            #expect(reasons.count == paragraphs.joined().count)
            #expect(reasons.joined().allSatisfy { $0.strength.isFinite })
            // One sentence is like the mean of its document in everything.
            #expect(reasons.count > 1 || reasons == [[]])
        }
    }

    /// What is the same in all sentences of a document is no reason for any of them.
    private static let ofDocument: Set<SentenceFeature> = [
        .documentLength, .documentCohesion, .documentDigits, .documentStops, .documentBlocks,
        .queryAsks,
    ]

    @Test(arguments: SentenceFeature.allCases.filter { !ofDocument.contains($0) })
    func `every feature of a sentence has words of its own`(_ feature: SentenceFeature) {
        let name = feature.name.replacing("_", with: " ")
        #expect(feature.phrases.more != "much \(name)")
    }
}
