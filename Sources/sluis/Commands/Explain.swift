import ArgumentParser
import Pipeline
import Register
import ReportingModel
import ReviewSite

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
            Terminal.complain("Er is nog niets ontvangen.", "Nothing has been received yet.")
            throw ExitStatus.failed
        }
        let isTold = try register.read { snapshot in
            if catalogue.indicator(first.uppercased()) != nil {
                return try FigureStory(snapshot: snapshot, catalogue: catalogue).tell(what)
            }
            return try DeliveryStory(snapshot: snapshot, catalogue: catalogue).tell(what.joined(separator: " "))
        }
        guard isTold else {
            let shown = SafeEcho.printable(what.joined(separator: " "))
            Terminal.complain("Wij kennen “\(shown)” niet.", "We do not know “\(shown)”.")
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
            let findings = try snapshot.report(of: refusal.id).findings.map { $0.message(CommandLanguage.current) }
            Terminal.say(
                "\(moment(refusal.receivedAt))  \(Text(nl: "geweigerd", en: "refused").said): "
                    + findings.joined(separator: " "))
        }
        return !deliveries.isEmpty || !refusals.isEmpty
    }

    private func tell(_ delivery: DeliveryRecord) throws {
        let partner = catalogue.partner(delivery.partner)?.name ?? delivery.partner
        Terminal.say("Aanlevering \(delivery.name) van \(partner)", "Delivery \(delivery.name) of \(partner)")
        tell("bestand", "file", "\(delivery.fileName.printable), \(delivery.byteCount) bytes")
        tell("SHA-256", "SHA-256", "\(delivery.contentHash)")
        let unknown = Text(nl: "geen afspraak herkend", en: "no agreement recognised").said
        tell("afspraak", "agreement", delivery.agreement.flatMap { catalogue.agreement($0)?.title } ?? unknown)
        tell("uitkomst", "outcome", delivery.outcome.said)
        let counts = delivery.counts
        tell(
            "regels", "rows",
            Text(
                nl: "\(counts.rows) gelezen: \(counts.accepted) in orde, \(counts.withRemark) met opmerking, "
                    + "\(counts.held) in beoordeling, \(counts.refused) afgekeurd; \(delivery.observationCount) cijfers",
                en: "\(counts.rows) read: \(counts.accepted) in order, \(counts.withRemark) with a remark, "
                    + "\(counts.held) under review, \(counts.refused) refused; \(delivery.observationCount) figures"
            ).said)
        if !delivery.periods.isEmpty {
            tell("perioden", "periods", delivery.periods.map(\.description).joined(separator: ", "))
        }
        if !delivery.replaces.isEmpty { tell("vervangt", "replaces", delivery.replaces.joined(separator: ", ")) }
        if !delivery.replacedBy.isEmpty {
            let newer = delivery.replacedBy.joined(separator: ", ")
            tell("vervangen", "replaced", Text(nl: "door \(newer)", en: "by \(newer)").said)
        }
        let version = shortVersion(delivery.configurationVersion)
        tell("afspraken", "agreements", Text(nl: "versie \(version)", en: "version \(version)").said)
        for reception in try snapshot.receptions(of: delivery.name) { tell(reception) }
        for finding in try snapshot.findings(of: delivery.name) { tell(finding) }
        for decision in try snapshot.decisions(on: delivery.name) {
            tell(
                "besluit", "decision",
                "\(moment(decision.at)) \(decision.actor): \(decision.verdict.words.said). "
                    + SafeEcho.printable(decision.reason))
        }
        for event in try snapshot.events(about: delivery.name) {
            tell(
                "logboek", "log",
                "\(moment(event.at)) \(event.actor): "
                    + [event.action.words.said, event.resultWords.said].filter { !$0.isEmpty }.joined(separator: ", "))
        }
    }

    private func tell(_ reception: ReceptionRecord) {
        let (time, name, number) = (
            moment(reception.receivedAt), reception.fileName.printable, reception.id.rawValue
        )
        let steps =
            reception.remaining.isEmpty
            ? Text(nl: "beantwoord, bewaard en uit de Inbox", en: "answered, kept and out of the Inbox")
            : Text(nl: "nog niet afgerond", en: "not finished yet")
        let news = "\(reception.outcome.said); \(steps.said)"
        tell(
            "ontvangen", "received",
            Text(nl: "\(time) als \(name) (nr \(number)): \(news)", en: "\(time) as \(name) (no \(number)): \(news)")
                .said)
    }

    private func tell(_ finding: Finding) {
        let rest = finding.count - 1
        let more = rest > 0 ? Text(nl: " en nog \(rest)", en: " and \(rest) more").said : ""
        let place = finding.places.first.map { " (\($0)\(more))" } ?? ""
        tell("bevinding", "finding", "[\(finding.code.rawValue)] \(finding.message(CommandLanguage.current))\(place)")
        for statement in finding.statements { Terminal.say("    \(statement.said)") }
    }

    /// One line of the story, under its name.
    private func tell(_ nl: String, _ en: String, _ text: String) {
        let name = Text(nl: nl, en: en).said
        Terminal.say("  \(name)\(String(repeating: " ", count: max(1, 12 - name.count)))\(text)")
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
        if indicator.definition == nil { Terminal.say("  definitie nog vast te stellen", "  not defined yet") }
        let filters = what.dropFirst()
        var rows: [[String]] = []
        for municipality in Set(catalogue.agreements.map(\.municipality)).sorted() {
            try snapshot.currentObservations(municipality: municipality, asOf: nil) { record in
                guard record.indicator == indicator.code,
                    filters.allSatisfy({ $0 == record.period.description || $0.uppercased() == record.area })
                else { return }
                rows.append([
                    record.period.description, record.area, record.dimensions, record.value.said, record.unit,
                    record.delivery,
                    record.fileName.printable, record.place.description,
                ])
            }
        }
        guard !rows.isEmpty else {
            Terminal.say("  nog geen cijfer", "  no figure yet")
            return true
        }
        let header = [
            Text(nl: "periode", en: "period"), Text(nl: "gebied", en: "area"), Text(nl: "dimensies", en: "dimensions"),
            Text(nl: "waarde", en: "value"), Text(nl: "eenheid", en: "unit"), Text(nl: "aanlevering", en: "delivery"),
            Text(nl: "bestand", en: "file"), Text(nl: "plaats", en: "place"),
        ]
        Terminal.say(Terminal.table(header.map(\.said), rows))
        return true
    }
}
