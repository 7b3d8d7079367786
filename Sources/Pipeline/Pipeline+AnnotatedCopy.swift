import Intake
import Register
import ReportingModel

extension Pipeline {
    /// A larger file gets no copy with remarks: the table of the answer has every place.
    private static let largestCopyInBytes: Int64 = 8 * 1_024 * 1_024

    /// The partner's own file with our remarks, for a delivery that they should correct or explain.
    ///
    /// - Returns: `nil` when there is nothing to correct, and when the file cannot be shown as a table.
    func annotatedCopy(for report: ReceptionReport, _ catalogue: Catalogue) throws -> [UInt8]? {
        let reception = report.reception
        guard reception.outcome == .rejected || reception.outcome == .held, report.delivery?.agreement != nil,
            let file = ClaimedFile(reception), file.byteCount <= Pipeline.largestCopyInBytes,
            let partner = catalogue.partner(reception.partner)
        else { return nil }
        var source = try content(of: file, catalogue)
        let judging = FileJudging(
            catalogue: catalogue, partner: partner, fileName: file.name.printable,
            today: LocalTime(reception.receivedAt).day)
        guard let table = try judging.table(of: &source) else { return nil }
        let copy = AnnotatedCopy(
            table: table, findings: report.findings, texts: AnswerTexts(language: catalogue.settings.language))
        return try copy.bytes(from: &source)
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
