package import ReportingModel

/// The words of the answer, in the partner's language.
package struct AnswerTexts {
    package let language: Language
    /// Whether the partner reads this on the review site, where one does not put files in folders.
    let isOnSite: Bool

    package init(language: Language, isOnSite: Bool = false) {
        self.language = language
        self.isOnSite = isOnSite
    }

    /// Where a finding stands, with at most so many places; empty for the file as a whole.
    package func whereabouts(of finding: Finding, atMost limit: Int, format: FileFormat? = nil) -> String {
        let shown = finding.places.ranges.prefix(limit)
        let rest = finding.places.count - shown.reduce(0) { $0 + $1.count }
        let more = rest > 0 ? self(" en nog \(rest)", " and \(rest) more") : ""
        return places(Array(shown), heading: AnswerTexts.heading(at: finding), format: format) + more
    }

    /// The heading of the column in which a finding stands, as the file has it; `nil` when it stands in several.
    static func heading(at finding: Finding) -> String? {
        let heading = finding.arguments["at"] ?? finding.arguments["column"]
        return heading == "" ? nil : heading
    }

    /// A document has fields where a table has columns.
    func naming(_ text: String, isRecordTable: Bool) -> String {
        guard isRecordTable else { return text }
        return text.replacing("De kolom “", with: "Het veld “").replacing("de kolom “", with: "het veld “")
            .replacing("kolom “", with: "veld “").replacing("column “", with: "field “")
            .replacing("De kolom met een kop van", with: "Het veld met een naam van")
            .replacing("de kolom met een kop van", with: "het veld met een naam van")
            .replacing("kolom met een kop van", with: "veld met een naam van")
            .replacing("column with a heading of", with: "field with a name of")
            .replacing("kennen wij niet. Wij lezen die niet mee.", with: "kennen wij niet. Wij lezen dat niet mee.")
    }

    package func callAsFunction(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

    package func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .accepted: self("geaccepteerd", "accepted")
        case .acceptedWithRemarks: self("geaccepteerd met opmerkingen", "accepted with remarks")
        case .held: self("in beoordeling", "under review")
        case .rejected: self("afgekeurd", "rejected")
        case .quarantined: self("in quarantaine", "quarantined")
        case .duplicate: self("al ontvangen", "already received")
        case .superseded: self("vervangen", "replaced")
        case .failed: self("niet gelukt", "failed")
        }
    }

    /// What became of a delivery, in a word; a file that an official wants to have better was sent back.
    func outcome(of report: DeliveryReport) -> String {
        if report.judgedAgain != nil { return self("opnieuw beoordeeld", "judged again") }
        return report.decision?.verdict == .return ? self("teruggestuurd", "returned") : outcome(report.outcome)
    }

    /// One sentence on what the outcome means for the partner.
    func meaning(_ report: DeliveryReport) -> String {
        if let later = report.judgedAgain { return laterAnswer(later) }
        if let withdrawnAt = report.withdrawnAt { return withdrawn(withdrawnAt) }
        if let decision = report.decision, decision.verdict == .withdraw, report.outcome == .superseded {
            return withdrawnAndReplaced(by: report.newerFile)
        }
        if let decision = report.decision { return meaning(of: decision.verdict) }
        let hasLost = report.resubmission?.lostWords != nil
        return switch report.outcome {
        case .accepted where hasLost, .acceptedWithRemarks where hasLost:
            self(
                "Uw cijfers zijn verwerkt. Maar er ontbreken cijfers die wij eerder wel kregen. Lees hieronder wat u kunt doen.",
                "Your figures have been taken in. But some figures that we got before are missing. Read below what you can do."
            )
        case .accepted:
            self("Alles is goed. U hoeft niets te doen.", "All is well. You need not do anything.")
        case .acceptedWithRemarks:
            self(
                "Uw cijfers zijn verwerkt. Hieronder staat wat ons opviel. U hoeft niets te doen.",
                "Your figures have been taken in. Below is what we noticed. You need not do anything.")
        case .held:
            self(
                "Wij kunnen uw bestand goed lezen. Over een of meer punten twijfelen wij nog. Een medewerker van de gemeente kijkt ernaar. U kunt ook zelf een verbeterd bestand aanleveren.",
                "We can read your file well. We are not yet sure about one or more points. An official of the municipality will look. You can also send a corrected file yourself."
            )
        case .rejected where isOnSite:
            self(
                "Uw cijfers zijn nog niet verwerkt. Verbeter de punten hieronder in uw bestand en lever het daarna opnieuw aan. Dat kan onderaan deze pagina.",
                "Your figures have not been taken in yet. Correct the points below in your file, then send it again. You can do so at the bottom of this page."
            )
        case .rejected:
            self(
                "Uw cijfers zijn nog niet verwerkt. Verbeter de punten hieronder in uw bestand en zet het daarna opnieuw in dezelfde map.",
                "Your figures have not been taken in yet. Correct the points below in your file, then put it in the same folder again."
            )
        case .quarantined:
            self(
                "Wij hebben dit bestand apart gezet. Het is niet verwerkt. Lees hieronder waarom, en wat u kunt doen.",
                "We have set this file apart. It was not taken in. Read below why, and what you can do.")
        case .duplicate:
            firstReception(report)
        case .superseded:
            self("Een nieuwer bestand heeft dit bestand vervangen.", "A newer file has replaced this file.")
        case .failed:
            self(
                "Er ging bij ons iets mis. Dat ligt niet aan uw bestand. Wij bewaren het en proberen het opnieuw.",
                "Something went wrong on our side. It is not your file. We keep it and try again.")
        }
    }

    private func meaning(of verdict: Decision.Verdict) -> String {
        switch verdict {
        case .accept:
            self(
                "Een medewerker van de gemeente heeft naar uw bestand gekeken. Uw cijfers zijn verwerkt. U hoeft niets te doen.",
                "An official of the municipality has looked at your file. Your figures have been taken in. You need not do anything."
            )
        case .return where isOnSite:
            self(
                "Een medewerker van de gemeente heeft naar uw bestand gekeken en vraagt u om een verbeterd bestand. U kunt het onderaan deze pagina aanleveren.",
                "An official of the municipality has looked at your file and asks you for a better one. You can send it at the bottom of this page."
            )
        case .return:
            self(
                "Een medewerker van de gemeente heeft naar uw bestand gekeken en vraagt u om een verbeterd bestand. Zet dat in dezelfde map als uw eerste bestand.",
                "An official of the municipality has looked at your file and asks you for a better one. Put it in the same folder as your first file."
            )
        case .reject:
            self(
                "Een medewerker van de gemeente heeft naar uw bestand gekeken. Deze cijfers tellen niet mee.",
                "An official of the municipality has looked at your file. These figures do not count.")
        case .withdraw:
            self(
                "Het vorige besluit over uw bestand is teruggenomen. Een medewerker van de gemeente kijkt er opnieuw naar.",
                "The earlier decision on your file was withdrawn. An official of the municipality will look at it again."
            )
        }
    }

    private func withdrawnAndReplaced(by newer: FileName?) -> String {
        let name = newer.map { " (“\($0.printable)”)" } ?? ""
        return self(
            "Het vorige besluit over uw bestand is teruggenomen. Er kwam intussen een nieuwer bestand over dezelfde periode\(name). Daarom telt dit bestand niet mee. U hoeft niets te doen.",
            "The earlier decision on your file was withdrawn. A newer file about the same period came in meanwhile\(name). So this file does not count. You need not do anything."
        )
    }

    private func laterAnswer(_ later: DeliveryReport.LaterAnswer) -> String {
        let moment = LocalTime(later.receivedAt).words(language)
        return self(
            "Dit bestand is opnieuw beoordeeld op \(moment). Lees het nieuwe antwoord, met ontvangstnummer \(later.number). Dit antwoord geldt niet meer.",
            "This file was judged again on \(moment). Read the new answer, with receipt number \(later.number). This answer no longer holds."
        )
    }

    private func withdrawn(_ instant: Instant) -> String {
        let moment = LocalTime(instant).words(language)
        return self(
            "Dit antwoord geldt niet meer. Het besluit is op \(moment) teruggenomen. Lees het nieuwe antwoord op dit bestand.",
            "This answer no longer holds. The decision was withdrawn on \(moment). Read the new answer to this file.")
    }

    /// The same file once more, after an official decided on it: what they said, and what it takes to go on.
    private func firstReception(_ moment: String, _ decision: Decision) -> String {
        let day = LocalTime(decision.at).words(language)
        let known = self(
            "Precies dit bestand hebben wij al ontvangen op \(moment).",
            "We already received exactly this file on \(moment).")
        let decided =
            switch decision.verdict {
            case .return:
                self(
                    "Een medewerker van de gemeente stuurde het op \(day) terug. Daarom doen wij er nu niets mee. Stuur een verbeterd bestand.",
                    "An official of the municipality returned it on \(day). So we do nothing with it now. Send a corrected file."
                )
            case .reject:
                self(
                    "Een medewerker van de gemeente keurde het op \(day) af. Daarom doen wij er nu niets mee.",
                    "An official of the municipality rejected it on \(day). So we do nothing with it now.")
            case .accept, .withdraw:
                self(
                    "Een medewerker van de gemeente accepteerde het op \(day). U hoeft niets te doen.",
                    "An official of the municipality accepted it on \(day). You need not do anything.")
            }
        return "\(known) \(decided)"
    }

    private func firstReception(_ report: DeliveryReport) -> String {
        guard let first = report.firstReception else {
            return self("Dit bestand hadden wij al.", "We already had this file.")
        }
        let moment = LocalTime(first.at).words(language)
        if first.outcome != .superseded, let decision = report.firstDecision {
            return firstReception(moment, decision)
        }
        if first.outcome == .superseded {
            return self(
                "Precies dit bestand hebben wij al ontvangen op \(moment). Daarna stuurde u een nieuwer bestand. Dat is ervoor in de plaats gekomen. Wilt u terug naar deze cijfers? Verander dan iets kleins in dit bestand, bijvoorbeeld een toelichting, en stuur het opnieuw.",
                "We already received exactly this file on \(moment). After that you sent a newer file, which took its place. Do you want these figures back? Then change something small in this file, such as a remark, and send it again."
            )
        }
        return self(
            "Precies dit bestand hebben wij al ontvangen op \(moment). De uitkomst is: \(outcome(first.outcome)). Daarom doen wij er nu niets mee. Wilt u iets verbeteren? Pas het bestand dan aan en stuur het opnieuw.",
            "We already received exactly this file on \(moment). The outcome is: \(outcome(first.outcome)). So we do nothing with it now. Do you want to correct something? Then change the file and send it again."
        )
    }

    /// - Parameter isDecided: whether somebody decided on the delivery, so that nothing waits any more.
    func severity(_ severity: Severity, isDecided: Bool = false) -> String {
        switch severity {
        case .error: self("Verbeteren", "To correct")
        case .warning where isDecided: self("Beoordeeld", "Reviewed")
        case .warning: self("Wordt beoordeeld", "Under review")
        case .remark: self("Ter informatie", "For information")
        }
    }

    /// Of a workbook with more sheets the copy holds the one that was read.
    func onlySheet(_ name: String) -> String {
        self(
            "Let op: deze kopie bevat alleen het blad “\(name)”. De andere bladen staan er niet in.",
            "Please note: this copy holds only the sheet “\(name)”. The other sheets are not in it.")
    }

    /// Where a finding stands, for a person, column by column: `kolom B (Wachttijd): regel 3 t/m 5, 7 (30 april)`.
    ///
    /// - Parameter format: of the file; only where it is a table a place has a column with a letter.
    func places(
        _ ranges: [PlaceRange], heading: String?, format: FileFormat? = nil, rowNames: RowNames = RowNames()
    ) -> String {
        let isDocument = format?.isGrid == false
        var columns: [(name: String?, lines: [String])] = []
        for range in ranges {
            if isDocument, range.first.path == nil {
                let place = range.first
                let sign = place.isWholeLine ? "" : self(", teken \(place.column)", ", character \(place.column)")
                columns.append((nil, [self("regel \(place.line)", "line \(place.line)") + sign]))
                continue
            }
            if columns.isEmpty || columns.last?.name != column(of: range.first, heading) {
                columns.append((column(of: range.first, heading), []))
            }
            columns[columns.count - 1].lines.append(lines(of: range, rowNames))
        }
        return columns.map { column in
            let lines = column.lines.joined(separator: ", ")
            guard let name = column.name else { return lines }
            return "\(name.isEmpty ? "" : "\(name): ")\(self("regel", "line")) \(lines)"
        }.joined(separator: "; ")
    }

    /// Empty for a whole line; `nil` for a place that has a path: that says all.
    private func column(of place: Place, _ heading: String?) -> String? {
        guard place.path == nil else { return nil }
        guard !place.isWholeLine else { return "" }
        let letters = Place.columnLetters(place.column)
        return self("kolom \(letters)", "column \(letters)") + (heading.map { " (\($0))" } ?? "")
    }

    private func lines(of range: PlaceRange, _ rowNames: RowNames) -> String {
        let (first, last) = (range.first, range.last)
        let to = self("t/m", "to")
        func named(_ place: Place, _ words: String? = nil) -> String {
            (words ?? "\(place.line)") + (rowNames.name(line: place.line).map { " (\($0))" } ?? "")
        }
        if let path = first.path, let lastCell = last.cellName {
            return range.count > 1 ? "\(path) \(to) \(lastCell)" : named(first, path)
        }
        if let path = first.path, let record = range.firstRecord {
            let records = range.count > 1 ? "\(record) \(to) \(record + range.count - 1)" : "\(record)"
            // The pointer would count from 0 what is counted from 1 here, so only the field is named.
            let name = path.split(separator: "/").last.map { SafeEcho.printable(String($0)) } ?? ""
            let field =
                name.allSatisfy(\.isNumber) || name.hasPrefix("(") ? "" : self(", veld “\(name)”", ", field “\(name)”")
            return "\(self("regel", "line")) \(named(first)), record \(records)\(field)"
        }
        if let path = first.path {
            let place = "\(self("regel", "line")) \(named(first)), \(path)"
            return range.count > 1 ? "\(place) \(to) \(last.path ?? "")" : place
        }
        return range.count > 2
            ? "\(first.line) \(to) \(last.line)"
            : range.count == 2 ? "\(named(first)), \(named(last))" : named(first)
    }
}
