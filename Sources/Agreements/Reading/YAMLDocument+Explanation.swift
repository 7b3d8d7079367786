import ReportingModel

extension YAMLDocument {
    /// What the YAML reader means, for someone who has never heard of a scanner or a block mapping.
    static func explanation(of problem: String) -> Text {
        let known = explanations.first { problem.contains($0.key) }
        return known?.text ?? Text(nl: "melding van de lezer: \(problem)", en: problem)
    }

    private static let explanations: [(key: String, text: Text)] = [
        (
            "mapping values are not allowed",
            Text(
                nl: "hier staat een dubbele punt te veel of springt de regel verkeerd in; zet tekst met een dubbele "
                    + "punt tussen aanhalingstekens",
                en: "there is one colon too many or the indentation is wrong; put text with a colon in quotes"
            )
        ),
        (
            "found a tab character",
            Text(nl: "gebruik spaties om in te springen, geen tabs", en: "use spaces to indent, not tabs")
        ),
        (
            "cannot start any token",
            Text(
                nl: "een waarde mag niet met dit teken beginnen; zet de waarde tussen aanhalingstekens",
                en: "a value cannot start with this character; put the value in quotes"
            )
        ),
        (
            "could not find expected ':'",
            Text(nl: "na de sleutel ontbreekt een dubbele punt", en: "the colon after the key is missing")
        ),
        (
            "did not find expected ',' or",
            Text(
                nl: "een komma of het sluithaakje } of ] ontbreekt", en: "a comma or the closing } or ] is missing")
        ),
        (
            "did not find expected key",
            Text(
                nl: "deze regel springt anders in dan de regels erboven",
                en: "this line is indented differently from the lines above")
        ),
        (
            "did not find expected '-' indicator",
            Text(
                nl: "deze regel hoort met een streepje te beginnen, zoals de andere van de lijst",
                en: "this line should begin with a hyphen, like the others of the list")
        ),
        (
            "block sequence entries are not allowed",
            Text(nl: "een streepje van een lijst kan hier niet", en: "the hyphen of a list cannot stand here")
        ),
        (
            "found unexpected end of stream",
            Text(
                nl: "het bestand houdt op voordat een aanhalingsteken is gesloten",
                en: "the file ends before a quotation mark is closed")
        ),
        (
            "found undefined alias",
            Text(nl: "de verwijzing met * wijst nergens naar", en: "the reference with * leads nowhere")
        ),
        (
            "found another document",
            Text(
                nl: "een bestand heeft maar één deel: haal de regel --- weg", en: "a file has one part: remove the ---")
        ),
        (
            "control characters are not allowed",
            Text(nl: "er staat een onzichtbaar stuurteken in het bestand", en: "the file holds a control character")
        ),
    ]
}
