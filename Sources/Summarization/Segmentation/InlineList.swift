/// A list written into one block.
///
/// "1. Open it. 2. Close it.", "a) red b) green" and "• one • two" are such lists.
/// Only a block that begins with a marker is a list, or what follows a colon; and only the marker
/// that comes next in order begins an item.
struct InlineList {
    private enum Marker: Equatable {
        case bullet(Unicode.Scalar)
        /// A number or letter (as its place in the alphabet), and the byte behind it: "." or ")".
        case ordinal(Int, isLetter: Bool, closing: UInt8)
    }

    private var marker: Marker?
    /// Whether a bullet stands before each number.
    private var hasBullet = false
    /// Whether the list follows a colon, and so may be one of parts of a sentence.
    private var isInside = false

    /// Reads the marker at the start of a block.
    init(_ text: Span<UInt8>) {
        var position = text.skippingWhiteSpace(from: 0)
        guard position < text.count else { return }
        let (scalar, length) = text.scalar(at: position)
        if scalar.isBullet {
            hasBullet = true
            marker = .bullet(scalar)
            position = text.skippingWhiteSpace(from: position + length)
        }
        let end = text.endOfRun(from: position) { $0.value < 0x80 && ($0.isDigit || $0.isLetter) }
        if end < text.count, let ordinal = Self.ordinal(text, position..<end) { marker = ordinal }
    }

    /// Where the next item starts, when the mark at `position` belongs to its marker.
    mutating func startOfNextItem(in text: Span<UInt8>, at position: Int) -> Int? {
        if marker == nil || isInside, let start = startOfList(in: text, at: position) {
            return start
        }
        guard let marker else { return nil }
        switch marker {
        case .bullet(let bullet):
            return text.scalar(at: position).value == bullet && position > 0 ? position : nil
        case .ordinal(let value, let isLetter, let closing):
            guard text[position] == closing else { return nil }
            var start = position
            while position - start < 4, let (scalar, _) = text.scalar(before: start),
                scalar.value < 0x80,
                scalar.isDigit || scalar.isLetter
            {
                start -= 1
            }
            let next = Marker.ordinal(value + 1, isLetter: isLetter, closing: closing)
            guard Self.ordinal(text, start..<position) == next,
                !isInside || Self.beginsSentence(text, at: position)
            else { return nil }
            var before = start
            while let (scalar, length) = text.scalar(before: before), scalar.isWhiteSpace {
                before -= length
            }
            if hasBullet {
                guard let (bullet, length) = text.scalar(before: before), bullet.isBullet else {
                    return nil
                }
                start = before - length
            } else if before == start || isInside && Self.isComma(text, before: before) {
                return nil
            }
            self.marker = next
            return start
        }
    }

    /// Where the "1." or "1)" starts whose mark is at `position`, when a colon is before it and a
    /// capital behind it.
    private mutating func startOfList(in text: Span<UInt8>, at position: Int) -> Int? {
        let start = position - 1
        guard start > 0, text[start] == 0x31, Self.beginsSentence(text, at: position),
            let ordinal = Self.ordinal(text, start..<position)
        else { return nil }
        var before = start
        while let (scalar, length) = text.scalar(before: before), scalar.isWhiteSpace {
            before -= length
        }
        guard before < start, text.scalar(before: before)?.value.isColon == true,
            !Self.isDate(text, behind: position)
        else { return nil }
        marker = ordinal
        isInside = true
        return start
    }

    /// Whether a capital follows the mark at `position`.
    private static func beginsSentence(_ text: Span<UInt8>, at position: Int) -> Bool {
        Continuation(text, at: position + 1).kind == .uppercase
    }

    /// Whether a word and four digits follow the mark at `position`: a date and no item.
    private static func isDate(_ text: Span<UInt8>, behind position: Int) -> Bool {
        let month = Continuation(text, at: position + 1)
        var start = month.wordEnd
        if start < text.count, text[start] == 0x2E { start += 1 }
        start = text.skippingWhiteSpace(from: start)
        return text.endOfRun(from: start) { $0.isDigit } == start + 4
    }

    private static func isComma(_ text: Span<UInt8>, before position: Int) -> Bool {
        text.scalar(before: position)?.value.isComma == true
    }

    /// Whether a text is a list of two items or more.
    static func isList(_ text: Span<UInt8>) -> Bool {
        var list = InlineList(text)
        guard list.marker != nil else { return false }
        for position in 1..<max(text.count, 1) where list.isMark(text[position]) {
            if list.startOfNextItem(in: text, at: position) != nil { return true }
        }
        return false
    }

    /// Whether a byte can be the one that ``startOfNextItem(in:at:)`` waits for.
    private func isMark(_ byte: UInt8) -> Bool {
        switch marker {
        case .bullet(let bullet): byte == bullet.utf8.first
        case .ordinal(_, _, let closing): byte == closing
        case nil: false
        }
    }

    /// The marker whose number or letter is `range`, with a full stop or bracket and a space behind
    /// it.
    private static func ordinal(_ text: Span<UInt8>, _ range: Range<Int>) -> Marker? {
        guard 1...3 ~= range.count, range.upperBound < text.count else { return nil }
        let closing = text[range.upperBound]
        guard closing == 0x2E || closing == 0x29 else { return nil }
        let isDoubled = range.upperBound + 1 < text.count && text[range.upperBound + 1] == 0x29
        guard text.isBlank(at: range.upperBound + (isDoubled ? 2 : 1)) else { return nil }
        let first = text[range.lowerBound]
        if range.count == 1, first | 0x20 >= 0x61, first | 0x20 <= 0x7A {
            return .ordinal(Int(first), isLetter: true, closing: closing)
        }
        var value = 0
        for position in range {
            guard text[position] &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(text[position] &- 0x30)
        }
        return .ordinal(value, isLetter: false, closing: closing)
    }
}
