import Formats
import ReportingModel
import Rules

/// Looks for personal data where the judge of an agreement does not come: in files that fit none, that cannot be read, or
/// that hold a second list beside the records of the agreement.
struct PersonalDataSearch {
    let catalogue: Catalogue
    let shouldStop: @Sendable () -> Bool

    /// So many lists of a document beside the judged one are read; a report has one or two.
    private static let mostLists = 8

    private var ownNumbers: Set<UInt64> { PersonalDataScan.ownNumbers(in: catalogue) }
    private var limits: ReadingLimits { catalogue.settings.limits }

    /// Whether the file is a message about persons by its own standard; from its names alone.
    func personLevelFile(_ recognition: Recognition) -> Finding? {
        guard let outline = recognition.outline else { return nil }
        let names = lists(of: outline).flatMap { outline.table(recordsPath: $0)?.columns.map(\.label) ?? [] }
        return PersonLevelFile.finding(
            rootName: outline.rootName, rootNamespace: outline.rootNamespace, names: names)
    }

    /// What a file holds that fits no agreement.
    func findings(in source: inout some ByteSource, _ recognition: Recognition) throws -> [Finding] {
        guard let outline = recognition.outline else {
            return try findings(in: &source, recognition, recordsPath: nil)
        }
        return try findings(in: &source, recognition, lists: lists(of: outline))
    }

    /// What a document holds in other lists than the records that the judge will look at. What is around these and in
    /// them the judge sees.
    func findings(
        in source: inout some ByteSource, _ recognition: Recognition, beside recordsPath: String?
    ) throws -> [Finding] {
        guard let outline = recognition.outline, let judged = outline.table(recordsPath: recordsPath)?.recordsPath
        else {
            return []
        }
        let others = lists(of: outline).filter { path in
            path != judged && !judged.hasPrefix(path == "/" ? path : path + "/") && !path.hasPrefix(judged + "/")
        }
        return try findings(in: &source, recognition, lists: others)
    }

