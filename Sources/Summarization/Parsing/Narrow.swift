/// A number kept in four bytes: whatever is counted on a page is below 2³¹
/// (``HTMLParser/byteLimit``), and a page may have millions of blocks.
@propertyWrapper
struct Narrow: Sendable {
    private var number: Int32

    init(wrappedValue: Int) { number = Int32(wrappedValue) }

    var wrappedValue: Int {
        get { Int(number) }
        set { number = Int32(newValue) }
    }
}

/// A range kept in eight bytes, for the same reason.
@propertyWrapper
struct NarrowRange: Sendable {
    private var start: Int32
    private var end: Int32

    init(wrappedValue: Range<Int>) {
        start = Int32(wrappedValue.lowerBound)
        end = Int32(wrappedValue.upperBound)
    }

    var wrappedValue: Range<Int> {
        get { Int(start)..<Int(end) }
        set { self = NarrowRange(wrappedValue: newValue) }
    }
}
