import Register
import ReportingModel

/// Why a decision that was sent changed nothing.
struct DecisionMistake {
    enum Field {
        case verdict, reason, until(Int)
        /// It was all right, but it did not reach us.
        case all
        /// It is about the delivery, not about what was typed.
        case none
    }

    let field: Field
    let text: Text
    var status = 400

    /// What somebody typed before they had to log in again.
    static let unsent = DecisionMistake(
        field: .all,
        text: Text(
            nl: "U was uitgelogd. Kijk uw besluit na en leg het nog eens vast.",
            en: "You were logged out. Look at your decision and record it again."), status: 200)
}

/// The forms with which an official decides on a delivery, or takes a decision back.
struct DecisionSection {
    let visit: Visit
    let delivery: DeliveryRecord
    let mark: DeliveryMark
    let findings: [FindingSummary]
    /// The positions of those whose decision can be remembered.
    let memorable: Set<Int>
    let last: Decision?
    /// Whether it waits for a decision again when the last one is withdrawn.
    let waitsAfterWithdrawal: Bool
    let mistake: DecisionMistake?

    private static let ticksOfAKind = 3

    static let verdicts: [Decision.Verdict] = [.accept, .return, .reject]

    var html: HTMLText {
        if delivery.outcome == .held { return decide }
        guard let last, last.verdict != .withdraw else { return "" }
        return "\(decided(last))\(withdrawable == nil ? "" : withdraw)"
    }

    /// The decision that can be taken back: what counts for nothing any more has nothing to give back.
    private var withdrawable: Decision? {
        guard let last, last.verdict != .withdraw else { return nil }
        let standing: Outcome = last.verdict == .accept ? .acceptedWithRemarks : .rejected
        return delivery.outcome == standing ? last : nil
    }

    private var isWithdrawalTyped: Bool { visit.form["besluit"] == Decision.Verdict.withdraw.rawValue }

    /// Whether the form on the page is the one that was filled in; another one must not take over what was typed.
    private var isOwnForm: Bool {
        isWithdrawalTyped ? withdrawable != nil : delivery.outcome == .held
    }

    /// What stands on top of the page when nothing was recorded.
    var problem: HTMLText {
        guard let mistake else { return "" }
        let opening = visit.words("Er is niets vastgelegd", "Nothing was recorded")
        if case .none = mistake.field { return notice("\(visit.words(mistake.text))") }
        guard isOwnForm else { return notice("\(opening).") }
        return
            "<p class=\"notice error\" role=\"alert\">\(opening): <a href=\"#besluit\">\(visit.words(mistake.text))</a></p>\n"
    }

    /// Says why nothing was recorded, with what was typed where no form shows it.
    private func notice(_ text: HTMLText) -> HTMLText {
        let reason = visit.form[ReasonField.name] ?? ""
        let kept: HTMLText =
            isOwnForm || reason.isEmpty
            ? "" : "<p>\(visit.words("Wat u schreef", "What you wrote")): “\(SafeEcho.printable(reason))”</p>\n"
        return "<div class=\"notice error\" role=\"alert\"><p>\(text)</p>\n\(kept)</div>\n"
    }

    private var typed: String { isOwnForm ? visit.form[ReasonField.name] ?? "" : "" }

    private var reasonMistake: String? {
        guard let mistake, case .reason = mistake.field else { return nil }
        return visit.words(mistake.text)
    }

    private var opening: HTMLText {
        """
        <form class="decide" method="post" action="\(SiteLink.path(toDelivery: delivery.name))/besluit">
        \(FormToken(visit).field)<input type="hidden" name="gezien" value="\(mark.text)">

        """
    }

    private var decide: HTMLText {
        let words = visit.words
        let reason = ReasonField(
            id: "reden", label: words("Waarom?", "Why?"),
            hint: words("De partner leest deze uitleg in het antwoord.", "The partner reads this in the answer."),
            typed: typed, mistake: reasonMistake)
        return """
            <section class="act"><h2 id="besluit">\(words("Uw besluit", "Your decision"))</h2>
            \(opening)<fieldset\(verdictMistake == nil ? "" : " aria-describedby=\"besluit-fout\"" as HTMLText)><legend>\(words("Wat besluit u?", "What do you decide?"))</legend>
            \(verdictMistake ?? "")\(DecisionSection.verdicts.map(choice))</fieldset>
            \(reason.html)\(remembering)<p class="buttons"><button type="submit">\(words("Leg het besluit vast", "Record the decision"))</button></p>
            </form></section>

            """
    }

