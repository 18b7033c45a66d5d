/// The numbers that the script of a page works with.
///
/// They are few digits each, so that a page of 100,000 sentences can still be opened: weights as
/// shares of the brightest of their head, in steps of 1 / ``scale``; values in 8 bits.
struct ReportNumbers {
    /// Steps of a weight.
    private static let scale = 65_535
    /// The largest number of 8 bits with a sign.
    private static let largestValue: Float = 127

    let explanation: Summary.Explanation
    let attention: Summary.Attention
    /// The sentences of the summary in order of choice.
    let chosen: [Int]

    /// The numbers as JSON that can stand in a page: no character of it means anything in HTML.
    ///
    /// - Complexity: O(S × (H + V)).
    func json() -> [UInt8] {
        let highest = attention.weights.map { $0.max() ?? 0 }
        let (phrases, reasons) = reasons()
        let object: JSONValue = .object([
            "heads": .array(attention.heads.map(JSONValue.string)),
            "mixture": .array(attention.mixture.map(JSONValue.number)),
            "scale": .number(Self.scale),
            "highest": .array(highest.map(JSONValue.number)),
            "weights": .array(
                zip(attention.weights, highest).map { row, highest in
                    .array(row.map { .number(Self.steps($0, of: highest)) })
                }
            ),
            "words": .array(explanation.wordCounts.map(JSONValue.number)),
            "standings": .string(explanation.standings.map(String.init).joined()),
            "order": .array(explanation.order.map(JSONValue.number)),
            "chosen": .array(chosen.map(JSONValue.number)),
            "width": .number(explanation.values.columns),
            "values": .string(Base64Text.encoded(explanation.values.elements.map(Self.byte))),
            "repetition": .number(explanation.repetition),
            "guarded": .number(SentenceSelection.mostGuardedChoices),
            "phrases": .array(phrases.map(JSONValue.string)),
            "reasons": .array(reasons),
        ])
        var json: [UInt8] = []
        object.write(to: &json)
        return Self.harmless(json)
    }

    private static func steps(_ weight: Float, of highest: Float) -> Int {
        highest > 0 ? Int((Float(scale) * (weight / highest)).rounded()) : 0
    }

    private static func byte(_ value: Float) -> UInt8 {
        UInt8(bitPattern: Int8((largestValue * min(1, max(-1, value))).rounded()))
    }

    /// Each text once, and a sentence's reasons as pairs of a text's index and hundredths.
    private func reasons() -> (phrases: [String], reasons: [JSONValue]) {
        var phrases: [String] = []
        var places: [String: Int] = [:]
        let reasons = explanation.reasons.map { reasons in
            JSONValue.array(
                reasons.flatMap { reason -> [JSONValue] in
                    let place = places[reason.text, default: phrases.count]
                    if place == phrases.count {
                        places[reason.text] = place
                        phrases.append(reason.text)
                    }
                    // e to the power of 50 is brighter than anybody can imagine.
                    let strength = min(50, max(-50, reason.strength))
                    return [.number(place), .number(Int((100 * strength).rounded()))]
                }
            )
        }
        return (phrases, reasons)
    }

    /// JSON with an escape for `<`, `>` and `&`, which stand in strings only.
    private static func harmless(_ json: [UInt8]) -> [UInt8] {
        var harmless: [UInt8] = []
        harmless.reserveCapacity(json.count)
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"): harmless += #"\u003c"#.utf8
            case UInt8(ascii: ">"): harmless += #"\u003e"#.utf8
            case UInt8(ascii: "&"): harmless += #"\u0026"#.utf8
            default: harmless.append(byte)
            }
        }
        return harmless
    }
}
