import Testing

/// Folders of the library depend on earlier ones only.
///
/// What is compared are names: of the types, functions and constants that a folder's files declare
/// at the top level. Members that a later folder adds to an earlier type are not seen.
///
/// The files beside the folders are of two kinds. Most are the nouns that all stages speak of, such
/// as `Document` and `SummarizerError`: every folder may name what they declare. `Summarizer.swift`
/// is the pipeline itself and comes last: no folder may name what it declares. Both kinds may use
/// all folders.
@Suite struct FolderOrderTests {
    private static let library = "Summarization/"
    private static let folders = [
        "Storage", "Decoding", "Parsing", "Extraction", "Language", "Segmentation", "Encoding",
        "Attention", "Selection", "Rendering",
    ]
    private static let last = "Summarizer.swift"

    /// The place of a file of the library in the order, nil for the nouns beside the folders.
    private static func place(of file: SourceFile) -> Int? {
        let path = file.path.dropFirst(library.count)
        if let slash = path.firstIndex(of: "/") {
            return folders.firstIndex(of: String(path[..<slash]))
        }
        return path == last ? folders.count : nil
    }

    /// A line for each name that a file takes from a later place.
    private static func complaints(about files: [SourceFile]) -> [String] {
        var places: [String: Int] = [:]
        for file in files {
            guard let place = place(of: file) else { continue }
            for name in file.declaredNames { places[name] = min(place, places[name] ?? place) }
        }
        return files.flatMap { file -> [String] in
            guard let place = Self.place(of: file) else { return [] }
            return file.mentionedNames.filter { (places[$0] ?? 0) > place }.sorted()
                .map { "\(file.path) uses \($0)" }
        }
    }

    private static func files() throws -> [SourceFile] {
        try SourceFile.all().filter { $0.path.hasPrefix(library) }
    }

    @Test func `every folder has its place and declares something`() throws {
        let files = try Self.files()
        // A folder within a folder has its place.
        let found = Set(
            files.flatMap { $0.path.split(separator: "/").dropFirst().dropLast().prefix(1) }
        )
        #expect(found.map(String.init).sorted() == Self.folders.sorted())
        for place in 0...Self.folders.count {
            let names = files.filter { Self.place(of: $0) == place }.map(\.declaredNames)
            #expect(names.contains { !$0.isEmpty }, "place \(place)")
        }
    }

    @Test func `no file uses what a later folder declares`() throws {
        let complaints = Self.complaints(about: try Self.files())
        #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    }

    @Test(arguments: [
        ("let scorer = LateThing(3)", true),
        ("func use(_ things: [LateThing.Part]) {}", true),
        ("    let two = lateFunction(1)", true),
        ("    let two = lateConstant + 1", true),
        ("extension LateThing {}", true),
        ("/// Made for ``LateThing``.", false),
        ("    let name = \"LateThing\"  // LateThing", false),
        ("let LateThings = 1", false),
        ("let hidden = LateHidden()", false),
        ("let nested = LateNested()", false),
        ("let document: Document", false),
    ])
    func `a name from a later folder is seen in code alone`(_ line: String, _ isSeen: Bool) {
        let late = """
            /// struct Comment is not declared.
            package struct LateThing: Sendable {
                struct LateNested {}
            }
            @inline(__always) func lateFunction(_ number: Int) -> Int { number }
            let lateConstant = 2
            private struct LateHidden {}
            """
        let files = [
            SourceFile(path: Self.library + "Storage/Early.swift", text: line + "\n"),
            SourceFile(path: Self.library + "Selection/Late.swift", text: late),
            SourceFile(path: Self.library + "Document.swift", text: "public struct Document {}\n"),
        ]
        #expect(!Self.complaints(about: files).isEmpty == isSeen)
    }
}
