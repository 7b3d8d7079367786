import Formats
package import ReportingModel
package import Rules

/// Judges one file, whoever asks: the daemon, `sluis process` and `sluis check` all come through here.
package struct FileJudging: Sendable {
    /// What the layouts of the catalogue look for.
    let fitters: LayoutFitters
    package let partner: Partner
    /// Only this agreement, when the partner names it; otherwise the content decides.
    package let agreement: String?
    /// Decides between agreements only where the content does not.
    package let fileName: String
    /// The day on which the file came in.
    package let today: CalendarDay
    /// What the partner reported before.
    package let history: FigureHistory
    /// What officials decided before on warnings about this partner's files.
    package let waivers: [Waiver]
    /// Asked between batches; once it says yes, judging ends with ``Stopped``.
    let shouldStop: @Sendable () -> Bool
    /// Whether the name of the file, as the partner wrote it, says who somebody is.
    let isNamedAfterPerson: Bool

    /// Somebody asked us to stop; the file is as if it had never been looked at.
    package struct Stopped: Error {}

    /// - Parameter fitters: shared by all files that are judged by one catalogue.
    package init(
        fitters: LayoutFitters, partner: Partner, agreement: String? = nil, fileName: String = "", today: CalendarDay,
        history: FigureHistory = FigureHistory(), waivers: [Waiver] = [], isNamedAfterPerson: Bool = false,
        shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.fitters = fitters
        self.partner = partner
        self.agreement = agreement
        self.fileName = fileName
        self.today = today
        self.history = history
        self.waivers = waivers
        self.isNamedAfterPerson = isNamedAfterPerson
        self.shouldStop = shouldStop
    }

    /// Judges a file by itself.
    package init(
        catalogue: Catalogue, partner: Partner, agreement: String? = nil, fileName: String = "", today: CalendarDay,
        history: FigureHistory = FigureHistory(), waivers: [Waiver] = [], isNamedAfterPerson: Bool = false,
        shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.init(
            fitters: LayoutFitters(catalogue), partner: partner, agreement: agreement, fileName: fileName, today: today,
            history: history, waivers: waivers, isNamedAfterPerson: isNamedAfterPerson, shouldStop: shouldStop)
    }

    package var catalogue: Catalogue { fitters.catalogue }

    /// What the rules found.
    package struct Result: Sendable {
        package var outcome: Outcome
        package var counts = RowCounts()
        /// In the order in which the partner should mend them.
        package var findings: [Finding]
        package var agreement: Agreement?
        package var format: FileFormat?
        package var periods: [Period] = []
        package var observationCount = 0

        /// The verdict on a file that is refused before anything of it is read.
        package init(refusing finding: Finding) {
            self.init(outcome: .rejected, findings: [finding])
        }

        init(
            outcome: Outcome, counts: RowCounts = RowCounts(), findings: [Finding], agreement: Agreement? = nil,
            format: FileFormat? = nil, periods: [Period] = [], observationCount: Int = 0
        ) {
            self.outcome = outcome
            self.counts = counts
            self.findings = findings
            self.agreement = agreement
            self.format = format
            self.periods = periods
            self.observationCount = observationCount
        }
    }

    /// Recognises, reads and judges the file, and gives its observations batch by batch.
    ///
    /// - Parameter give: takes the observations; what it throws ends the judging and is thrown on.
    /// - Throws: only when our own world fails; whatever is wrong with the file is a finding.
    package func judge(_ source: inout some ByteSource, give: (ObservationBatch) throws -> Void) throws -> Result {
        var result = try judgeContent(&source, give: give)
        // Of a file that is set apart nothing else is said.
        if isNamedAfterPerson, result.outcome != .quarantined {
            result.findings.append(Finding(.personInFileName))
            result.outcome = FileJudging.outcome(of: result.findings)
        }
        return result
    }

    private func judgeContent(
        _ source: inout some ByteSource, give: (ObservationBatch) throws -> Void
    ) throws -> Result {
        let recognition = try FileReader.recognise(&source, limits: limits)
        let persons = PersonalDataSearch(catalogue: catalogue, shouldStop: shouldStop)
        guard recognition.isReadable else {
            let isText = !recognition.findings.contains {
                [.spreadsheetFile, .binaryFile, .archiveFile, .emptyFile].contains($0.code)
            }
            var personal = isText ? try persons.finding(inUnreadable: &source) : nil
            if personal == nil { personal = try persons.finding(inDocument: &source) }
            return FileJudging.refused(personal.map { [$0] } ?? recognition.findings, recognition)
        }
        if let finding = persons.personLevelFile(recognition) { return FileJudging.refused([finding], recognition) }
        var personal = persons.findings(beside: recognition)
        guard personal.isEmpty else { return FileJudging.refused(personal, recognition) }
        let (recognised, choice) = try recognisedFit(&source, recognition)
        switch recognised {
        case .none(let finding):
            for sheet in [choice.recognition] + choice.recognition.otherSheets where personal.isEmpty {
                personal = try persons.findings(in: &source, sheet)
            }
            if personal.isEmpty { personal = try persons.finding(inDocument: &source).map { [$0] } ?? [] }
            return FileJudging.refused(personal.isEmpty ? recognition.findings + [finding] : personal, recognition)
        case .fits(let fit):
            let recordsPath = Reading(of: fit.layout, recognition.format).recordsPath
            personal = try persons.findings(in: &source, choice.recognition, beside: recordsPath)
            // What stands on the sheets that are not read comes along with the file.
            for sheet in choice.recognition.otherSheets where personal.isEmpty {
                personal = try persons.findings(in: &source, sheet)
            }
            // The search of the judge goes down the columns, which in a turned table are rows.
            if fit.isTurned, personal.isEmpty { personal = try persons.findings(in: &source, choice.recognition) }
            guard personal.isEmpty else { return FileJudging.refused(personal, recognition) }
            return try judge(&source, choice, fit, give: give)
        }
    }

    /// The verdict on a file of which nothing was taken.
    private static func refused(_ findings: [Finding], _ recognition: Recognition) -> Result {
        Result(outcome: outcome(of: findings), findings: findings.inOrderOfMending(), format: recognition.format)
    }

    /// The table that judging this file works on; `nil` when it cannot be read or fits no agreement.
    func table(of source: inout some ByteSource) throws -> JudgedTable? {
        let recognition = try FileReader.recognise(&source, limits: limits)
        guard recognition.isReadable, case (.fits(let fit), let choice) = try recognisedFit(&source, recognition) else {
            return nil
        }
        // Beside the rows of a turned table there is no place for remarks about its columns.
        if fit.isTurned { return nil }
        let reading = Reading(of: fit.layout, recognition.format)
        return choice.recognition.table(recordsPath: reading.recordsPath).map { table in
            JudgedTable(
                fit, catalogue, table: table, recognition: choice.recognition.declaring(reading.delimiter),
                recordsPath: reading.recordsPath)
        }
    }

    private var limits: ReadingLimits { catalogue.settings.limits }

    /// Which agreement the content belongs to, and on which sheet it stands.
    private func recognisedFit(
        _ source: inout some ByteSource, _ recognition: Recognition
    ) throws -> (AgreementRecogniser.Recognition, SheetChoice) {
        let recogniser = AgreementRecogniser(partner: partner, fitters: fitters, fileName: fileName)
        let sheets = recognition.sheets
        var heads = [[Reading: TableHead]](repeating: [:], count: sheets.count)
        let choice = SheetChoice(
            among: try sheets.indices.map { position in
                (
                    sheets[position],
                    try matches(&source, sheets[position], recogniser, agreement: agreement, heads: &heads[position])
                )
            })
        let best = recogniser.best(of: choice.matches)
        if let turned = try turnedFit(&source, sheets, recogniser, insteadOf: best) { return turned }
        guard case .none(let finding) = best, finding.code == .noAgreementFits else { return (best, choice) }
        for other in catalogue.partners where other.id != partner.id {
            let elsewhere = AgreementRecogniser(partner: other, fitters: fitters)
            for position in sheets.indices {
                let whole = try matches(
                    &source, sheets[position], elsewhere, agreement: nil, heads: &heads[position]
                ).first { $0.share == 1 }
                if let whole { return (.none(AgreementRecogniser.otherPartnersFile(whole, catalogue)), choice) }
            }
        }
        return (.none(explained(finding, sheets, recogniser, heads)), choice)
    }

    /// Why no agreement fits, where that can be said.
    private func explained(
        _ finding: Finding, _ sheets: [Recognition], _ recogniser: AgreementRecogniser,
        _ heads: [[Reading: TableHead]]
    ) -> Finding {
        for (sheet, heads) in zip(sheets, heads) {
            for candidate in recogniser.candidates(format: sheet.format, agreement: agreement) {
                let reading = Reading(of: candidate.layout, sheet.format)
                guard let head = heads[reading], let reason = UnreadPeriods(candidate, head: head) else { continue }
                return reason.explaining(finding)
            }
            if let head = heads.values.first, let reason = HeaderlessTable(head: head) {
                return reason.explaining(finding)
            }
        }
        if Answer.isNamed(fileName) { return sayingItIsOurs(finding) }
        return isOtherThanItsName(sheets) ? sayingItsName(finding) : finding
    }

    /// Whether the name of the file promises JSON or XML and its content is no such thing.
    private func isOtherThanItsName(_ sheets: [Recognition]) -> Bool {
        let ending = fileName.split(separator: ".").last?.lowercased() ?? ""
        return ["json", "xml"].contains(ending) && sheets.allSatisfy { $0.format.isGrid }
    }

    private func sayingItIsOurs(_ finding: Finding) -> Finding {
        saying(
            Text(
                nl:
                    "Dit lijkt op ons antwoord. Stuur uw eigen bestand, of de kopie die eindigt op “uw bestand met opmerkingen.csv”.",
                en:
                    "This looks like our answer. Send your own file, or the copy that ends in “your file with remarks.csv”."
            ), in: finding)
    }

    private func sayingItsName(_ finding: Finding) -> Finding {
        let ending = (fileName.split(separator: ".").last ?? "").uppercased()
        return saying(
            Text(
                nl: "De naam van het bestand zegt \(ending). Maar het begint niet als \(ending).",
                en: "The name of the file says \(ending). But it does not begin as \(ending)."), in: finding)
    }

    private func saying(_ why: Text, in finding: Finding) -> Finding {
        let reason = ["why": " " + why.nl, "whyEN": " " + why.en]
        return Finding(
            finding.code, finding.arguments.merging(reason) { $1 }, expected: finding.expected, places: finding.places)
    }

    /// The fit of a table that stands the other way round than agreed, where it does not fit as it stands.
    private func turnedFit(
        _ source: inout some ByteSource, _ sheets: [Recognition], _ recogniser: AgreementRecogniser,
        insteadOf best: AgreementRecogniser.Recognition
    ) throws -> (AgreementRecogniser.Recognition, SheetChoice)? {
        switch best {
        case .fits(let fit): if fit.isComplete { return nil }
        case .none(let finding): if finding.code != .noAgreementFits { return nil }
        }
        var turned: [(recognition: Recognition, matches: [LayoutMatch])] = []
        for sheet in sheets where sheet.format.isGrid {
            var matches: [LayoutMatch] = []
            var heads: [Reading: TableHead] = [:]
            for candidate in recogniser.candidates(format: sheet.format, agreement: agreement) {
                let reading = Reading(of: candidate.layout, sheet.format)
                guard var table = sheet.table(recordsPath: nil) else { continue }
                table.isTurned = true
                let head =
                    try heads[reading]
                    ?? turnedTable(&source, sheet.declaring(reading.delimiter)).map { TableHead(of: table, $0) }
                guard let head else { continue }
                heads[reading] = head
                if let match = candidate.match(table: table, head: head), match.fitsTurned { matches.append(match) }
            }
            turned.append((sheet, matches))
        }
        guard !turned.isEmpty, case let choice = SheetChoice(among: turned),
            case .fits(let fit) = recogniser.best(of: choice.matches), let whole = fit.ofTurnedTable
        else { return nil }
        return (.fits(whole), choice)
    }

    /// The whole table, turned; `nil` when it is too large for a table that somebody laid out by hand.
    private func turnedTable(_ source: inout some ByteSource, _ recognition: Recognition) throws -> RawTable.Batch? {
        var whole = RawTable.Batch()
        do {
            _ = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: limits) { batch in
                whole.append(batch)
                guard whole.cells.count <= TurnedTable.mostCells else { throw EnoughRead() }
            }
        } catch is EnoughRead {
            return nil
        }
        return TurnedTable.turned(whole)
    }

    /// What a layout says about reading the file.
    private struct Reading: Hashable {
        let recordsPath: String?
        let delimiter: CSVDelimiter?

        init(of layout: Layout, _ format: FileFormat) {
            recordsPath = format.isGrid ? nil : layout.recordsPath
            delimiter = format == .csv ? layout.delimiter : nil
        }
    }

    /// The layouts of a partner that match the file.
    ///
    /// - Parameter heads: the first rows in each way of reading, kept for the next time they are asked for.
    private func matches(
        _ source: inout some ByteSource, _ recognition: Recognition, _ recogniser: AgreementRecogniser,
        agreement: String?, heads: inout [Reading: TableHead]
    ) throws -> [LayoutMatch] {
        var matches: [LayoutMatch] = []
        for candidate in recogniser.candidates(format: recognition.format, agreement: agreement) {
            let reading = Reading(of: candidate.layout, recognition.format)
            guard let table = recognition.table(recordsPath: reading.recordsPath),
                isInNamespace(candidate.layout, recognition)
            else { continue }
            let head =
                try heads[reading]
                ?? TableHead(
                    of: table, head(of: &source, recognition.declaring(reading.delimiter), reading.recordsPath))
            heads[reading] = head
            if let match = candidate.match(table: table, head: head) { matches.append(match) }
        }
        return matches
    }

    private func isInNamespace(_ layout: Layout, _ recognition: Recognition) -> Bool {
        guard let namespace = layout.namespace, recognition.format == .xml else { return true }
        return recognition.outline?.rootNamespace == namespace
    }

    /// The first rows, among which a header must be.
    private func head(
        of source: inout some ByteSource, _ recognition: Recognition, _ recordsPath: String?
    ) throws -> RawTable.Batch {
        var head = RawTable.Batch()
        do {
            _ = try FileReader.read(&source, as: recognition, recordsPath: recordsPath, limits: limits) { batch in
                head = batch
                throw EnoughRead()
            }
        } catch is EnoughRead {
            return head
        }
        return head
    }

    private struct EnoughRead: Error {}
    private struct TooSlow: Error {}

    private func judge(
        _ source: inout some ByteSource, _ choice: SheetChoice, _ fit: LayoutFit,
        give: (ObservationBatch) throws -> Void
    ) throws -> Result {
        let reading = Reading(of: fit.layout, choice.recognition.format)
        let (recordsPath, recognition) = (reading.recordsPath, choice.recognition.declaring(reading.delimiter))
        guard var table = recognition.table(recordsPath: recordsPath) else {
            preconditionFailure("a layout fits only a table that was found")
        }
        table.isTurned = fit.isTurned
        var whole = RawTable.Batch()
        var judge = Judge(
            fit: fit, table: table, partner: partner, catalogue: catalogue, today: today, history: history,
            waivers: waivers)
        let timeLimit = JudgingTime(limit: limits.duration)
        var readingFindings: [Finding]
        var isUnfinished = false
        do {
            readingFindings = try FileReader.read(&source, as: recognition, recordsPath: recordsPath, limits: limits) {
                if fit.isTurned { return whole.append($0) }
                let observations = judge.take($0)
                guard !timeLimit.isPassed else { throw TooSlow() }
                if shouldStop() { throw Stopped() }
                try give(observations)
            }
        } catch is TooSlow {
            readingFindings = [Finding(.readingTookTooLong)]
            isUnfinished = true
        }
        if fit.isTurned { try give(judge.take(TurnedTable.turned(whole))) }
        try give(judge.settle())
        let judgement = judge.judgement()
        if judgement.isPersonal {
            return Result(
                outcome: .quarantined, counts: judgement.counts,
                findings: judgement.findings.map { $0.inSheet(table.sheet?.withoutName) }, agreement: fit.agreement,
                format: recognition.format, periods: judgement.periods)
        }
        if isUnfinished {
            let rows = ExactDecimal(judgement.counts.rows).dutchDescription
            let arguments = ["rows": rows, "rowsEN": rows.replacing(".", with: ",")]
            readingFindings = [Finding(.readingTookTooLong, arguments)]
        }
        let aboutReading = recognition.findings + [choice.finding].compactMap(\.self) + readingFindings
        var findings =
            (judgement.waivers?.applied(to: aboutReading) ?? aboutReading)
            + judgement.findings.map { $0.inSheet(table.sheet) }
        if readingFindings.contains(where: { $0.severity == .error }) {
            // Reading stopped or went wrong: that there were no rows is then no cause of its own.
            findings.removeAll { $0.code == .noDataRows }
        }
        let isContactSaid = findings.contains { $0.code == .contactDetails }
        let persons = PersonalDataSearch(catalogue: catalogue, shouldStop: shouldStop)
        if !isContactSaid, let contact = persons.contact(beside: choice.recognition) { findings.append(contact) }
        let claims = FileNameClaims(fileName, partner: partner, agreement: fit.agreement, catalogue: catalogue)
        findings += claims.findings(about: judgement.periods)
        findings = claims.namingYear(findings.sayingFormulasOnce().sayingLostLettersOnce())
        let agreedHeadings = fit.agreedHeadings
        if !agreedHeadings.isEmpty { findings = findings.map { $0.namingAgreed(agreedHeadings) } }
        findings = findings.inOrderOfMending().adding(judgement.statements)
        findings += findings.remarksOnUnheard(judgement.statements)
        return Result(
            outcome: FileJudging.outcome(of: findings), counts: judgement.counts, findings: findings,
            agreement: fit.agreement, format: recognition.format, periods: judgement.periods,
            observationCount: judgement.observationCount)
    }

    /// The heaviest finding decides: an error refuses, a warning waits for an official, a remark is only said;
    /// personal data are set apart, unread.
    static func outcome(of findings: [Finding]) -> Outcome {
        if findings.contains(where: { $0.code == .personalData || $0.code == .personLevelFile }) { return .quarantined }
        return switch findings.map(\.severity).max() {
        case nil: .accepted
        case .remark: .acceptedWithRemarks
        case .warning: .held
        case .error: .rejected
        }
    }
}
