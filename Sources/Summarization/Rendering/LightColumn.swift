/// Sentences on a terminal, each with a bar at its side that is as long as the sentence is bright.
///
/// ```
/// ████████▍   The harbour reopened on Monday after a long
/// 42.1%       winter of repairs to its walls and gates.
///             topic 62%, title 31%
/// ```
struct LightColumn {
    /// Columns of the longest bar where the terminal is wide enough.
    private static let widestBar = 10
    /// Columns that a sentence needs at least; below, the bar stands above it.
    private static let narrowestText = 24
    /// Parts of a character cell, from an eighth to all of it.
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    private let light: SentenceLight
    private let width: Int
    private let styled: Bool
    private let barWidth: Int
    private let indent: Int

    /// - Parameters:
    ///   - light: Of the document.
    ///   - width: Columns of the terminal, at least 1.
    ///   - styled: Whether escape sequences may give the bar a colour.
    init(_ light: SentenceLight, width: Int, styled: Bool) {
        self.light = light
        self.width = width
        self.styled = styled
        barWidth = min(Self.widestBar, max(1, width / 6))
        // A weight has up to six characters: "100.0%".
        let column = max(barWidth, 6) + 2
        indent = width - column >= Self.narrowestText ? column : 0
    }

    /// A sentence with its bar, weight and heads.
    func lines(of sentence: Summary.Sentence) -> [String] {
        let heads = light.heads(of: sentence).withoutControls
        let text = sentence.text.withoutControls
        let weight = light.weight(of: sentence)
        guard indent > 0 else {
            let label = LineWrapping.wrapped(weight + " " + heads, width: width)
            return [bar(of: sentence)] + label.map(quiet)
                + LineWrapping.wrapped(text, width: width)
        }
        let body =
            LineWrapping.wrapped(text, width: width - indent)
            + LineWrapping.wrapped(heads, width: width - indent).map(quiet)
        return body.enumerated().map { row, line in
            switch row {
            case 0: return padded(bar(of: sentence), columns: barColumns(of: sentence)) + line
            case 1: return padded(quiet(weight), columns: weight.count) + line
            default: return String(repeating: " ", count: indent) + line
            }
        }
    }

    private func eighths(of sentence: Summary.Sentence) -> Int {
        // Something, however faint.
        max(1, Int((Float(8 * barWidth) * light.brightness(of: sentence)).rounded()))
    }

    private func barColumns(of sentence: Summary.Sentence) -> Int {
        (eighths(of: sentence) + 7) / 8
    }

    private func bar(of sentence: Summary.Sentence) -> String {
        let eighths = eighths(of: sentence)
        let bar = String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
        return styled ? "\u{1B}[33m\(bar)\u{1B}[0m" : bar
    }

    private func quiet(_ text: String) -> String {
        styled ? "\u{1B}[2m\(text)\u{1B}[0m" : text
    }

    private func padded(_ text: String, columns: Int) -> String {
        text + String(repeating: " ", count: max(0, indent - columns))
    }
}
