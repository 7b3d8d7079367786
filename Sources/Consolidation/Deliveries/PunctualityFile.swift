import Register
import ReportingModel

/// `levering.csv`: how each partner delivered in each year, as Sluis itself measured it (indicators LEV-01 to LEV-05).
struct PunctualityFile {
    static let name = "levering.csv"

    let municipality: String
    let agreements: [Agreement]
    let completeness: Completeness
    let ledger: DeliveryLedger

    private struct Key: Hashable {
        let partner: String
        let year: Int
    }

    private struct Line {
        let code: String
        /// `nil` when there is nothing to measure.
        let value: ExactDecimal?
        let unit: String
        let explanation: String
    }

    var bytes: [UInt8] {
        var csv = CSVText(header: PunctualityFile.table.fields.map(\.name))
        let byKey = Dictionary(grouping: completeness.lines.filter { $0.period != nil && ($0.isDue || $0.isCurrent) }) {
            Key(partner: $0.partner, year: $0.period?.lastDay.year ?? 0)
        }
        for key in byKey.keys.sorted(by: { ($0.partner, $0.year) < ($1.partner, $1.year) }) {
            for line in lines(key, byKey[key] ?? []) {
                csv.append([
                    .plain(municipality), .plain(key.partner), .plain(String(key.year)), .plain(line.code),
                    .plain(line.value?.description ?? ""), .plain(line.unit), .text(line.explanation),
                ])
            }
        }
        return csv.bytes
    }

    private func lines(_ key: Key, _ lines: [CompletenessLine]) -> [Line] {
        let due = lines.filter(\.isDue)
        let current = due.filter(\.isCurrent)
        let onTime = current.count { $0.status == .received }
        let deliveries = agreements.filter { $0.deliverers.contains { $0.partner == key.partner } }
            .flatMap { ledger.received($0.id) }
            .filter { delivery in
                delivery.partner == key.partner && delivery.periods.map(\.lastDay.year).max() == key.year
            }
        let refused = deliveries.reduce(0) { $0 + $1.counts.refused }
        let replaced = deliveries.count { $0.outcome == .superseded && !$0.isOvertaken }
        let asked = Set(
            agreements.filter { agreement in lines.contains { $0.agreementID == agreement.id } }.flatMap(\.indicators))
        return [
            Line(
                code: "LEV-01", value: PunctualityFile.share(onTime, of: due.count), unit: "%",
                explanation: "\(onTime) van \(due.count) verwachte leveringen op tijd"),
            Line(
                code: "LEV-02", value: PunctualityFile.share(current.count, of: due.count), unit: "%",
                explanation: "\(current.count) van \(due.count) verwachte leveringen ontvangen"),
            Line(
                code: "LEV-03", value: ExactDecimal(refused), unit: "aantal",
                explanation: "regels die zijn afgekeurd, in \(deliveries.count) bestanden"),
            Line(
                code: "LEV-04", value: ExactDecimal(replaced), unit: "aantal",
                explanation: "bestanden die door een nieuwere levering zijn vervangen"),
            Line(
                code: "LEV-05", value: ExactDecimal(asked.count), unit: "aantal",
                explanation: "verschillende indicatoren die van de partner worden gevraagd"),
        ]
    }

    /// As a percentage with one decimal; `nil` when nothing was due.
    private static func share(_ part: Int, of whole: Int) -> ExactDecimal? {
        let hundredfold = ExactFraction(ExactDecimal(part * 100))
        return hundredfold.divided(by: ExactFraction(ExactDecimal(whole)))?.rounded(to: 1)
    }

    static let table = PublishedTable(
        name: "levering", title: "Levering",
        description:
            "Hoe elke partner per jaar leverde, gemeten door Sluis: op tijd, volledig, en hoeveel er wordt gevraagd.",
        fields: [
            PublishedField("gemeente", .string, "Gemeente", "CBS-code van de gemeente.", isRequired: true),
            PublishedField("partner", .string, "Partner", "Wie levert.", isRequired: true),
            PublishedField("jaar", .integer, "Jaar", "Het jaar waarin de periode eindigt.", isRequired: true),
            PublishedField(
                "indicator", .string, "Indicator", "Wat is gemeten.",
                values: ["LEV-01", "LEV-02", "LEV-03", "LEV-04", "LEV-05"], isRequired: true),
            PublishedField("waarde", .number, "Waarde", "Het cijfer; leeg als er niets werd verwacht."),
            PublishedField("eenheid", .string, "Eenheid", "Waarin.", isRequired: true),
            PublishedField("toelichting", .string, "Toelichting", "Hoe het cijfer tot stand komt.", isRequired: true),
        ], primaryKey: ["partner", "jaar", "indicator"])
}
