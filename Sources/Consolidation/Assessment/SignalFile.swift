import ReportingModel

/// `signaleringen.csv`: what needs talk, the weightiest first, each with its reason in one sentence.
struct SignalFile {
    static let name = "signaleringen.csv"

    /// Why something needs talk, in the order of the file.
    enum Kind: String, CaseIterable {
        case critical = "kritiek"
        case attention = "let op"
        case missing = "levering ontbreekt"
        case refused = "levering afgekeurd"
        case waiting = "levering in beoordeling"
        case difference = "opgave wijkt af van berekening"
        case notAssessable = "niet te beoordelen"
        case seriesBreak = "trendbreuk"
        case noNorm = "geen norm afgesproken"
    }

    struct Line {
        let kind: Kind
        var indicator = ""
        var agreement = ""
        var partner = ""
        var area = ""
        var dimensions = ""
        var period: Period?
        var value = ""
        let reason: String
    }

    let municipality: String
    let catalogue: Catalogue
    let signals: FigureSignals
    let completeness: Completeness
    let derived: [DerivedRow]

    var lines: [Line] {
        let all = normLines + derivedLines + deliveryLines + differenceLines + breakLines + noNormLines
        let ranks = Dictionary(uniqueKeysWithValues: zip(Kind.allCases, Kind.allCases.indices))
        func key(_ line: Line) -> (Int, String, String, String, String) {
            (ranks[line.kind] ?? 0, line.indicator, line.agreement, line.area, line.dimensions)
        }
        return all.sorted { key($0) < key($1) }
    }

    var bytes: [UInt8] {
        var csv = CSVText(header: SignalFile.table.fields.map(\.name))
        for line in lines {
            csv.append([
                .plain(municipality), .plain(line.kind.rawValue), .plain(line.indicator), .plain(line.agreement),
                .text(line.partner), .plain(line.area), .plain(line.dimensions),
                .plain(line.period?.description ?? ""), .plain(line.value), .text(line.reason),
            ])
        }
        return csv.bytes
    }

    // MARK: What the figures say

    private var normLines: [Line] {
        signals.latest.compactMap { series, latest in
            let kind: Kind
            switch latest.assessment.status {
            case .critical: kind = .critical
            case .attention: kind = .attention
            case .notAssessable: kind = .notAssessable
            case .onTrack, .noNorm: return nil
            }
            let period = latest.record.period
            let groups = Dimensions.pairs(series.dimensions).sorted { $0.key < $1.key }.map { ", \($0.value)" }.joined()
            let moment = period.kind == .referenceDate ? "op" : "over"
            let subject = "\(label(series.indicator)) (\(areaName(series.area))\(groups)) \(moment) \(period.inWords)"
            return Line(
                kind: kind, indicator: series.indicator, agreement: series.agreement, partner: latest.record.partner,
                area: series.area, dimensions: series.dimensions, period: period,
                value: latest.record.value.columns.value,
                reason: "\(subject): \(latest.assessment.reason.words).")
        }
    }

    /// Of each computed series the latest, when it is beside its norm.
    private var derivedLines: [Line] {
        let assessed = derived.filter { [.critical, .attention].contains($0.assessment.status) }
        let latest = Dictionary(grouping: derived) { [$0.figure.id, $0.area, $0.dimensions] }
            .mapValues { $0.map(\.period).max() }
        return assessed.filter { latest[[$0.figure.id, $0.area, $0.dimensions]] == $0.period }.map { row in
            Line(
                kind: row.assessment.status == .critical ? .critical : .attention,
                indicator: row.figure.indicator ?? "", area: row.area, dimensions: row.dimensions, period: row.period,
                value: row.result.number?.description ?? "",
                reason:
                    "\(row.figure.title) (\(areaName(row.area))) over \(row.period.inWords): "
                    + "\(row.assessment.reason.words).")
        }
    }

    private var noNormLines: [Line] {
        signals.withoutNorm.map { indicator, partners in
            Line(
                kind: .noNorm, indicator: indicator, partner: partners.sorted().joined(separator: ", "),
                reason:
                    "Over “\(label(indicator))” komen cijfers binnen, maar er is geen norm afgesproken; zonder norm zijn ze moeilijk te duiden."
            )
        }
    }

