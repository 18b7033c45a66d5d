import Foundation
import Summarization

/// Prints for each page its title and the sentence to decide by whether to read on.
///
///     reading-list PAGE...
@main
struct ReadingList {
    static func main() throws {
        // One for all pages: it never changes, and threads may share it.
        let summarizer = Summarizer()
        let options = SummaryOptions(length: .sentences(1))
        for path in CommandLine.arguments.dropFirst() {
            let page = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            do {
                let summary = try summarizer.summarize(page, options: options)
                print("\(summary.title ?? path)")
                for sentence in summary.sentences {
                    print("    \(sentence.text)")
                }
            } catch {
                print("\(path): \(error.message)")
            }
        }
    }
}
