// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// A target of Sluis: the settings above, and only the imports that are named here.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one target, in the folder that mirrors it.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "sluis",
    products: [.executable(name: "sluis", targets: ["sluis"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // 0: words, and C libraries; no input, no output, no clock.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLinux"),
        target("ReportingModel"),

        // 1: one target an edge of the world; none knows another.
        target("Formats", ["CLibXML2", "CLibZip", "ReportingModel"]),
        target("Rules", ["ReportingModel"]),
        target("Agreements", ["ReportingModel", crypto, yams]),
        target("Intake", ["CLinux", "ReportingModel", crypto, logging]),

        // 2: what is remembered.
        target("Register", ["ReportingModel", crypto, grdb]),

        // 3: the life of a file, and what is written from the register.
        target("Pipeline", ["Formats", "Intake", "Register", "ReportingModel", "Rules", logging]),
        target("Consolidation", ["Register", "ReportingModel", crypto]),

        // 4: pages for officials and partners.
        target(
            "ReviewSite",
            [
                "Consolidation", "Register", "ReportingModel", "Rules", crypto, cryptoExtras, hummingbird, logging,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),

        // 5: the command line.
        .executableTarget(
            name: "sluis",
            dependencies: [
                "Agreements", "Consolidation", "Formats", "Intake", "Pipeline", "Register", "ReportingModel",
                "ReviewSite", "Rules", logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),

        // What several tests share: numbers from a seed, and workbooks that tests build for themselves.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .target(name: "SpreadsheetSamples", path: "Tests/SpreadsheetSamples", swiftSettings: settings),

        // Tests mirror the sources; SluisTests runs the built program.
        tests("ReportingModelTests", ["ReportingModel"]),
        tests("FormatsTests", ["Formats", "ReportingModel", "SpreadsheetSamples", "TestSupport"]),
        tests("RulesTests", ["ReportingModel", "Rules", "TestSupport"]),
        tests("AgreementsTests", ["Agreements", "ReportingModel", "TestSupport"]),
        tests("IntakeTests", ["Intake", "ReportingModel", "TestSupport", logging]),
        tests("RegisterTests", ["Register", "ReportingModel", "TestSupport", grdb]),
        tests(
            "PipelineTests",
            [
                "Agreements", "Intake", "Pipeline", "Register", "ReportingModel", "Rules", "SpreadsheetSamples",
                "TestSupport", logging,
            ]),
        tests("ConsolidationTests", ["Consolidation", "Register", "ReportingModel", "TestSupport"]),
        tests(
            "ReviewSiteTests",
            [
                "Consolidation", "Register", "ReportingModel", "ReviewSite", hummingbird, logging,
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        tests("SluisTests", ["SpreadsheetSamples", "sluis"]),

        // Strange input for all that reads what people wrote; longer with Scripts/fuzz.
        tests("FuzzTests", ["Agreements", "Formats", "Pipeline", "ReportingModel", "Rules", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
