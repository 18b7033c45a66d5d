import Glibc
import Testing

@testable import Summarization

/// Summaries of the corpus are as good as they were.
///
/// `Scripts/update-floors` runs the same suite with the environment variable set, and the floors
/// are written instead.
@Suite struct QualityFloorTests {
    /// `raise` to write floors that are no lower than the old ones, `any` to write them anyway.
    private static let update = unsafe getenv("SUMMARIZE_UPDATE_FLOORS").map { text in
        unsafe String(cString: text)
    }
    private static let path = Corpus.directory + Corpus.floorsName

    @Test(.enabled(if: update == nil)) func `no figure is below its floor`() throws {
        let floors = try QualityFloors(parsing: Corpus.bytes(of: Corpus.floorsName))
        let figures = try QualityFigures(of: Corpus.documents())
        let complaints = floors.complaints(about: figures.byName, corpusDigest: try Corpus.digest())
        #expect(
            complaints.isEmpty,
            """
            \(complaints.joined(separator: "\n"))
            \(figures.table(against: floors))
            \(figures.faults.joined(separator: "\n"))
            """
        )
    }

    @Test(.enabled(if: update != nil, "Scripts/update-floors runs it"))
    func `the floors are written`() throws {
        let figures = try QualityFigures(of: Corpus.documents())
        let digest = try Corpus.digest()
        // Without floors there is nothing to fall below.
        let old =
            try Corpus.names().contains(Corpus.floorsName)
            ? QualityFloors(parsing: Corpus.bytes(of: Corpus.floorsName))
            : QualityFloors(corpusDigest: digest, floors: [:])
        print(figures.table(against: old))
        print(figures.faults.joined(separator: "\n"))
        let new = try old.updated(
            to: figures.byName,
            corpusDigest: digest,
            allowsRegression: Self.update == "any"
        )
        try AtomicFile.write(Array(new.json.utf8), to: Self.path)
        #expect(try QualityFloors(parsing: Corpus.bytes(of: Corpus.floorsName)) == new)
    }
}

extension QualityFigures {
    /// All figures by name.
    fileprivate var byName: [String: Double] {
        Dictionary(
            uniqueKeysWithValues: QualityFigure.allCases.compactMap { figure in
                self[figure].map { (figure.rawValue, $0) }
            }
        )
    }

    /// A line a figure: its name, what it is, what its floor is.
    fileprivate func table(against floors: QualityFloors) -> String {
        let width = QualityFigure.allCases.map(\.rawValue.count).max() ?? 0
        return QualityFigure.allCases.map { figure in
            let name = figure.rawValue
            let number = self[figure].map { "\($0)" } ?? "-"
            let floor = floors.floors[name].map { "\($0.height) - \($0.margin)" } ?? "-"
            return name + String(repeating: " ", count: width - name.count) + "  \(number)"
                + "  (floor \(floor))"
        }
        .joined(separator: "\n")
    }
}
