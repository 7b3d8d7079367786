package import Register
package import ReportingModel

/// The outputs of one municipality, written or found unchanged.
package struct ConsolidationResult: Hashable, Sendable {
    package let municipality: String
    package let asOf: CalendarDay
    /// Name of the run and of its folder: the day and the first digits of the hash of its manifest.
    package let run: String
    /// Path of the folder with the files; `latest` beside it leads there.
    package let folder: String
    /// Whether `latest` leads to these outputs only now; false when the very same bytes were the latest already.
    package let isNew: Bool
    package let observationCount: Int
    package let agreementCount: Int
    /// Periods whose due day has passed and for which nothing came in.
    package let missingPeriodCount: Int
    /// Every file by its path within the municipality's folder, the manifest included.
    package let files: [ConsolidationRun.File]
    /// Names of the deliveries whose figures were used, sorted.
    package let deliveries: [String]
    package let configurationVersion: String

    /// What the register remembers of this run (``Register/record(_:)``).
    package func record(finishedAt: Instant) -> ConsolidationRun {
        ConsolidationRun(
            municipality: municipality, asOf: asOf.lastDutchInstant, finishedAt: finishedAt,
            configurationVersion: configurationVersion, observationCount: observationCount, files: files,
            deliveries: deliveries)
    }
}
