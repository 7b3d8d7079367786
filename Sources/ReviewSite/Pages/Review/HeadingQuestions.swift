import Register
import ReportingModel
import Rules

/// Headings of partners that resemble an agreed one: an official says whether they are it.
struct HeadingQuestions {
    let visit: Visit
    let naming: Naming
    let proposals: [HeadingProposal]
    /// What went wrong with one of the answers: which, and why.
    var mistake: (synonym: HeadingSynonym, text: String)?

    var html: HTMLText {
        guard !proposals.isEmpty else { return "" }
        let words = visit.words
        return """
            <h2>\(words("Koppen die wij niet zeker kennen", "Headings that we are not sure of"))</h2>
            <p>\(words("Een bestand werd afgekeurd omdat een kop anders heet. Is het dezelfde kolom? Dan beoordelen wij het bestand opnieuw, en kennen wij de kop voortaan. Is het een andere kolom? Dan vragen wij het niet meer.", "A file was rejected because a heading has another name. Is it the same column? Then we judge the file again, and know the heading from now on. Is it another column? Then we do not ask again."))</p>
            <ol class="queue">
            \(proposals.enumerated().map(item))</ol>

            """
    }

    private func item(_ position: Int, _ proposal: HeadingProposal) -> HTMLText {
        let (words, synonym, delivery) = (visit.words, proposal.synonym, proposal.delivery)
        return """
            <li>
            <h3>\(words("Is “\(SafeEcho.printable(synonym.written))” de kolom “\(synonym.heading)”?", "Is “\(SafeEcho.printable(synonym.written))” the column “\(synonym.heading)”?"))</h3>
            <div class="facts-line"><span class="waits">\(words("wacht", "waits")) \(naming.wait(since: delivery.receivedAt, until: visit.now))</span><span>\(naming.agreement(synonym.agreement))</span><span>\(naming.partner(delivery.partner))</span><span>\(SiteLink.delivery(delivery.name, delivery.fileName.printable))</span></div>
            \(form(position, synonym))</li>

            """
    }

    private func form(_ position: Int, _ synonym: HeadingSynonym) -> HTMLText {
        guard visit.account?.role.decides == true else { return "" }
        let words = visit.words
        let field = ReasonField(
            id: "kop-\(position)", label: words("Waarom wel of niet?", "Why, or why not?"),
            typed: mistake?.synonym == synonym ? visit.form["reden"] ?? "" : "",
            mistake: mistake.flatMap { $0.synonym == synonym ? $0.text : nil }, rows: 2)
        return """
            <form method="post" action="\(HeadingAnswer.path)">
            \(FormToken(visit).field)<input type="hidden" name="afspraak" value="\(synonym.agreement)"><input type="hidden" name="kop" value="\(synonym.heading)"><input type="hidden" name="geschreven" value="\(synonym.written)">
            \(field.html)<p class="buttons"><button class="second" type="submit" name="\(HeadingAnswer.field)" value="\(HeadingAnswer.yes.rawValue)">\(words("Ja, dit is dezelfde kolom", "Yes, this is the same column"))</button> <button class="second" type="submit" name="\(HeadingAnswer.field)" value="\(HeadingAnswer.no.rawValue)">\(words("Nee, een andere kolom", "No, another column"))</button></p>
            </form>

            """
    }
}

/// A field for the reason of a decision, with what is wrong with it.
struct ReasonField {
    static let name = "reden"
    private static let longest = 2_000

    let id: String
    let label: String
    var hint = ""
    let typed: String
    let mistake: String?
    var rows = 4

    var html: HTMLText {
        let error: HTMLText = mistake.map { "<p class=\"error-text\" id=\"\(id)-fout\">\($0)</p>\n" } ?? ""
        let hintText: HTMLText = hint.isEmpty ? "" : "<p class=\"hint\" id=\"\(id)-uitleg\">\(hint)</p>\n"
        let described = (mistake == nil ? [] : ["\(id)-fout"]) + (hint.isEmpty ? [] : ["\(id)-uitleg"])
        let about: HTMLText =
            described.isEmpty ? "" : " aria-describedby=\"\(described.joined(separator: " "))\""
        let invalid: HTMLText = mistake == nil ? "" : " aria-invalid=\"true\" autofocus"
        return """
            <label for="\(id)">\(label)</label>
            \(hintText)\(error)<textarea id="\(id)" name="\(ReasonField.name)" rows="\(rows)" maxlength="\(ReasonField.longest)" required\(about)\(invalid)>
            \(typed)</textarea>

            """
    }

    /// The partner reads the reason, and it is kept.
    private static let personal = Text(
        nl:
            "In uw uitleg staan misschien gegevens van een persoon, zoals een BSN, een mailadres of een telefoonnummer. Haal die weg.",
        en:
            "Your reason may hold personal data, such as a citizen service number, a mail address or a telephone number. Take them out."
    )

    /// The reason as it was typed; otherwise what is wrong with it.
    static func read(_ visit: Visit) -> Result<String, Mistake> {
        guard let reason = visit.form[name] else {
            return .failure(Mistake(text: Text(nl: "Schrijf op waarom.", en: "Write down why.")))
        }
        guard reason.count <= longest else {
            return .failure(
                Mistake(text: Text(nl: "Gebruik hoogstens 2.000 tekens.", en: "Use at most 2,000 characters.")))
        }
        guard !PersonalMask.holdsPersonalData(reason) else { return .failure(Mistake(text: personal)) }
        return .success(SafeEcho.printable(reason))
    }

    struct Mistake: Error {
        let text: Text
    }
}