    private var verdictMistake: HTMLText? {
        guard let mistake, case .verdict = mistake.field else { return nil }
        return "<p class=\"error-text\" id=\"besluit-fout\">\(visit.words(mistake.text))</p>\n"
    }

    private func choice(_ verdict: Decision.Verdict) -> HTMLText {
        let words = visit.words
        let text =
            switch verdict {
            case .accept: words("Accepteren: de cijfers tellen mee", "Accept: the figures count")
            case .return:
                words(
                    "Terugsturen: de partner wordt om een beter bestand gevraagd",
                    "Return: the partner is asked for a better file")
            case .reject: words("Afkeuren: de cijfers tellen niet mee", "Reject: the figures do not count")
            case .withdraw: words("Terugnemen", "Withdraw")
            }
        let checked: HTMLText = visit.form["besluit"] == verdict.rawValue ? " checked" : ""
        return """
            <div class="choice"><input type="radio" id="besluit-\(verdict.rawValue)" name="besluit" value="\(verdict.rawValue)" required\(checked)><label for="besluit-\(verdict.rawValue)">\(text)</label></div>

            """
    }

    /// A tick for each warning whose decision can be remembered.
    private var remembering: HTMLText {
        let words = visit.words
        let items = findings.filter { memorable.contains($0.position) }
        guard !items.isEmpty else { return "" }
        let hasOthers = findings.contains { $0.finding.severity == .warning && !memorable.contains($0.position) }
        let others: HTMLText =
            hasOthers
            ? "<p class=\"hint\">\(words("De andere vragen komen bij een volgend bestand terug. De waarde daarvan onthouden wij niet.", "The other questions come back with the next file. We do not remember their values."))</p>\n"
            : ""
        return """
            <fieldset><legend>\(words("Voortaan niet meer vragen", "Do not ask again"))</legend>
            <p class="hint">\(words("Alleen bij accepteren, en alleen voor hetzelfde cijfer met dezelfde waarde. Verandert de waarde, dan vragen wij het weer.", "Only when you accept, and only for the same figure with the same value. When the value changes, we ask again."))</p>
            \(ticks(items[...]))\(others)</fieldset>

            """
    }

    /// One for each of the first few of a kind, and one for all the others.
    private func ticks(_ findings: ArraySlice<FindingSummary>) -> [HTMLText] {
        guard let first = findings.first else { return [] }
        let alike = findings.prefix { $0.finding.code == first.finding.code }
        let shown = alike.prefix(alike.count > DecisionSection.ticksOfAKind + 1 ? DecisionSection.ticksOfAKind : .max)
        let rest = alike.dropFirst(shown.count)
        return shown.map(tick) + (rest.isEmpty ? [] : [tick(forAll: rest)]) + ticks(findings.dropFirst(alike.count))
    }

    /// One tick and one date for what else says the same.
    private func tick(forAll rest: ArraySlice<FindingSummary>) -> HTMLText {
        let words = visit.words
        let (few, many) = (
            rest.filter { $0.placeCount <= Waiver.mostPlaces }, rest.count { $0.placeCount > Waiver.mostPlaces }
        )
        guard let first = few.first else { return "" }
        let value = few.map { "\($0.position)" }.joined(separator: RememberedFindings.separator)
        let title =
            "\(words("Ook de andere \(few.count)", "The other \(few.count) as well")): \(words(first.finding.code.title))"
        let items = few.map { "<li>\($0.finding.message(visit.language))</li>\n" as HTMLText }
        let left: HTMLText =
            many == 0
            ? ""
            : "<p class=\"hint\">\(words("Bij \(many) andere zijn het te veel plekken om te onthouden.", "Of \(many) more the places are too many to remember."))</p>\n"
        return """
            \(tick(first.position, value, title))<details><summary>\(words("Welke zijn dat?", "Which are those?"))</summary>
            <ul class="small">
            \(items)</ul></details>
            \(left)
            """
    }