    private var breakLines: [Line] {
        signals.breaks.map { seriesBreak, areas in
            let names = areas.sorted().map(areaName).joined(separator: ", ")
            return Line(
                kind: .seriesBreak, indicator: seriesBreak.indicator, area: areas.count == 1 ? areas.first ?? "" : "",
                reason:
                    "De reeks “\(label(seriesBreak.indicator))” (\(names)) is niet met eerder te vergelijken: \(seriesBreak.words)."
            )
        }
    }

    /// What a partner states and what follows from other figures are both kept; a difference is talked about.
    private var differenceLines: [Line] {
        derived.compactMap { row in
            guard let stated = row.stated, let difference = row.difference, difference != ExactDecimal(0),
                case .value(let number, _) = row.result
            else { return nil }
            let about = stated.isEstimate ? "ongeveer " : ""
            return Line(
                kind: .difference, indicator: row.figure.indicator ?? "", area: row.area, dimensions: row.dimensions,
                period: row.period, value: stated.number.description,
                reason:
                    "\(row.figure.title): opgegeven is \(about)\(stated.number.dutchDescription), berekend is \(number.dutchDescription)."
            )
        }
    }

    // MARK: What did not come

    private var deliveryLines: [Line] {
        let statuses: [(CompletenessStatus, Kind, String)] = [
            (.missing, .missing, "ontbreekt"), (.rejected, .refused, "is afgekeurd"),
            (.underReview, .waiting, "wacht op een besluit"),
        ]
        let byAgreement = Dictionary(grouping: completeness.lines) { $0.agreementID }
        return byAgreement.flatMap { agreement, lines in
            statuses.compactMap { status, kind, verb -> Line? in
                let open = lines.filter { $0.status == status }
                guard let last = open.last else { return nil }
                let title = last.agreement?.title ?? agreement
                let partner = catalogue.partner(last.partner)?.name ?? last.partner
                let periods = last.period.map { " over \($0.inWords)" } ?? ""
                let others = open.count > 1 ? ", en van nog \(open.count - 1) eerdere" : ""
                let due = last.dueDay.map { status == .missing ? " (uiterlijk \($0.inWords))" : "" } ?? ""
                return Line(
                    kind: kind, agreement: agreement, partner: last.partner, period: last.period,
                    reason: "De levering “\(title)” van \(partner)\(periods)\(due) \(verb)\(others).")
            }
        }
    }

    private func label(_ indicator: String) -> String { catalogue.indicator(indicator)?.label ?? indicator }

    private func areaName(_ code: String) -> String {
        catalogue.codeList(CodeList.areas)?.entry(code)?.label ?? code
    }

    static let table = PublishedTable(
        name: "signaleringen", title: "Signaleringen",
        description: "Waar het over moet gaan: wat kritiek is, wat niet kwam en waarover niets is afgesproken.",
        fields: [
            PublishedField("gemeente", .string, "Gemeente", "CBS-code van de gemeente.", isRequired: true),
            PublishedField(
                "soort", .string, "Soort", "Waarom dit aandacht vraagt; het zwaarste staat bovenaan.",
                values: Kind.allCases.map(\.rawValue), isRequired: true),
            PublishedField("indicator", .string, "Indicator", "Code uit indicatoren.csv."),
            PublishedField("leveringsafspraak", .string, "Leveringsafspraak", "Welke afspraak."),
            PublishedField("partner", .string, "Partner", "Met wie het gesprek gaat."),
            PublishedField("gebied", .string, "Gebied", "Code van het gebied."),
            PublishedField("dimensies", .string, "Dimensies", "Uitsplitsing als naam=code."),
            PublishedField("periode", .string, "Periode", "Peildatum of periode."),
            PublishedField("waarde", .number, "Waarde", "Het cijfer waar het om gaat."),
            PublishedField("reden", .string, "Reden", "De reden in één zin.", isRequired: true),
        ])
}
