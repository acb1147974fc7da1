// swift-tools-version: 6.3
import PackageDescription

// The targets stand bottom to top: each imports only what is above it in this list.

/// Set in the checks: a warning is an error.
let strict: [SwiftSetting] =
    Context.environment["CATENA_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let house: [SwiftSetting] =
    strict + [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .strictMemorySafety(),
    ]

let package = Package(
    name: "catena",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Scripture", targets: ["Scripture"]),
        // What answers, without any face: a library to open and the questions to put to it.
        .library(name: "CatenaEngine", targets: ["Library", "Study", "Questions", "JSONText"]),
        .executable(name: "catena", targets: ["catena"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    ],
    targets: [
        // 0 — tables and system libraries
        .target(name: "CTables", exclude: ["data"]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

        // 0 — what a reference is, what a word is
        .target(name: "Scripture", dependencies: ["CTables"], swiftSettings: house),
        .target(name: "Philology", dependencies: ["Scripture"], swiftSettings: house),
        .target(name: "JSONText", swiftSettings: house),
        .target(name: "Display", swiftSettings: house),

        // 1 — the library, and its text by words
        .target(name: "TextIndex", swiftSettings: house),
        .target(
            name: "Library",
            dependencies: ["Scripture", "Philology", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house),

        // 2 — what stands on it
        .target(
            name: "Importers",
            dependencies: ["Scripture", "Philology", "Library", "CZlib", "CLibXML2"],
            swiftSettings: house),

        .target(
            name: "Search", dependencies: ["JSONText", "Scripture", "Philology", "Library", "TextIndex"],
            swiftSettings: house),

        .target(
            name: "Manuscript",
            dependencies: [
                "JSONText", "Display", "Scripture", "Philology", "Library", "TextIndex",
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: house),
        .target(
            name: "Patterns", dependencies: ["JSONText", "Scripture", "Philology", "Library", "TextIndex"],
            swiftSettings: house),

        // 3 — questions into answers
        .target(
            name: "Study",
            dependencies: [
                "JSONText", "Display", "Scripture", "Philology", "TextIndex", "Library", "Search", "Manuscript",
                "Patterns", .product(name: "Algorithms", package: "swift-algorithms"),
            ],
            swiftSettings: house),

        // 3 — every question, once, for every face
        .target(
            name: "Questions",
            dependencies: [
                "JSONText", "Scripture", "Philology", "Library", "TextIndex", "Search", "Manuscript", "Patterns",
                "Study",
            ],
            swiftSettings: house),

        // 4 — faces that other programs and people reach without a terminal
        .target(
            name: "Web",
            dependencies: [
                "JSONText", "Scripture", "Philology", "Library", "Study", "Questions", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: house),
        .target(
            name: "Writer",
            dependencies: [
                "JSONText", "Scripture", "Philology", "Library", "Manuscript", "Study",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: house),
        .target(
            name: "MCP", dependencies: ["JSONText", "Scripture", "Library", "Study", "Questions"], swiftSettings: house),

        .target(
            name: "LanguageServer",
            dependencies: ["JSONText", "Scripture", "Library", "Manuscript", "Questions"], swiftSettings: house),

        // 5 — the face
        .executableTarget(
            name: "catena",
            dependencies: [
                "Scripture", "Philology", "Library", "TextIndex", "Search", "Importers", "Manuscript", "Patterns",
                "Study", "Questions", "Web", "MCP", "LanguageServer", "Writer",
                "JSONText", "Display",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),

        // Tests
        .target(
            name: "TestSupport",
            dependencies: [
                "Scripture", "Philology", "Library", "TextIndex", "Search", "Manuscript", "Patterns", "Study",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/TestSupport", swiftSettings: house),
        .testTarget(
            name: "WriterTests", dependencies: ["Manuscript", "Study", "Writer", "TestSupport"], swiftSettings: house),
        .testTarget(name: "PhilologyTests", dependencies: ["Philology", "Scripture"], swiftSettings: house),
        .testTarget(name: "TextIndexTests", dependencies: ["TextIndex", "TestSupport"], swiftSettings: house),
        .testTarget(
            name: "SearchTests",
            dependencies: ["Scripture", "Philology", "Library", "TextIndex", "Search", "TestSupport"],
            swiftSettings: house),
        .testTarget(name: "ScriptureTests", dependencies: ["Scripture"], swiftSettings: house),
        .testTarget(
            name: "ImportersTests", dependencies: ["Scripture", "Philology", "Library", "Importers"],
            resources: [.copy("Fixtures")], swiftSettings: house),
        .testTarget(name: "LibraryTests", dependencies: ["Scripture", "Philology", "Library"], swiftSettings: house),
        .testTarget(
            name: "StudyTests",
            dependencies: [
                "JSONText", "Scripture", "Philology", "Library", "Search", "Patterns", "Study", "TestSupport",
            ],
            swiftSettings: house),
        .testTarget(
            name: "ManuscriptTests",
            dependencies: ["Scripture", "Philology", "JSONText", "Library", "TextIndex", "Manuscript"],
            resources: [.copy("Rules")],
            swiftSettings: house),
        .testTarget(
            name: "PatternsTests",
            dependencies: ["Scripture", "Philology", "Library", "TextIndex", "Patterns", "TestSupport"],
            swiftSettings: house),
        .testTarget(
            name: "FacesTests",
            dependencies: [
                "JSONText", "Library", "Manuscript", "Search", "Study", "Questions", "Web", "MCP", "LanguageServer",
                "TestSupport",
            ],
            swiftSettings: house),
        .testTarget(name: "CatenaTests", dependencies: ["catena", "Display"], swiftSettings: house),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
