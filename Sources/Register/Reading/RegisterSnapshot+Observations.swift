import GRDB
package import ReportingModel

extension RegisterSnapshot {
    /// Gives every current observation of a municipality, one by one.
    ///
    /// In a total order that does not depend on when anything came in: by agreement, indicator, area, dimensions, first
    /// day, last day and kind of period; texts by their UTF-8 bytes. Memory does not grow with the number.
    ///
    /// - Parameter asOf: the moment to look at; `nil` is now.
    package func currentObservations(
        municipality: String, asOf: Instant? = nil, _ body: (ObservationRecord) throws -> Void
    ) throws {
        let groups = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT period.agreement, indicator.text
                FROM deliveryPeriod AS period
                JOIN delivery ON delivery.id = period.delivery
                JOIN deliveryCode AS indicator
                    ON indicator.delivery = period.delivery AND indicator.kind = \(CodeKind.indicator.rawValue)
                WHERE delivery.municipality = :municipality AND \(CurrentPeriods.condition)
                ORDER BY period.agreement, indicator.text
                """,
            arguments: ["municipality": municipality, "asOf": CurrentPeriods.moment(asOf)])
        let reader = ObservationReader(database: database)
        for group in groups {
            try reader.read(
                where: """
                    period.agreement = :agreement AND delivery.municipality = :municipality
                    AND indicator.text = :indicator AND \(CurrentPeriods.condition)
                    """,
                orderedBy: "area.text, dimensions.text, period.firstDay, period.lastDay, period.kind",
                [
                    "agreement": group[0] as String, "indicator": group[1] as String, "municipality": municipality,
                    "asOf": CurrentPeriods.moment(asOf),
                ],
                body)
        }
    }

    /// Gives the observations of one delivery, current or not, in the order of its file.
    package func observations(ofDelivery name: String, _ body: (ObservationRecord) throws -> Void) throws {
        try ObservationReader(database: database).read(
            where: "delivery.name = :name",
            orderedBy: """
                observation.line, observation."column", observation.pathIndex, observation.indicator,
                observation.period, observation.area, observation.dimensions
                """,
            ["name": name], body)
    }
}
