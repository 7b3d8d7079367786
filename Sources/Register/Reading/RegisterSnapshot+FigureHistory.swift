import GRDB
package import ReportingModel

extension RegisterSnapshot {
    /// Deliveries further back are not looked at.
    private static let mostDeliveries = 40
    /// More figures than these are not compared: a file must be answered within a second.
    private static let mostFigures = 5_000

    /// The figures of a partner that count now, those of the latest deliveries first; as many whole deliveries as can be
    /// compared.
    package func figureHistory(partner: String) throws -> FigureHistory {
        let deliveries = try Row.fetchAll(
            database,
            sql: """
                SELECT name, observationCount FROM delivery
                WHERE partner = :partner AND observationCount BETWEEN 1 AND \(RegisterSnapshot.mostFigures)
                    AND EXISTS (SELECT 1 FROM deliveryPeriod WHERE delivery = delivery.id AND isCurrent)
                ORDER BY id DESC LIMIT \(RegisterSnapshot.mostDeliveries)
                """,
            arguments: ["partner": partner])
        let reader = ObservationReader(database: database)
        var figures: [FigureHistory.Figure] = []
        var room = RegisterSnapshot.mostFigures
        for delivery in deliveries {
            room -= delivery[1] as Int
            guard room >= 0 else { break }
            try reader.read(
                where: "delivery.name = :name AND period.isCurrent",
                orderedBy: "observation.indicator, observation.period, observation.area, observation.dimensions",
                ["name": delivery[0] as String]
            ) { record in
                figures.append(
                    FigureHistory.Figure(
                        agreement: record.agreement, indicator: record.indicator, period: record.period,
                        area: record.area, dimensions: record.dimensions, unit: record.unit, value: record.value))
            }
        }
        return FigureHistory(figures: figures)
    }
}
