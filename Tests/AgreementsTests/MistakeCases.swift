extension MistakeCase {
    private static let partnerKeys =
        "toegestaan: id, name, aliases, task, target_group, target_groups, themes, funding, active, municipalities, "
        + "roles, rsin"

    /// Keys, and YAML itself.
    static let keys: [MistakeCase] = [
        MistakeCase(
            "an unknown key", "partners.yaml", "- { id: sjt, name: SJT, ▸nam: x }",
            "onbekende sleutel “nam”, bedoeld is misschien “name”; \(partnerKeys)."),
        MistakeCase(
            "a key nothing resembles", "partners.yaml", "- id: sjt\n  name: SJT\n  ▸telefoonnummer: 1",
            "onbekende sleutel “telefoonnummer”; \(partnerKeys)."),
        MistakeCase(
            "a doubled key in a block", "partners.yaml", "- id: sjt\n  name: SJT\n  ▸name: Jeugdteams",
            "sleutel “name” staat er twee keer."),
        MistakeCase(
            "a doubled key in braces", "partners.yaml", "- { id: sjt, name: SJT, ▸name: Jeugdteams }",
            "sleutel “name” staat er twee keer."),
        MistakeCase(
            "a doubled key in quotes", "partners.yaml", "- id: sjt\n  \"name\": SJT\n  ▸\"name\": Jeugdteams",
            "sleutel “name” staat er twee keer."),
        MistakeCase(
            "an RSIN that fails the eleven test", "partners.yaml", "- { id: sjt, name: SJT, rsin: ▸\"123456789\" }",
            "“123456789” is geen RSIN van negen cijfers, tussen aanhalingstekens, zoals \"001855013\"."),
        MistakeCase("a missing key", "partners.yaml", "- ▸id: sjt", "sleutel “name” ontbreekt."),
        MistakeCase(
            "a key without a value", "partners.yaml", "- id: sjt\n  name:▸",
            "hier staat geen waarde; vul die in of haal de regel weg."),
        MistakeCase(
            "indentation", "partners.yaml", "- id: sjt\n   name▸: SJT",
            "ongeldige YAML, hier staat een dubbele punt te veel of springt de regel verkeerd in; zet tekst met een "
                + "dubbele punt tussen aanhalingstekens."),
        MistakeCase(
            "a tab", "partners.yaml", "- id: sjt\n▸\tname: SJT",
            "ongeldige YAML, gebruik spaties om in te springen, geen tabs."),
        MistakeCase(
            "an undefined alias", "partners.yaml", "- { id: sjt, name: ▸*naam }",
            "ongeldige YAML, de verwijzing met * wijst nergens naar."),
        MistakeCase("an empty file", "partners.yaml", "# niets\n", "het bestand is leeg."),
        MistakeCase(
            "a list instead of keys", "sluis.yaml", "▸- language: nl",
            "hier hoort een blok met sleutels, maar er staat een lijst."),
        MistakeCase(
            "keys instead of a list", "partners.yaml", "▸id: sjt\nname: SJT",
            "hier hoort een lijst, maar er staat een blok met sleutels."),
        MistakeCase(
            "a list instead of a value", "sluis.yaml", "language: ▸[nl]",
            "hier hoort een enkele waarde, maar er staat een lijst."),
    ]

    /// Values of settings, partners and indicators.
    static let values: [MistakeCase] = [
        MistakeCase(
            "an unknown language", "sluis.yaml", "language: ▸de", "“de” kan hier niet; toegestaan: nl, en."),
        MistakeCase(
            "a duration without a unit", "sluis.yaml", "scan_interval: ▸2",
            "“2” is geen duur zoals 2 seconds of 10 minutes."),
        MistakeCase(
            "a site for all the world without TLS", "sluis.yaml", "site: { address: ▸0.0.0.0 }",
            "op het adres “0.0.0.0” kan iedereen meelezen; geef certificate en private_key, of zet een proxy ervoor met behind_proxy: true."
        ),
        MistakeCase(
            "a proxy that anybody can pass for", "sluis.yaml", "site: { address: ▸0.0.0.0, behind_proxy: true }",
            "op het adres “0.0.0.0” kan iedereen zich voordoen als uw proxy; kies 127.0.0.1, of zet het adres van de proxy bij proxies."
        ),
        MistakeCase(
            "a proxy that is no address", "sluis.yaml", "site: { behind_proxy: true, proxies: [192.0.2.1, ▸192.0.2] }",
            "“192.0.2” is geen adres van een machine zoals 192.0.2.10."),
        MistakeCase(
            "a proxy of a site that is behind none", "sluis.yaml", "site: { proxies: ▸[192.0.2.10] }",
            "sleutel “behind_proxy” ontbreekt."),
        MistakeCase(
            "a certificate without a key", "sluis.yaml", "site: { certificate: ▸site.pem }",
            "sleutel “private_key” ontbreekt."),
        MistakeCase(
            "an impossible time", "sluis.yaml", "consolidate_at: ▸\"24:00\"", "“24:00” is geen tijdstip zoals 02:00."),
        MistakeCase(
            "a size in words", "sluis.yaml", "limits:\n  file: ▸veel", "“veel” is geen grootte zoals 64 KB of 256 MB."),
        MistakeCase("a depth of zero", "sluis.yaml", "limits: { depth: ▸0 }", "0 valt buiten 1 tot en met 1000."),
        MistakeCase(
            "a size beyond all machines", "sluis.yaml", "limits: { file: ▸9223372036854775807 GB }",
            "“9223372036854775807 GB” is geen grootte zoals 64 KB of 256 MB."),
        MistakeCase(
            "a reminder far too early", "sluis.yaml", "reminders: { before: ▸91 days }",
            "91 valt buiten 0 tot en met 90."),
        MistakeCase(
            "a reminder in weeks", "sluis.yaml", "reminders: { after: ▸one week }",
            "“one week” is geen aantal dagen zoals 21 days."),
        MistakeCase(
            "a reminder at another moment", "sluis.yaml", "reminders: { ▸during: 1 day }",
            "onbekende sleutel “during”; toegestaan: before, after."),
        MistakeCase(
            "reminders without a moment", "sluis.yaml", "reminders:▸",
            "hier staat geen waarde; vul die in of haal de regel weg."),
        MistakeCase(
            "a folder name with a slash", "partners.yaml",
            "- { id: sjt, name: SJT }\n- { id: ▸../sjt, name: SJT twee }",
            "“../sjt” is geen geldige naam: alleen letters a–z, cijfers en streepjes."),
        MistakeCase(
            "a municipality without its GM", "municipalities.yaml",
            "- { code: GM0482, name: Alblasserdam }\n- { code: ▸0523, name: Hardinxveld-Giessendam }",
            "“0523” is geen gemeentecode zoals GM0482."),
        MistakeCase(
            "an unknown kind", "indicators/x.yaml",
            "- { code: X-1, label: X, kind: ▸means, additivity: sum }",
            "“means” kan hier niet, bedoeld is misschien “mean”; toegestaan: stock, flow, mean, percentage, amount, "
                + "scale, score, text."),
        MistakeCase(
            "a decimal comma", "indicators/x.yaml",
            "- { code: X-1, label: X, kind: mean, additivity: sum, minimum: ▸\"0,5\" }",
            "“0,5” is geen getal zoals 12.5 (met een punt)."),
        MistakeCase(
            "31 June", "indicators/x.yaml",
            "- { code: X-1, label: X, kind: mean, additivity: sum, valid_from: ▸2021-06-31 }",
            "de dag “2021-06-31” bestaat niet."),
        MistakeCase(
            "a Dutch date", "indicators/x.yaml",
            "- { code: X-1, label: X, kind: mean, additivity: sum, valid_from: ▸30-04-2021 }",
            "“30-04-2021” is geen datum zoals 2021-04-30."),
        MistakeCase(
            "an end before the start", "indicators/x.yaml",
            "- { code: X-1, label: X, kind: mean, additivity: sum, valid_from: 2021-01-01, valid_until: ▸2020-01-01 }",
            "het einde 2020-01-01 ligt vóór het begin 2021-01-01."),
        MistakeCase(
            "a norm without a value", "norms.yaml",
            "- ▸{ indicator: TOE-01, municipality: GM0482, year: 2027, direction: lower }",
            "sleutel “target” ontbreekt."),
    ]

    /// Names that one file gives and another uses.
    static let names: [MistakeCase] = [
        MistakeCase(
            "an unknown unit", "indicators/x.yaml",
            "- { code: X-1, label: X, kind: mean, additivity: sum, unit: ▸dagn }",
            "eenheid “dagn” bestaat niet, bedoeld is misschien “dagen”; toegestaan: cliënten, dagen."),
        MistakeCase(
            "an alias where the code is wanted", "indicators/x.yaml",
            "- { code: X-1, label: X, kind: mean, additivity: sum, unit: ▸dag }",
            "eenheid “dag” bestaat niet, bedoeld is misschien “dagen”; toegestaan: cliënten, dagen."),
        MistakeCase(
            "an unknown successor", "indicators/x.yaml",
            "- { code: X-1, label: X, kind: mean, additivity: sum, successors: [▸TOE-02] }",
            "indicator “TOE-02” bestaat niet, bedoeld is misschien “TOE-01”; toegestaan: TOE-01, TOE-03, X-1."),
        MistakeCase(
            "an unknown code list", "indicators/x.yaml",
            "- { code: X-1, label: X, kind: mean, additivity: sum, dimensions: { traject: ▸trajectoris } }",
            "codelijst “trajectoris” bestaat niet, bedoeld is misschien “trajectories”; toegestaan: areas, "
                + "partners, trajectories, units."),
        MistakeCase(
            "an indicator twice, in two files", "indicators/x.yaml",
            "- ▸{ code: TOE-01, label: X, kind: mean, additivity: sum }",
            "indicator “TOE-01” bestaat al, in indicators/toegang.yaml op regel 1."),
        MistakeCase(
            "an alias of two units", "codelists/units.yaml",
            """
            id: units
            title: Eenheden
            entries:
              - { code: dagen, label: dagen }
              - ▸{ code: werkdagen, label: werkdagen, aliases: [Dagen] }
            """, "de naam “Dagen” hoort al bij “dagen”."),
        MistakeCase(
            "a municipality that is no area", "municipalities.yaml",
            "- { code: GM0482, name: Alblasserdam }\n- ▸{ code: GM0523, name: Hardinxveld-Giessendam }",
            "gebied “GM0523” bestaat niet; toegestaan: GM0482, REGIO-ZHZ."),
        MistakeCase(
            "an unknown municipality", "norms.yaml",
            "- { indicator: TOE-01, municipality: ▸GM0484, year: 2027, target: 1, direction: lower }",
            "gemeente “GM0484” bestaat niet, bedoeld is misschien “GM0482”; toegestaan: GM0482."),
    ]

    /// Agreements and their layouts.
    static let layouts: [MistakeCase] = [
        layout(
            "an unknown indicator", "{ kind: columns, period: { column: Datum }, columns: { Dagen: ▸TOE-91 } }",
            "indicator “TOE-91” bestaat niet, bedoeld is misschien “TOE-01”; toegestaan: TOE-01, TOE-03."),
        layout(
            "an unknown area",
            "{ kind: columns, period: { column: Datum }, area: ▸GM9999, columns: { Dagen: TOE-01 } }",
            "gebied “GM9999” bestaat niet; toegestaan: GM0482, REGIO-ZHZ."),
        layout(
            "an impossible day of the year",
            "{ kind: columns, period: { column: Jaar, on: ▸02-29 }, columns: { Dagen: TOE-01 } }",
            "de dag “02-29” bestaat niet."),
        layout(
            "an unreadable period", "{ kind: columns, period: { fixed: ▸2022-H3 }, columns: { Dagen: TOE-01 } }",
            "“2022-H3” is geen periode zoals 2022-H1, 2022-11 of 2022."),
        layout(
            "a key of another kind",
            "{ kind: columns, period: { column: Datum }, columns: { Dagen: TOE-01 }, ▸long: { value_column: x } }",
            "sleutel “long” hoort niet bij kind: columns."),
        layout(
            "an axis that is not there", "{ kind: columns, period: ▸axis, columns: { Dagen: TOE-01 } }",
            "geen van de assen van deze indeling geeft “period”."),
        layout(
            "a dimension the indicator does not have",
            "{ kind: columns, period: { column: D }, columns: { Dagen: { indicator: TOE-03, "
                + "dimensions: { ▸trajct: toegang } } } }",
            "indicator TOE-03 heeft geen dimensie “trajct”, bedoeld is misschien “traject”; toegestaan: traject."),
        layout(
            "a code that the dimension does not have",
            "{ kind: columns, period: { column: D }, columns: { Dagen: { indicator: TOE-03, "
                + "dimensions: { traject: ▸toegnag } } } }",
            "code van lijst trajectories “toegnag” bestaat niet, bedoeld is misschien “toegang”; toegestaan: toegang."),
        layout(
            "a heading that two columns claim",
            "{ kind: columns, period: { column: D }, columns: { Dagen: TOE-01, "
                + "▸Duur: { indicator: TOE-03, aliases: [dagen] } } }",
            "de naam “dagen” hoort al bij “Dagen”."),
        layout(
            "both a column and a fixed period",
            "{ kind: columns, period: { fixed: 2022, ▸column: D }, columns: { Dagen: TOE-01 } }",
            "geef “fixed” of “column”, niet allebei."),
        layout(
            "a mark that is no heading",
            "{ kind: columns, recognise: [Dagen, ▸Datm], period: { column: Datum }, columns: { Dagen: TOE-01 } }",
            "deze indeling noemt nergens een kolom “Datm”, bedoeld is misschien “Datum”; toegestaan: Datum, Dagen."),
        layout(
            "other names for a column that is not there",
            "{ kind: columns, period: { column: Datum }, aliases: { ▸Peildag: [Dag] }, columns: { Dagen: TOE-01 } }",
            "deze indeling noemt nergens een kolom “Peildag”; toegestaan: Datum, Dagen."),
        layout(
            "an unknown format",
            "{ kind: columns, formats: [▸xlsx], period: { column: D }, columns: { Dagen: TOE-01 } }",
            "“xlsx” kan hier niet; toegestaan: csv, xml, json, spreadsheet."),
        layout(
            "a flag that is neither yes nor no",
            "{ kind: columns, period: { column: D }, columns: { Dagen: { indicator: TOE-01, required: ▸soms } } }",
            "“soms” is geen ja of nee: schrijf yes of no."),
        layout(
            "three header rows",
            "{ kind: crosstab, period: axis, crosstab: { side: { axis: area }, indicator: TOE-01, across: "
                + "▸[{ axis: period }, { axis: area }, { axis: area }] } }",
            "3 valt buiten 1 tot en met 2."),
        MistakeCase(
            "an agreement without rhythm", "agreements/a.yaml",
            "▸"
                + ConfigurationFixture.agreement().replacing("id: wachttijd", with: "id: a")
                .replacing("frequency: year\n", with: ""),
            "sleutel “frequency” ontbreekt."),
        MistakeCase(
            "reference dates without a date", "agreements/wachttijd.yaml",
            ConfigurationFixture.agreement().replacing("frequency: year", with: "reference_dates: ▸[]"),
            "hier staat geen waarde; vul die in of haal de regel weg."),
        MistakeCase(
            "a rhythm of two kinds", "agreements/wachttijd.yaml",
            ConfigurationFixture.agreement().replacing("due:", with: "▸reference_dates: [04-30]\ndue:"),
            "geef “frequency” of “reference_dates”, niet allebei."),
        MistakeCase(
            "an agreement that ends before it starts", "agreements/wachttijd.yaml",
            ConfigurationFixture.agreement().replacing("layouts:", with: "until: ▸2018-12-31\nlayouts:"),
            "het einde 2018-12-31 ligt vóór het begin 2019-01-01."),
        MistakeCase(
            "a due date without a unit", "agreements/wachttijd.yaml",
            ConfigurationFixture.agreement().replacing("21 days", with: "▸21"),
            "“21” is geen termijn zoals 21 days, 2 weeks, 2 months of 04-01."),
        MistakeCase(
            "an agreement twice", "agreements/x.yaml", "▸" + ConfigurationFixture.agreement(),
            "leveringsafspraak “wachttijd” bestaat al, in agreements/wachttijd.yaml op regel 1."),
    ]

    private static func layout(_ name: String, _ layout: String, _ sentence: String) -> MistakeCase {
        MistakeCase(
            name, "agreements/wachttijd.yaml", ConfigurationFixture.agreement(layouts: "  - " + layout), sentence)
    }
}
