import ReportingModel

/// What was agreed, in a sentence: how often, and by when.
struct AgreementWords {
    let agreement: Agreement
    let words: Words

    /// `drie keer per jaar, over 30 april, 31 augustus en 31 december`.
    var rhythm: String {
        switch agreement.rhythm {
        case .referenceDates(let days):
            let names = days.compactMap { $0.inYear(2001) }.map {
                "\($0.components.day) \($0.monthName(words.language))"
            }
            return words("op ", "on ") + names.joined(separator: ", ")
        case .every(let step, let kind): return every(step, kind)
        case .occasional: return words("zonder vaste termijn", "at no fixed time")
        }
    }

    private func every(_ step: Int, _ kind: Period.Kind) -> String {
        let (one, many): (Text, Text) =
            switch kind {
            case .month: (Text(nl: "elke maand", en: "every month"), Text(nl: "maanden", en: "months"))
            case .quarter: (Text(nl: "elk kwartaal", en: "every quarter"), Text(nl: "kwartalen", en: "quarters"))
            case .fourMonths:
                (Text(nl: "elke vier maanden", en: "every four months"), Text(nl: "tertalen", en: "terms"))
            case .halfYear: (Text(nl: "elk halfjaar", en: "every half year"), Text(nl: "halfjaren", en: "half years"))
            case .schoolYear:
                (Text(nl: "elk schooljaar", en: "every school year"), Text(nl: "schooljaren", en: "school years"))
            case .year: (Text(nl: "elk jaar", en: "every year"), Text(nl: "jaar", en: "years"))
            case .referenceDate, .range:
                (Text(nl: "elke periode", en: "every period"), Text(nl: "perioden", en: "periods"))
            }
        return step == 1 ? words(one) : words("elke \(step) ", "every \(step) ") + words(many)
    }

    /// `binnen 30 dagen na de periode`.
    var due: String {
        switch agreement.due {
        case .days(let count):
            words("binnen \(count) dagen na afloop", "within \(count) days after its end")
        case .months(let count):
            count == 1
                ? words("binnen 1 maand na afloop", "within 1 month after its end")
                : words("binnen \(count) maanden na afloop", "within \(count) months after its end")
        case .yearly(let day):
            day.inYear(2001).map {
                words("uiterlijk ", "no later than ") + "\($0.components.day) \($0.monthName(words.language))"
            } ?? ""
        }
    }

    /// The headings of each layout, as they were agreed; a crosstab has its labels along the side instead.
    var headings: [[String]] {
        agreement.layouts.map { layout in
            let list = layout.agreedHeadings.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return list.map(SafeEcho.printable)
        }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension Layout {
    fileprivate var agreedHeadings: [String] {
        var headings: [String] = []
        if case .column(let column, let yearFrom, _) = period {
            if case .column(let year) = yearFrom { headings.append(year) }
            headings.append(column)
        }
        if case .column(let column, _) = area { headings.append(column) }
        headings += dimensions.map(\.column)
        switch kind {
        case .columns(let columns): headings += columns.map(\.heading)
        case .long(let long): headings += [long.indicatorColumn, long.valueColumn, long.unitColumn].compactMap(\.self)
        case .crosstab(let crosstab): headings.append(crosstab.sideColumn)
        }
        return headings + [remark, partnerColumn, municipalityColumn].compactMap(\.self)
    }
}
