// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "summarize",
    products: [
        .library(name: "Summarization", targets: ["Summarization"]),
        .library(name: "BatchSummarization", targets: ["BatchSummarization"]),
        .executable(name: "summarize", targets: ["SummarizeCLI"]),
    ],
    dependencies: [
        // Options, help and usage errors of the command; nothing else depends on it. One version,
        // because its words are printed and the tests compare them.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // The one library: bytes in, rendered summary out.
        .target(
            name: "Summarization",
            dependencies: ["CLibXML2", "CMarkGFM", "CModelData", "COneDNN", "CReportPage"],
            // Statically, the extensions first, because they use the other: the program then needs
            // nothing more where it runs. A name with a colon is a file's, which only GNU's and
            // LLVM's linkers know.
            linkerSettings: [
                .linkedLibrary(":libcmark-gfm-extensions.a", .when(platforms: [.linux])),
                .linkedLibrary(":libcmark-gfm.a", .when(platforms: [.linux])),
                .linkedLibrary("cmark-gfm-extensions", .when(platforms: [.macOS])),
                .linkedLibrary("cmark-gfm", .when(platforms: [.macOS])),
            ]
        ),
        // Many documents: directories and JSON-lines streams.
        .target(name: "BatchSummarization", dependencies: ["Summarization"]),
        .executableTarget(
            name: "SummarizeCLI",
            dependencies: [
                "Summarization",
                "BatchSummarization",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // HTML is parsed by libxml2: recovering, in every distribution, thirty years of bad pages behind it.
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        // Markdown is parsed by GitHub's own parser. No pkg-config: its flags would link the shared
        // library as well.
        .systemLibrary(
            name: "CMarkGFM",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
            ]
        ),
        // Weights and vocabulary in the program's read-only data.
        .target(name: "CModelData"),
        // Matrix products by oneDNN, which is looked for when they are asked for: without its header
        // the target is empty, without the library the transformer says how to install it.
        .target(name: "COneDNN"),
        // Markup, style sheet and script of the page that shows where the light falls, likewise.
        .target(name: "CReportPage"),
        .testTarget(
            name: "SummarizationTests",
            dependencies: ["Summarization"],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "BatchSummarizationTests",
            dependencies: ["BatchSummarization", "Summarization"]
        ),
        .testTarget(name: "SummarizeCLITests", dependencies: ["SummarizeCLI", "Summarization"]),
    ],
    swiftLanguageModes: [.v6],
    // C23 has #embed.
    cLanguageStandard: .c2x
)

let targetsInC = ["CLibXML2", "CMarkGFM", "CModelData", "COneDNN", "CReportPage"]
for target in package.targets where !targetsInC.contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}
