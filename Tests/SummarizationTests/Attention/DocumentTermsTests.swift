import Testing

@testable import Summarization

@Suite struct DocumentTermsTests {
    private func terms(_ sentences: [String]) throws -> DocumentTerms {
        DocumentTerms(of: try Document(paragraphs: [sentences]))
    }

    /// The random walk with every cosine built.
    private func walk(_ terms: DocumentTerms) -> [Float] {
        let rows = terms.indices.map { sentence in
            var row = [Float](repeating: 0, count: terms.sentenceFrequencies.count)
            for occurrence in terms[sentence] {
                row[Int(occurrence.term)] = terms.weight(occurrence)
            }
            return row.normalized()
        }
        let cosines = rows.map { row in rows.map { zip(row, $0).reduce(0) { $0 + $1.0 * $1.1 } } }
        let degrees = cosines.map { $0.reduce(0, +) }
        var scores = [Float](repeating: 1, count: rows.count)
        for _ in 0..<15 {
            scores = cosines.map { row in
                0.15 + 0.85 * row.indices.reduce(0) { $0 + row[$1] * scores[$1] / degrees[$1] }
            }
        }
        return scores.map { Float.log($0) }
    }

    @Test func `the walk over terms is the walk over all pairs of sentences`() throws {
        let terms = try terms([
            "The harbour bridge will close in May.", "The bridge has cracks.",
            "Cracks cost the harbour money.", "Lunch was cold soup.", "Money is short in May.",
        ])
        for (found, expected) in zip(terms.termRank(), walk(terms)) {
            // Sums of some ten products in another order.
            #expect(abs(found - expected) < 1e-4)
        }
    }

    @Test func `the sentence with the frequent long words has the keywords`() throws {
        let shares = try terms([
            "Bridges crack.", "The bridge will be closed.", "A bridge of the harbour is closed.",
            "Soup is on the table.",
        ]).keywords()
        #expect(shares[3] == 0)
        #expect(shares[2] == 1)
        #expect(shares[0] > 0 && shares[0] < 1)
    }

    @Test func `a name is new once, and only if it returns`() throws {
        let shares = try terms([
            "Today it rains.", "At noon Tarrant met Lessing in Holm.",
            "There Tarrant and Lessing ate.",
            "Then Tarrant slept.",
        ]).newNames()
        #expect(shares[0] == 0)
        #expect(abs(shares[1] - 1) < 1e-6)
        #expect(shares[2] == 0)
        #expect(shares[3] == 0)
    }

    @Test func `repeating the sentence before is seen, in one step only`() throws {
        let cosines = try terms([
            "The bridge is closed.", "The bridge is closed.", "…", "The bridge is closed.",
            "Soup was cold.",
        ]).similarityToPrevious()
        #expect(cosines[0] == 0)
        #expect(abs(cosines[1] - 1) < 1e-6)
        #expect(cosines[2...] == [0, 0, 0])
    }

    @Test func `focus is the title's part of a sentence, overlap the sentence's part of the title`()
        throws
    {
        let terms = try terms(["Repairs.", "Repairs of the old bridge cost money and time."])
        let focus = terms.focus(on: "Repairing the bridge")
        let overlap = terms.overlap(with: "Repairing the bridge")
        #expect(focus[0] == 1)
        #expect(focus[1] < 1 && focus[1] > 0)
        #expect(overlap[0] < overlap[1])
        #expect(terms.focus(on: "") == [0, 0])
    }

    @Test func `each sentence is compared with the one that it is given`() throws {
        let terms = try terms(["Ticket prices", "Prices of tickets rise.", "Soup is cold.", "…"])
        let overlap = terms.overlap(withSentences: [nil, 0, 0, 3])
        #expect(overlap == [0, 1, 0, 0])
    }
}
