package import Register
package import ReportingModel

/// The answer to a file as the review site shows it: what the partner's Outbox has, as things stand now.
package struct ShownAnswer: Sendable {
    /// What stands under the title of the page, escaped.
    package let content: HTMLText
    /// Whether there is a copy of the file with remarks to fetch.
    package let hasCopy: Bool
}

extension Pipeline {
    /// Of a larger file the page does not say what the partner calls its rows: finding out would keep them waiting.
    private static let largestNamedInBytes: Int64 = 512 * 1_024

    /// The answer to a reception, as a part of a page; may be asked from any thread.
    ///
    /// - Throws: ``RegisterFailure/unknown(what:)`` when there is no such reception.
    package func shownAnswer(to id: ReceptionID, _ language: Language) throws -> ShownAnswer {
        let catalogue = try catalogue().learning(register.read { try $0.headingSynonyms() })
        let (stored, decision) = try register.read { snapshot in
            let report = try snapshot.report(of: id, at: .now)
            return (report, try report.delivery.flatMap { try snapshot.decisions(on: $0.name).last })
        }
        let isSmall = stored.reception.identity.byteCount <= Pipeline.largestNamedInBytes
        // The names are a help; a file that cannot be read again gets its answer without them.
        let ownFile = isSmall ? try? ownFile(of: stored, catalogue) : nil
        let page = FeedbackPage(
            report: report(stored, decision, catalogue, language), number: id.rawValue,
            texts: AnswerTexts(language: language, isOnSite: true), names: FigureNames(catalogue), copyName: nil,
            copySheet: nil, rowNames: ownFile?.rowNames ?? RowNames())
        return ShownAnswer(content: page.content, hasCopy: isSmall ? ownFile != nil : hasOwnFile(stored))
    }

    /// The findings of a reception as a table (CSV), each place a row.
    package func findingTable(of id: ReceptionID, _ language: Language) throws -> [UInt8] {
        let stored = try register.read { try $0.report(of: id) }
        return FeedbackTable(
            report: report(stored, nil, try catalogue(), language), texts: AnswerTexts(language: language)
        ).csv
    }

    /// The partner's own file with our remarks (CSV); `nil` when the answer has none.
    package func annotatedCopy(of id: ReceptionID) throws -> [UInt8]? {
        let catalogue = try catalogue().learning(register.read { try $0.headingSynonyms() })
        return try ownFile(of: register.read { try $0.report(of: id) }, catalogue)?.copy
    }

    private func report(
        _ stored: ReceptionReport, _ decision: Decision?, _ catalogue: Catalogue, _ language: Language
    ) -> DeliveryReport {
        var report = DeliveryReport(stored, catalogue)
        report.language = language
        if stored.reception.outcome != .duplicate, let delivery = stored.delivery,
            stored.judgedAgain == nil, delivery.receivedAt == stored.reception.receivedAt
        {
            report.outcome = delivery.outcome
            // A file that was set aside for a newer one waits for nobody.
            report.decision = delivery.outcome == .superseded ? nil : decision
        }
        return report
    }
}
