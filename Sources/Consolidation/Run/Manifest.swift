import Crypto
import FoundationEssentials
import ReportingModel

/// The list of everything in a run, with the hashes; its own hash gives the run its name.
///
/// It says what the run was made from (day, configuration, deliveries) and never when, so the same input gives the same
/// manifest and with it the same name.
struct Manifest: Hashable, Sendable {
    struct File: Hashable, Sendable {
        /// Path within the run.
        let name: String
        let byteCount: Int
        let contentHash: ContentHash
    }

    static let fileName = "manifest.json"

    let municipality: String
    let asOf: CalendarDay
    let configurationVersion: String
    let observationCount: Int
    let agreementCount: Int
    let missingPeriodCount: Int
    /// Names of the deliveries whose figures were used, and of those that still wait or were refused; both sorted.
    let deliveries: [String]
    let pendingDeliveries: [String]
    /// Sorted by name.
    let files: [File]

    var bytes: [UInt8] {
        JSONText.object([
            ("gemeente", .string(municipality)), ("stand_per", .string(asOf.description)),
            ("configuratie", .string(configurationVersion)), ("waarnemingen", .integer(observationCount)),
            ("leveringsafspraken", .integer(agreementCount)),
            ("ontbrekende_perioden", .integer(missingPeriodCount)),
            ("aanleveringen", .array(deliveries.map { .string($0) })),
            ("openstaande_aanleveringen", .array(pendingDeliveries.map { .string($0) })),
            (
                "bestanden",
                .array(
                    files.map { file in
                        .object([
                            ("naam", .string(file.name)), ("bytes", .integer(file.byteCount)),
                            ("sha256", .string(file.contentHash.description)),
                        ])
                    })
            ),
        ]).bytes
    }

    /// `2021-12-31-1f0c9a3e`: the day, and the first eight digits of the hash of the manifest.
    var runName: String { "\(asOf)-\(contentHash.description.prefix(8))" }

    var contentHash: ContentHash { ContentHash(bytes: SHA256.hash(data: bytes)) }
}

extension Manifest {
    /// Reads back what ``bytes`` wrote; `nil` for anything that is not exactly that.
    init?(bytes: [UInt8]) {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)),
            let asOf = CalendarDay(iso8601: document.stand_per)
        else { return nil }
        let files = document.bestanden.compactMap { file in
            ContentHash(file.sha256).map { File(name: file.naam, byteCount: file.bytes, contentHash: $0) }
        }
        self.init(
            municipality: document.gemeente, asOf: asOf, configurationVersion: document.configuratie,
            observationCount: document.waarnemingen, agreementCount: document.leveringsafspraken,
            missingPeriodCount: document.ontbrekende_perioden, deliveries: document.aanleveringen,
            pendingDeliveries: document.openstaande_aanleveringen, files: files)
        guard self.bytes == bytes else { return nil }
    }

    /// The members by the names they have in the file.
    private struct Document: Decodable {
        struct Entry: Decodable {
            let naam: String
            let bytes: Int
            let sha256: String
        }

        let gemeente: String
        let stand_per: String
        let configuratie: String
        let waarnemingen: Int
        let leveringsafspraken: Int
        let ontbrekende_perioden: Int
        let aanleveringen: [String]
        let openstaande_aanleveringen: [String]
        let bestanden: [Entry]
    }
}
