/// Keeps a sentence whole around a bracket that opens in its middle.
///
/// "He teaches (He was an engineer. Then he moved.) at the university" is one sentence; a bracket
/// at the start of a sentence may hold several. A bracket counts only when it closes soon, so that
/// one that never closes does no harm.
struct BracketGuard {
    /// How far a closing bracket is looked for (bytes).
    private static let reach = 400

    private var protectedEnd = 0
    /// Brackets before this place are known not to close.
    private var hopelessEnd = 0

    /// Whether a bracket opens at `position`; a sentence does not end before it closes.
    mutating func opens(at position: Int, in text: Span<UInt8>, sentenceStart: Int) -> Bool {
        let (opening, length) = text.scalar(at: position)
        guard let closing = Self.partner(of: opening) else { return false }
        guard position > sentenceStart, position >= protectedEnd, position >= hopelessEnd else {
            return true
        }
        var depth = 1
        var end = position + length
        let limit = min(text.count, position + Self.reach)
        while end < limit {
            let (scalar, size) = text.scalar(at: end)
            end += size
            if scalar == opening { depth += 1 }
            if scalar == closing { depth -= 1 }
            if depth == 0 {
                protectedEnd = end
                return true
            }
        }
        hopelessEnd = end
        return true
    }

    /// Whether `position` lies inside such a bracket.
    func protects(_ position: Int) -> Bool { position < protectedEnd }

    private static func partner(of opening: Unicode.Scalar) -> Unicode.Scalar? {
        switch opening {
        case "(": ")"
        case "[": "]"
        case "（": "）"
        case "【": "】"
        case "《": "》"
        case "〈": "〉"
        case "「": "」"
        case "『": "』"
        default: nil
        }
    }
}
