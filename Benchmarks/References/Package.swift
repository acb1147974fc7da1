// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "references-benchmark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "catena", path: "../..")],
    targets: [
        .executableTarget(name: "reference-fuzz", dependencies: [.product(name: "Scripture", package: "catena")])
    ],
    swiftLanguageModes: [.v6]
)
