import Formats
import ReportingModel
import Rules

/// Which agreement a file belongs to: what its headings fit best, on the sheet and the side where they do.
extension FileJudging {
    /// Which agreement the content belongs to, and on which sheet it stands.
    func recognisedFit(
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
    struct Reading: Hashable {
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

    /// Says which other lists of a document fit the agreement as well as the one that was read; `nil` when none does.
    func otherLists(
        _ source: inout some ByteSource, _ fit: LayoutFit, _ recognition: Recognition, _ recordsPath: String?
    ) throws -> Finding? {
        guard !recognition.format.isGrid, let lists = recognition.outline?.recordPaths, lists.count > 1,
            let read = recordsPath ?? lists.first?.path
        else { return nil }
        let fitter = LayoutFitter(agreement: fit.agreement, layout: fit.layout, catalogue: catalogue)
        let others = try lists.prefix(FileJudging.mostListsCompared).map(\.path).filter { path in
            // What stands around the records, or in them, is read with them.
            guard !"\(path)/".hasPrefix("\(read)/"), !"\(read)/".hasPrefix("\(path)/"),
                let table = recognition.table(recordsPath: path)
            else { return false }
            let head = TableHead(of: table, try head(of: &source, recognition, path))
            return fitter.match(table: table, head: head).map { $0.share >= fit.share } ?? false
        }
        guard !others.isEmpty else { return nil }
        return Finding(
            .otherListsFit,
            [
                "found": SafeEcho.heading(read),
                "detail": others.map { "“\(SafeEcho.heading($0))”" }.joined(separator: ", "),
            ])
    }

    private static let mostListsCompared = 8
}
