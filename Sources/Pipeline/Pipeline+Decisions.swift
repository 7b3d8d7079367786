package import Intake
import Logging
package import Register
package import ReportingModel

extension Pipeline {
    /// Tells partners what officials decided on their deliveries; done again it gives the same files.
    ///
    /// - Returns: one sentence for each partner that was told.
    package func answerDecisions() throws -> [String] {
        try DecisionAnswering(
            workspace: workspace, register: register,
            catalogue: try catalogue().learning(register.read { try $0.headingSynonyms() }), now: now
        ).run { partner, failure in
            logger.log(
                level: failure.logLevel, "a partner could not be told of a decision yet",
                metadata: ["partner": "\(partner)", "cause": "\(failure)", "advice": "\(failure.advice)"])
        }
    }
}

/// Puts the answers to decisions in the Outboxes: beside the answer to the file, under the same number.
package struct DecisionAnswering: Sendable {
    let workspace: Workspace
    let register: Register
    let catalogue: Catalogue
    let now: @Sendable () -> Instant

    package init(
        workspace: Workspace, register: Register, catalogue: Catalogue, now: @escaping @Sendable () -> Instant
    ) {
        self.workspace = workspace
        self.register = register
        self.catalogue = catalogue
        self.now = now
    }

    /// - Parameter report: told of each partner who cannot be answered now; that decision stays to be answered.
    package func run(report: (String, IntakeFailure) -> Void) throws -> [String] {
        let outbox = OutboxWriter(workspace)
        var story: [String] = []
        for recorded in try register.read({ try $0.unansweredDecisions() }) {
            guard let (partner, answers) = try answers(to: recorded) else { continue }
            do throws(IntakeFailure) {
                try outbox.write(answers.flatMap(\.files), for: partner)
            } catch {
                if error.remedy == .restart { throw error }
                report(partner, error)
                continue
            }
            try register.markAnswered([recorded], at: now())
            story.append("\(partner): \(recorded.delivery) \(recorded.decision.verdict.words.nl)")
        }
        return story
    }

    /// The answer to a decision; for a withdrawal also that to the decision before it, which no longer holds.
    private func answers(to recorded: RecordedDecision) throws -> (partner: String, answers: [Answer])? {
        try register.read { snapshot in
            guard let delivery = try snapshot.delivery(named: recorded.delivery),
                let reception = try snapshot.receptions(of: recorded.delivery).last(where: { $0.outcome != .duplicate })
            else { return nil }
            var report = DeliveryReport(
                try snapshot.report(of: reception.id, at: .decision(recorded.decision.at)), catalogue)
            report.outcome = delivery.outcome
            report.decision = recorded.decision
            let (number, names) = (reception.id.rawValue, FigureNames(catalogue))
            var answers = [Answer(to: report, number: number, names: names)]
            if recorded.decision.verdict == .withdraw,
                let earlier = try snapshot.decision(before: recorded)
            {
                report.withdraw(at: recorded.decision.at, earlier)
                answers.append(Answer(to: report, number: number, names: names))
            }
            return (reception.partner, answers)
        }
    }
}
