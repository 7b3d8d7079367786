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

    var limits: ReadingLimits { catalogue.settings.limits }

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
        let aboutReading =
            recognition.findings
            + [choice.finding, try otherLists(&source, fit, recognition, recordsPath)]
            .compactMap(\.self) + readingFindings
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
        let aboutName = claims.findings(about: judgement.periods)
        findings += judgement.waivers?.applied(to: aboutName) ?? aboutName
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