    private func findings(
        in source: inout some ByteSource, _ recognition: Recognition, lists: [String]
    ) throws -> [Finding] {
        for path in lists {
            let found = try findings(in: &source, recognition, recordsPath: path)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// What the first bytes of a file say that cannot be read as a table.
    func finding(inUnreadable source: inout some ByteSource) throws -> Finding? {
        try source.rewind()
        let head = try withUnsafeTemporaryAllocation(byteCount: PersonalDataSearch.rawBytes, alignment: 1) { buffer in
            var count = 0
            while count < buffer.count {
                let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
                if read == 0 { break }
                count += read
            }
            return String(decoding: UnsafeRawBufferPointer(rebasing: buffer[..<count]), as: UTF8.self)
        }
        return PersonLevelFile.finding(inText: head, ownNumbers: ownNumbers)
    }

    private static let rawBytes = 64 * 1_024

    /// What the text of a file says that is no table, or none that we know.
    func finding(inDocument source: inout some ByteSource) throws -> Finding? {
        let text = try DocumentText.text(of: &source, limits: limits)
        if shouldStop() { throw FileJudging.Stopped() }
        return PersonalDocument.finding(in: text, ownNumbers: ownNumbers)
    }

    /// What stands in comments, notes, names of sheets and the like.
    func findings(beside recognition: Recognition) -> [Finding] {
        let unread = recognition.unread(limits: limits)
        for text in unread.texts {
            let kind = text.kind
            let finding = PersonalAside.finding(
                in: text.text, at: kind.place, how: kind.remedy, steps: kind.steps, ownNumbers: ownNumbers)
            if let finding { return [finding] }
        }
        // One or two addresses are of whoever made the report; that is said as of any contact person.
        let addresses = linkedAddresses(in: recognition)
        let links =
            addresses.count >= PersonalDataSearch.manyAddresses
            ? [UnreadList(kind: .link, columns: [("", Array(addresses))])] : []
        for list in unread.lists + links {
            let finding = PersonalAside.finding(
                in: list.columns, at: list.kind.place, how: list.kind.remedy, steps: list.kind.steps,
                ownNumbers: ownNumbers)
            if let finding { return [finding] }
        }
        return []
    }

    private static let manyAddresses = 3

    /// Says that somebody can be mailed from a cell; `nil` when nobody can.
    func contact(beside recognition: Recognition) -> Finding? {
        linkedAddresses(in: recognition).isEmpty
            ? nil
            : Finding(.contactDetails, ["where": "In een link achter een cel", "whereEN": "In a link behind a cell"])
    }

    private func linkedAddresses(in recognition: Recognition) -> Set<String> {
        PersonalAside.personalAddresses(among: recognition.mailLinks(limits: limits))
    }

    private func lists(of outline: DocumentOutline) -> [String] {
        outline.recordPaths.prefix(PersonalDataSearch.mostLists).map(\.path)
    }

    private func findings(
        in source: inout some ByteSource, _ recognition: Recognition, recordsPath: String?
    ) throws -> [Finding] {
        guard let table = recognition.table(recordsPath: recordsPath) else { return [] }
        var scan: PersonalDataScan?
        _ = try FileReader.read(&source, as: recognition, recordsPath: recordsPath, limits: limits) { batch in
            if shouldStop() { throw FileJudging.Stopped() }
            scan = scan ?? self.scan(of: table, head: batch)
            scan?.look(at: batch)
        }
        let found = scan ?? self.scan(of: table, head: RawTable.Batch())
        if let file = personLevelFile(headings: found.headings) { return [file] }
        // The name of such a sheet may be somebody's as well.
        return found.findings().map { $0.inSheet(table.sheet?.withoutName) }
    }

    private func personLevelFile(headings: [String]) -> Finding? {
        PersonLevelFile.finding(rootName: "", rootNamespace: "", names: headings)
    }

    private func scan(of table: RawTable, head: RawTable.Batch) -> PersonalDataScan {
        guard table.format.isGrid else {
            return PersonalDataScan(
                headings: table.columns.map(\.label), headerLine: 0, format: table.format, ownNumbers: ownNumbers)
        }
        let position = CSVHeader.row(in: head)
        let row = head.rows.indices.contains(position) ? head.rows[position] : nil
        let cells = row.map { Array(head.cells(of: $0)) } ?? []
        // A row of figures is no header.
        return PersonalDataScan(
            headings: cells.map { head.text(of: $0) }, headerLine: row.map { $0.line - 1 } ?? 0, format: table.format,
            ownNumbers: ownNumbers, isHeaderCertain: false)
    }
}

extension UnreadText.Kind {
    /// What it is, for a partner.
    fileprivate var place: Text {
        switch self {
        case .comment: Text(nl: "een opmerking tussen <!-- en -->", en: "a comment between <!-- and -->")
        case .instruction: Text(nl: "een opdracht tussen <? en ?>", en: "an instruction between <? and ?>")
        case .cellNote: Text(nl: "een opmerking bij een cel", en: "a note at a cell")
        case .drawing: Text(nl: "een tekstvak of grafiek", en: "a text box or chart")
        case .pageHeader: Text(nl: "de kop- of voettekst van een blad", en: "the header or footer of a sheet")
        case .besideTable: Text(nl: "de tekst naast de tabellen", en: "the text beside the tables")
        case .sheetName: Text(nl: "de naam van een blad", en: "the name of a sheet")
        case .property:
            Text(nl: "de eigenschappen van het bestand", en: "the properties of the file")
        case .pivotSource:
            Text(nl: "de gegevens achter een draaitabel", en: "the data behind a pivot table")
        case .choices: Text(nl: "een keuzelijst bij een cel", en: "a list of choices at a cell")
        case .link: Text(nl: "een link achter een cel", en: "a link behind a cell")
        case .definedName: Text(nl: "de naam van een groep cellen", en: "the name of some cells")
        }
    }

    /// What to do: take it out, there is nothing to count.
    fileprivate var steps: Text {
        switch self {
        case .comment, .instruction, .cellNote: Text(nl: "Haal die opmerking weg.", en: "Take that note out.")
        case .drawing: Text(nl: "Haal die tekst weg.", en: "Take that text out.")
        case .definedName: Text(nl: "Geef die cellen een andere naam.", en: "Give these cells another name.")
        case .pageHeader: Text(nl: "Haal die kop- of voettekst weg.", en: "Take that header or footer out.")
        case .besideTable: Text(nl: "Haal die tekst weg.", en: "Take that text out.")
        case .sheetName: Text(nl: "Geef het blad een andere naam.", en: "Give the sheet another name.")
        case .property: Text(nl: "Haal die gegevens weg.", en: "Take those properties out.")
        case .pivotSource:
            Text(nl: "Haal de gegevens achter de draaitabel weg.", en: "Take out the data behind the pivot table.")
        case .choices: Text(nl: "Haal die keuzelijst weg.", en: "Take that list of choices out.")
        case .link: Text(nl: "Haal die link weg.", en: "Take that link out.")
        }
    }

    /// How to take it out.
    fileprivate var remedy: Text? {
        switch self {
        case .comment, .instruction, .drawing, .besideTable, .sheetName: nil
        case .cellNote:
            Text(
                nl: "Klik daarvoor met de rechtermuisknop op de cel en kies Opmerking verwijderen.",
                en: "To do so, click the cell with the right mouse button and choose Delete Comment.")
        case .pageHeader:
            Text(
                nl: "Kies daarvoor Invoegen, Koptekst en voettekst.", en: "To do so, choose Insert, Header & Footer.")
        case .property:
            Text(
                nl: "Kies daarvoor Bestand, Info, en wis de titel, het onderwerp en de opmerkingen.",
                en: "To do so, choose File, Info, and clear the title, the subject and the comments.")
        case .pivotSource:
            Text(
                nl: "Kopieer daarvoor de draaitabel en plak die als waarden in een nieuw bestand.",
                en: "To do so, copy the pivot table and paste it as values into a new file.")
        case .choices:
            Text(
                nl: "Kies daarvoor Gegevens, Gegevensvalidatie, Alles wissen.",
                en: "To do so, choose Data, Data Validation, Clear All.")
        case .definedName:
            Text(nl: "Kies daarvoor Formules, Namen beheren.", en: "To do so, choose Formulas, Name Manager.")
        case .link:
            Text(
                nl: "Klik daarvoor met de rechtermuisknop op de cel en kies Hyperlink verwijderen.",
                en: "To do so, click the cell with the right mouse button and choose Remove Hyperlink.")
        }
    }
}