    private func tick(_ summary: FindingSummary) -> HTMLText {
        guard summary.placeCount <= Waiver.mostPlaces else {
            return
                "<p class=\"hint\">\(summary.finding.message(visit.language)) \(visit.words("Dit zijn te veel plekken om te onthouden.", "These are too many places to remember."))</p>\n"
        }
        let message = summary.finding.message(visit.language)
        guard summary.placeCount > 1 else { return tick(summary.position, "\(summary.position)", message) }
        let words = visit.words
        return """
            \(tick(summary.position, "\(summary.position)", "\(message) (\(summary.placeCount) \(words("cellen", "cells")))"))<p class="small"><a href="\(SiteLink.path(toDelivery: delivery.name))?cellen=\(summary.position)#tabel">\(words("Bekijk alle waarden die wij dan onthouden", "See all values that we remember then"))</a></p>

            """
    }

    /// - Parameter value: the positions of the findings that it stands for.
    private func tick(_ position: Int, _ value: String, _ title: String) -> HTMLText {
        let (words, name) = (visit.words, "\(position)")
        let checked: HTMLText =
            visit.form.list.contains { $0.name == "onthoud" && $0.value == value } ? " checked" : ""
        var error: HTMLText = ""
        var invalid: HTMLText = ""
        if let mistake, case .until(position) = mistake.field {
            error = "<p class=\"error-text\" id=\"tot-\(name)-fout\">\(words(mistake.text))</p>\n"
            invalid = " aria-invalid=\"true\" aria-describedby=\"tot-\(name)-fout\""
        }
        return """
            \(error)<div class="remember"><div class="choice"><input type="checkbox" id="onthoud-\(name)" name="onthoud" value="\(value)"\(checked)><label for="onthoud-\(name)">\(title)</label></div>
            <div class="choice until"><label for="tot-\(name)">\(words("tot en met (mag leeg)", "until (may be empty)"))<span class="hidden">: \(title)</span></label><input type="date" id="tot-\(name)" name="tot-\(name)" value="\(visit.form["tot-\(name)"] ?? "")"\(invalid)></div></div>

            """
    }

    private func decided(_ last: Decision) -> HTMLText {
        let words = visit.words
        return """
            <h2 id="besluit">\(words("Besluit", "Decision"))</h2>
            <p>\(words("Besloten door", "Decided by")) \(SafeEcho.printable(last.actor)): <strong>\(words(last.verdict.words))</strong>. \(words.configured(SafeEcho.printable(last.reason)))</p>

            """
    }

    private var afterWithdrawal: String {
        waitsAfterWithdrawal
            ? visit.words(
                "De aanlevering wacht daarna weer op een besluit.", "The delivery then waits for a decision again.")
            : visit.words(
                "Er is een nieuwere aanlevering over dezelfde perioden. Deze telt daarna niet mee, en wacht ook niet meer.",
                "There is a newer delivery about the same periods. This one then does not count, and does not wait either."
            )
    }

    private var withdraw: HTMLText {
        let words = visit.words
        let reason = ReasonField(
            id: "reden", label: words("Waarom neemt u het besluit terug?", "Why do you withdraw the decision?"),
            hint:
                "\(afterWithdrawal) \(words("Wat erbij is onthouden, vervalt. De partner leest deze uitleg.", "What was remembered with it ends. The partner reads this."))",
            typed: typed, mistake: reasonMistake, rows: 2)
        let open: HTMLText = mistake == nil || !isOwnForm ? "" : " open"
        return """
            <details class="act"\(open)><summary>\(words("Dit besluit terugnemen", "Withdraw this decision"))</summary>
            \(opening)<input type="hidden" name="besluit" value="withdraw">
            \(reason.html)<p class="buttons"><button class="danger" type="submit">\(words("Neem het besluit terug", "Withdraw the decision"))</button></p>
            </form></details>

            """
    }
}
