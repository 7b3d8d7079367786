import ReportingModel

/// The words of a reminder on a page and as plain text: the same ones in the same order.
extension ReminderNote {
    var html: String {
        let page = PartnerPage(
            windowTitle: "\(title): \(reminder.title)", title: title, municipalityName: municipalityName, texts: texts,
            content: """
                <section class="outcome" aria-label="\(title)">
                <p class="verdict">\(message)</p>
                \(explanation.map { sentence -> HTMLText in "<p>\(sentence)</p>\n" })</section>
                <section>
                <h2>\(texts("Waar het om gaat", "What it is about"))</h2>
                <table><tbody>
                \(facts.map { fact -> HTMLText in "<tr><th scope=\"row\">\(fact.label)</th><td>\(fact.value)</td></tr>\n" })</tbody></table>
                </section>
                <section>
                <h2>\(stepsHeading)</h2>
                <ol>
                \(steps.map { step -> HTMLText in "<li>\(step)</li>\n" })</ol>
                </section>
                <footer>
                \(closing.map { sentence -> HTMLText in "<p>\(sentence)</p>\n" })</footer>
                """)
        return page.html
    }

    var plainText: String {
        let steps = steps.enumerated().map { position, step in "\(position + 1). \(step)" }
        let blocks = [
            [title + " · " + (municipalityName ?? texts("Gemeente", "Municipality"))], [message + "."] + explanation,
            facts.map { "\($0.label): \($0.value)" }, [stepsHeading + ":"] + steps, closing,
        ]
        return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}
