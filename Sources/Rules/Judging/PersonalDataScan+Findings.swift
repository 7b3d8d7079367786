package import ReportingModel

/// What is said of the data of persons that were found.
extension PersonalDataScan {
    /// Headings that ask for data of persons, with nothing below them.
    package var emptyFindings: [Finding] {
        columns.indices.filter { !columns[$0].asked.isEmpty }.map { column in
            let label = LayoutFitter.shownLabel(columns[column].heading)
            let spot = columns[column].asked.values.min() ?? PersonalColumn.Spot(line: 1, position: 1)
            return Finding(
                .emptyPersonalColumn, ["column": SafeEcho.heading(label)],
                places: isGrid ? PlaceList([spot.place]) : PlaceList())
        }
    }

    /// Numbers that may be of persons, below a heading that says that they are others: an official looks.
    var doubtFindings: [Finding] {
        columns.indices.compactMap { column in
            columns[column].doubt(filledCount: states[column].filledCount).map { spot in
                Finding(
                    .resemblesCitizenServiceNumber,
                    ["column": SafeEcho.heading(LayoutFitter.shownLabel(columns[column].heading))],
                    places: isGrid ? PlaceList([spot.place]) : PlaceList())
            }
        }
    }

    /// The columns of which ``doubtFindings`` say so, as places count them: from 1.
    var doubtedColumns: Set<UInt32> {
        Set(
            columns.indices.compactMap { column in
                columns[column].doubt(filledCount: states[column].filledCount)?.position
            })
    }

    /// Which kinds were found, wherever they stand.
    var kinds: Set<PersonalData> { Set(verdicts.flatMap(\.keys)) }

    /// What was found: one finding for each kind, with the columns where it stands; none when there is nothing.
    ///
    /// - Parameter agreement: title of the agreement whose figures the partner can send instead.
    package func findings(agreement: String? = nil) -> [Finding] {
        let found = verdicts
        return PersonalData.allCases.compactMap { kind in
            let places = found.indices.filter { found[$0][kind] != nil }
            guard !places.isEmpty else { return nil }
            var words: [Text] = []
            for column in places.prefix(PersonalDataScan.mostColumnsNamed) {
                let word = self.words(for: columns[column], at: column, found[column][kind])
                if !words.contains(word) { words.append(word) }
            }
            let rest = places.count - min(places.count, PersonalDataScan.mostColumnsNamed)
            let more = rest > 0 ? (" en nog \(rest)", " and \(rest) more") : ("", "")
            let verdicts = places.compactMap { found[$0][kind] }
            let isOne = verdicts.count == 1 && verdicts[0].count == 1 && verdicts[0].zone != .heading
            let kindWords = kind.words(isOne: isOne)
            var arguments = [
                "found": kindWords.nl, "foundEN": kindWords.en,
                "detail": " Het gaat om \(words.map(\.nl).joined(separator: ", "))\(more.0).",
                "detailEN": " It is about \(words.map(\.en).joined(separator: ", "))\(more.1).",
                "how": PersonalDataScan.advice(agreement).nl, "howEN": PersonalDataScan.advice(agreement).en,
            ]
            if verdicts.allSatisfy({ $0.zone == .above || $0.zone == .below }) {
                // Beside the figures there is nothing to count.
                let isOneLine = Set(verdicts.map(\.place.line)).count == 1
                arguments["steps"] = isOneLine ? "Haal die regel weg." : "Haal die regels weg."
                arguments["stepsEN"] = isOneLine ? "Take that line out." : "Take those lines out."
                (arguments["how"], arguments["howEN"]) = ("", "")
            }
            return Finding(
                .personalData, arguments,
                places: isGrid ? PlaceList(places.compactMap { found[$0][kind]?.place }) : PlaceList())
        }
    }

    private static let mostColumnsNamed = 8

    static func advice(_ agreement: String?) -> Text {
        guard let agreement else { return Text(nl: "", en: "") }
        let ask = Text(
            nl: "Hebt u die niet? Vraag de gemeente om de lege tabel.",
            en: "You do not have it? Ask the municipality for the empty table.")
        return Text(
            nl: " Gebruik de indeling van de afspraak “\(agreement)”. \(ask.nl)",
            en: " Use the layout of the agreement “\(agreement)”. \(ask.en)")
    }

    /// Letter and heading of a column, or the name of a field; a heading that may be somebody's own is not repeated.
    private func words(for column: PersonalColumn, at position: Int, _ verdict: PersonalColumn.Verdict?) -> Text {
        let label = LayoutFitter.shownLabel(column.heading).split(separator: "/").last.map(String.init) ?? ""
        // Where a row of data was taken for the header, its cells are no headings.
        var isHeading = label.count(where: \.isNumber) <= 4
        if case .day = PeriodReader.read(label) { isHeading = false }
        let name =
            column.isQuotable && isHeading && SafeEcho.mayBeShown(heading: label)
                && SafeEcho.mayBeShown(heading: column.heading) ? " “\(SafeEcho.heading(label))”" : ""
        let line = verdict.flatMap { $0.zone == .heading ? nil : $0.place.line }
        let count = verdict?.count ?? 1
        let lines =
            line.map { line in
                count > 1 && verdict?.zone == .cell
                    ? (", vanaf regel \(line) (\(count) cellen)", ", from line \(line) (\(count) cells)")
                    : (" (regel \(line))", " (line \(line))")
            } ?? ("", "")
        switch verdict?.zone {
        case .above: return Text(nl: "de tekst boven de tabel\(lines.0)", en: "the text above the table\(lines.1)")
        case .below: return Text(nl: "de tekst onder de tabel\(lines.0)", en: "the text below the table\(lines.1)")
        case .heading, .cell, nil: break
        }
        guard isGrid else {
            let field = name.isEmpty ? ("een veld", "a field") : ("het veld\(name)", "the field\(name)")
            return Text(nl: field.0 + lines.0, en: field.1 + lines.1)
        }
        let letters = Place.columnLetters(position + 1)
        return Text(nl: "kolom \(letters)\(name)\(lines.0)", en: "column \(letters)\(name)\(lines.1)")
    }
}
