import ArgumentParser
import Pipeline
import Register
import ReportingModel

/// `sluis explain`: the whole story of a file, a delivery, a hash or a figure.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell the whole story of a file name, a delivery, a hash, or a figure.",
        discussion: """
            A figure is an indicator, with a period and an area where it should be one figure:
              sluis explain TOE-01 2019-04-30 GM0482
            """)

    @Argument(help: "A file name, a delivery such as sjt-3fa2…, digits of a hash, or an indicator.")
    var what: [String]

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let installation = Installation(workspace)
        let catalogue = try installation.catalogue()
        guard let register = try installation.register(), let first = what.first else {
            Terminal.complain("Er is nog niets ontvangen.")
            throw ExitStatus.failed
        }
        let isTold = try register.read { snapshot in
            if catalogue.indicator(first.uppercased()) != nil {
                return try FigureStory(snapshot: snapshot, catalogue: catalogue).tell(what)
            }
            return try DeliveryStory(snapshot: snapshot, catalogue: catalogue).tell(what.joined(separator: " "))
        }
        guard isTold else {
            Terminal.complain("Wij kennen “\(SafeEcho.printable(what.joined(separator: " ")))” niet.")
            throw ExitStatus.failed
        }
    }
}

/// The story of deliveries and refusals that a name or hash stands for.
struct DeliveryStory {
    let snapshot: RegisterSnapshot
    let catalogue: Catalogue

    func tell(_ what: String) throws -> Bool {
        var deliveries = try snapshot.deliveries(fileName: FileName(what))
        if deliveries.isEmpty { deliveries = try [snapshot.delivery(named: what)].compactMap { $0 } }
        if deliveries.isEmpty, what.count >= 4 { deliveries = try snapshot.deliveries(hashPrefix: what.lowercased()) }
        for delivery in deliveries { try tell(delivery) }
        let refusals = try snapshot.receptions(fileName: FileName(what)).filter { $0.delivery == nil }
        for refusal in refusals {
            let findings = try snapshot.report(of: refusal.id).findings.map { $0.message(.nl) }.joined(separator: " ")
            Terminal.say("\(moment(refusal.receivedAt))  geweigerd: \(findings)")
        }
        return !deliveries.isEmpty || !refusals.isEmpty
    }

    private func tell(_ delivery: DeliveryRecord) throws {
        Terminal.say(
            "Aanlevering \(delivery.name) van \(catalogue.partner(delivery.partner)?.name ?? delivery.partner)")
        Terminal.say("  bestand     \(delivery.fileName.printable), \(delivery.byteCount) bytes")
        Terminal.say("  SHA-256     \(delivery.contentHash)")
        let title = delivery.agreement.flatMap { catalogue.agreement($0)?.title } ?? "geen afspraak herkend"
        Terminal.say("  afspraak    \(title)")
        Terminal.say("  uitkomst    \(delivery.outcome.dutchName)")
        let counts = delivery.counts
        Terminal.say(
            "  regels      \(counts.rows) gelezen: \(counts.accepted) in orde, \(counts.withRemark) met opmerking, "
                + "\(counts.held) in beoordeling, \(counts.refused) afgekeurd; \(delivery.observationCount) cijfers")
        if !delivery.periods.isEmpty {
            Terminal.say("  perioden    \(delivery.periods.map(\.description).joined(separator: ", "))")
        }
        if !delivery.replaces.isEmpty { Terminal.say("  vervangt    \(delivery.replaces.joined(separator: ", "))") }
        if !delivery.replacedBy.isEmpty {
            Terminal.say("  vervangen   door \(delivery.replacedBy.joined(separator: ", "))")
        }
        Terminal.say("  afspraken   versie \(shortVersion(delivery.configurationVersion))")
        for reception in try snapshot.receptions(of: delivery.name) {
            let steps = reception.remaining.isEmpty ? "beantwoord, bewaard en uit de Inbox" : "nog niet afgerond"
            Terminal.say(
                "  ontvangen   \(moment(reception.receivedAt)) als \(reception.fileName.printable) (nr \(reception.id.rawValue)): "
                    + "\(reception.outcome.dutchName); \(steps)")
        }
        for finding in try snapshot.findings(of: delivery.name) {
            let place =
                finding.places.first.map { " (\($0)\(finding.count > 1 ? " en nog \(finding.count - 1)" : ""))" } ?? ""
            Terminal.say("  bevinding   [\(finding.code.rawValue)] \(finding.message(.nl))\(place)")
            for statement in finding.statements {
                Terminal.say(
                    "    partner   regel \(statement.firstLine): het klopt. \(SafeEcho.printable(statement.reason))")
            }
        }
        for decision in try snapshot.decisions(on: delivery.name) {
            Terminal.say(
                "  besluit     \(moment(decision.at)) \(decision.actor): \(decision.verdict.words.nl). \(SafeEcho.printable(decision.reason))"
            )
        }
        for event in try snapshot.events(about: delivery.name) {
            Terminal.say("  logboek     \(moment(event.at)) \(event.actor): \(event.action.rawValue), \(event.result)")
        }
    }

    private func moment(_ instant: Instant) -> String {
        let local = LocalTime(instant)
        return "\(local.day) \(local.clock)"
    }

    /// `0c74cb746e4c+2`: the configuration, and how many changes in learned headings there had been.
    private func shortVersion(_ version: String) -> String {
        String(version.prefix(12)) + version.drop { $0 != "+" }
    }
}

/// The story of figures: from which delivery, file and cell each comes.
struct FigureStory {
    let snapshot: RegisterSnapshot
    let catalogue: Catalogue

    /// - Parameter what: an indicator, then any of a period and an area.
    func tell(_ what: [String]) throws -> Bool {
        guard let indicator = what.first.flatMap({ catalogue.indicator($0.uppercased()) }) else { return false }
        Terminal.say("\(indicator.code) \(indicator.label)")
        if indicator.definition == nil { Terminal.say("  definitie nog vast te stellen") }
        let filters = what.dropFirst()
        var rows: [[String]] = []
        for municipality in Set(catalogue.agreements.map(\.municipality)).sorted() {
            try snapshot.currentObservations(municipality: municipality, asOf: nil) { record in
                guard record.indicator == indicator.code,
                    filters.allSatisfy({ $0 == record.period.description || $0.uppercased() == record.area })
                else { return }
                rows.append([
                    record.period.description, record.area, record.dimensions, record.value.inPlainWords, record.unit,
                    record.delivery,
                    record.fileName.printable, record.place.description,
                ])
            }
        }
        guard !rows.isEmpty else {
            Terminal.say("  nog geen cijfer")
            return true
        }
        Terminal.say(
            Terminal.table(
                ["periode", "gebied", "dimensies", "waarde", "eenheid", "aanlevering", "bestand", "plaats"], rows))
        return true
    }
}
