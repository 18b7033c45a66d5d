/// Why a document could not be summarised, in one line that a user can act on.
///
/// ```swift
/// do {
///     let summary = try Summarizer().summarize(page)
/// } catch where error.code == .noText {
///     print(error.message)   // "the page has no text; if scripts build it, save it from a browser"
/// }
/// ```
public struct SummarizerError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of thing went wrong; compare with the static members.
    ///
    /// The set is open: later versions add codes, so a `switch` needs a default.
    public struct Code: Sendable, Hashable {
        private enum Kind: Hashable {
            case noText, notText, tooLarge, unknownCharset, invalidOption
            case damagedParameters, missingModel, unreadable, unwritable, invalidJSON
        }
        private let kind: Kind

        /// The input has no text to summarise: empty, white space, or a page without a sentence.
        public static let noText = Code(kind: .noText)
        /// The input is not text: a PDF, an image, an archive, a program.
        public static let notText = Code(kind: .notText)
        /// The input is larger than the limit that was set.
        public static let tooLarge = Code(kind: .tooLarge)
        /// The character set that was asked for is not one that iconv knows.
        public static let unknownCharset = Code(kind: .unknownCharset)
        /// An option is outside its range.
        public static let invalidOption = Code(kind: .invalidOption)
        /// A parameter file is truncated, damaged, or made for another version.
        public static let damagedParameters = Code(kind: .damagedParameters)
        /// A model that was asked for, or what runs it, is not installed.
        public static let missingModel = Code(kind: .missingModel)
        /// A file could not be read.
        public static let unreadable = Code(kind: .unreadable)
        /// A file could not be written.
        public static let unwritable = Code(kind: .unwritable)
        /// A line is not the JSON that was expected.
        public static let invalidJSON = Code(kind: .invalidJSON)
    }

    /// What kind of thing went wrong.
    public let code: Code
    /// What happened and what to do, one line, without the path.
    public let message: String
    /// The file that caused it, where one did.
    public let path: String?

    package init(_ code: Code, _ message: String, path: String? = nil) {
        self.code = code
        self.message = message
        self.path = path
    }

    /// The same error, naming the file that caused it, where there is one.
    package func naming(_ path: String?) -> SummarizerError {
        SummarizerError(code, message, path: path ?? self.path)
    }

    /// One line: the path where there is one, what happened, what to do.
    public var description: String {
        path.map { "\($0): \(message)" } ?? message
    }
}
