package import ReportingModel

/// The answer as a document for programs; `sluis check --json` gives the same words.
package struct FeedbackDocument {
    let report: DeliveryReport
    let number: Int64
    let names: FigureNames

    var json: JSONText {
        .object(
            [
                ("receipt", .integer(number)), ("delivery", .string(report.delivery)),
                ("partner", .string(report.partner)), ("municipality", .optional(report.municipalityName)),
                ("agreement", .optional(report.agreementTitle)), ("file", .string(report.fileName.printable)),
                ("bytes", .integer(report.byteCount)), ("sha256", .optional(report.contentHash?.description)),
                ("receivedAt", .string((report.firstCameAt ?? report.receivedAt).description)),
                ("judgedAgainAt", .optional(report.firstCameAt.map { _ in report.receivedAt.description })),
                ("configuration", .string(report.configurationVersion)),
                ("periods", .array(report.periods.map { .string($0.description) })),
                ("observationCount", .integer(report.observationCount)),
                ("replaces", .array(report.replaces.map { .string($0) })),
                (
                    "decision",
                    (report.decision ?? report.firstDecision).map { decision in
                        .object([
                            ("verdict", .string(decision.verdict.rawValue)), ("reason", .string(decision.reason)),
                            ("at", .string(decision.at.description)),
                        ])
                    } ?? .null
                ),
                ("withdrawnAt", .optional(report.withdrawnAt?.description)),
                ("resubmission", report.resubmission.map(json) ?? .null),
            ]
                + FeedbackDocument.verdict(
                    report.outcome, report.counts, report.findings, report.language, isDecided: report.isDecided,
                    placesShown: FeedbackDocument.placesShown))
    }

    private func json(_ resubmission: Resubmission) -> JSONText {
        func points(_ findings: [Finding]) -> JSONText {
            .array(
                findings.map { finding in
                    .object([
                        ("code", .string(finding.code.rawValue)),
                        ("message", .string(finding.message(report.language))),
                    ])
                })
        }
        let changes = resubmission.changes?.map { change -> JSONText in
            .object([
                ("indicator", .string(change.indicator)), ("period", .string(change.period.description)),
                ("area", .string(change.area)), ("dimensions", .string(names.dimensions(of: change, report.language))),
                ("unit", .string(change.unit)), ("before", .optional(change.before?.inPlainWords)),
                ("after", .optional(change.after?.inPlainWords)),
            ])
        }
        func files(_ files: [Resubmission.Waiting]) -> JSONText {
            .array(
                files.map { file in
                    .object([
                        ("fileName", .string(file.fileName.printable)),
                        ("periods", .array(file.periods.map { .string($0.description) })),
                    ])
                })
        }
        let compared = resubmission.points ?? Resubmission.Points()
        return .object([
            ("previous", .optional(resubmission.previous.last?.name)), ("solved", points(compared.solved)),
            ("noLongerFound", points(compared.unseen)), ("stillOpen", points(compared.stillOpen)),
            ("new", points(compared.new)), ("changes", changes.map { .array($0) } ?? .null),
            ("lost", .optional(resubmission.lostWords?[report.language])),
            ("stillWaiting", files(resubmission.stillWaiting)), ("stillRejected", files(resubmission.stillRefused)),
        ])
    }

    /// Places that the answer's document lists for each finding. The table beside it has them all, as ranges; the
    /// exact count stands with each finding.
    private static let placesShown = 10_000

    /// The members that say how a file was judged: `outcome`, `counts`, `findings`.
    ///
    /// - Parameters:
    ///   - isDecided: whether somebody decided on the delivery, so that nothing waits any more.
    ///   - placesShown: how many places of each finding; all of them unless told otherwise.
    package static func verdict(
        _ outcome: Outcome, _ counts: RowCounts, _ findings: [Finding], _ language: Language,
        isDecided: Bool = false, placesShown: Int = .max
    ) -> [(String, JSONText)] {
        [
            ("outcome", .string(outcome.rawValue)),
            (
                "counts",
                .object([
                    ("rows", .integer(counts.rows)), ("accepted", .integer(counts.accepted)),
                    ("withRemark", .integer(counts.withRemark)), ("held", .integer(counts.held)),
                    ("refused", .integer(counts.refused)),
                ])
            ),
            ("findings", .array(findings.map { json($0, language, isDecided, placesShown) })),
        ]
    }

    private static func json(
        _ finding: Finding, _ language: Language, _ isDecided: Bool, _ placesShown: Int
    ) -> JSONText {
        .object([
            ("code", .string(finding.code.rawValue)), ("severity", .string(finding.severity.rawValue)),
            ("count", .integer(finding.count)), ("message", .string(finding.message(language))),
            ("expected", .string(finding.expectation(language))),
            ("action", .string(finding.action(language, isDecided: isDecided))),
            (
                "statements",
                .array(
                    finding.statements.map { statement in
                        .object([("line", .integer(statement.firstLine)), ("reason", .string(statement.reason))])
                    })
            ),
            ("placesNotListed", .integer(max(0, finding.places.count - placesShown))),
            (
                "places",
                .array(
                    finding.places.prefix(placesShown).map { place in
                        .object([
                            ("line", .integer(place.line)),
                            ("column", place.isWholeLine ? .null : .integer(place.column)),
                            ("path", .optional(place.path)),
                        ])
                    })
            ),
        ])
    }

    /// One observation with the fields of the shared schema.
    package static func json(_ record: ObservationRecord) -> JSONText {
        let columns = record.value.columns
        return .object([
            ("municipality", .string(record.municipality)), ("partner", .string(record.partner)),
            ("agreement", .string(record.agreement)), ("indicator", .string(record.indicator)),
            ("periodKind", .string(record.period.kind.dutchName)),
            ("periodFrom", .string(record.period.firstDay.description)),
            ("periodUntil", .string(record.period.lastDay.description)), ("area", .string(record.area)),
            ("dimensions", .string(record.dimensions)),
            ("value", .optional(columns.value.isEmpty ? nil : columns.value)),
            ("absence", .optional(columns.absence.isEmpty ? nil : columns.absence)),
            ("qualifier", .optional(columns.qualifier.isEmpty ? nil : columns.qualifier)),
            ("low", .optional(columns.low.isEmpty ? nil : columns.low)),
            ("high", .optional(columns.high.isEmpty ? nil : columns.high)), ("unit", .string(record.unit)),
            ("remark", .string(record.remark)), ("place", .string(record.place.description)),
        ])
    }
}
