import Intake
import Register
import ReportingModel

/// What an answer says beside and about the rows of the partner's own file.
struct OwnFile {
    /// See ``AnnotatedCopy``.
    let copy: [UInt8]
    let rowNames: RowNames
    /// The sheet that the copy holds, when the file has more of them.
    let onlySheet: String?
}

extension Pipeline {
    /// A larger file gets no copy with remarks: the table of the answer has every place.
    static let largestCopyInBytes: Int = 8 * 1_024 * 1_024

    /// The partner's own file, seen again for an answer about a delivery that they should correct or explain.
    ///
    /// - Returns: `nil` when there is nothing to correct, and when the file cannot be shown as a table.
    func ownFile(of report: ReceptionReport, _ catalogue: Catalogue) throws -> OwnFile? {
        let reception = report.reception
        guard hasOwnFile(report), let file = ClaimedFile(reception), let partner = catalogue.partner(reception.partner)
        else { return nil }
        var source = try content(of: file, catalogue)
        let judging = FileJudging(
            fitters: fitters(catalogue), partner: partner, fileName: file.name.printable,
            today: LocalTime(reception.receivedAt).day,
            history: try register.read { try $0.figureHistory(partner: file.partner) })
        guard let table = try judging.table(of: &source) else { return nil }
        let figures =
            table.table.format.isGrid
            ? nil : try FiguresRead(of: &source, judgedAs: judging, findings: report.findings)
        let copy = AnnotatedCopy(
            table: table, findings: report.findings, texts: AnswerTexts(language: catalogue.settings.language),
            figures: figures)
        return OwnFile(
            copy: try copy.bytes(from: &source),
            rowNames: try RowNames(
                table: table, source: &source, lines: FeedbackPage.linesShown(of: report.findings)),
            onlySheet: table.onlySheet)
    }

    /// Whether the answer comes with the partner's own file; not yet whether that can be shown as a table.
    func hasOwnFile(_ report: ReceptionReport) -> Bool {
        let reception = report.reception
        guard report.judgedAgain == nil else { return false }
        return (reception.outcome == .rejected || reception.outcome == .held) && report.delivery?.agreement != nil
            && reception.identity.byteCount <= Int64(Pipeline.largestCopyInBytes)
    }

    /// The bytes of a reception: still in the work area, or stored by an earlier try.
    private func content(of file: ClaimedFile, _ catalogue: Catalogue) throws -> FileDescriptorSource {
        let area = workArea(catalogue)
        do {
            return try area.content(of: file)
        } catch {
            guard error.errorNumber == .notFound else { throw error }
            return try area.archivedContent(file.hash)
        }
    }
}
