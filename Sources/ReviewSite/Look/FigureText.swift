import Foundation
import Register
import ReportingModel

/// Figures, places and moments as a page says them.
struct FigureText {
    let words: Words

    /// `1.234,5`, `ca. 15`, `0–4`, `onbekend`; in English `1234.5`, `about 15`, `unknown`.
    func value(_ value: ObservationRecord.Value) -> String {
        switch (words.language, value) {
        case (_, .text(let text)): SafeEcho.printable(text)
        case (_, .exact(let value)): number(value)
        case (.nl, _): value.inWords
        case (.en, .estimate(let number)): "about \(number.description)"
        case (.en, .interval(let low?, let high?)): "\(low)–\(high)"
        case (.en, .interval(let low?, nil)): "\(low) or more"
        case (.en, .interval(nil, let high?)): "\(high) or fewer"
        case (.en, .interval(nil, nil)): "unknown"
        case (.en, .absent(let absence)): FigureText.english(absence)
        }
    }

    /// A whole amount without its cents: `4.968.300`, not `4.968.300,00`.
    func number(_ number: ExactDecimal) -> String {
        let shown = number.scale >= 2 && number.isWhole ? number.normalised : number
        return words.language == .nl ? shown.dutchDescription : shown.description
    }

    /// An amount with its cents: `84.350,00`.
    func amount(_ number: ExactDecimal) -> String {
        let shown = number.isWhole ? number.normalised : number
        let factor: Int64 = shown.scale == 0 ? 100 : shown.scale == 1 ? 10 : 1
        let (coefficient, isTooLarge) = shown.coefficient.multipliedReportingOverflow(by: factor)
        guard !isTooLarge, factor > 1 else { return self.number(number) }
        let full = ExactDecimal(coefficient: coefficient, scale: 2)
        return words.language == .nl ? full.dutchDescription : full.description
    }

    /// `regel 4, kolom B`, or the path in an XML or JSON file.
    func place(_ place: Place) -> String {
        if let path = place.path { return SafeEcho.printable(path) }
        let column = Place.columnLetters(place.column)
        return words("regel \(place.line), kolom \(column)", "line \(place.line), column \(column)")
    }

    /// `22 november 2026, 10:24`.
    func moment(_ instant: Instant) -> String {
        let local = LocalTime(instant)
        return "\(local.day.words(words.language)), \(local.shortClock)"
    }

    /// `22 nov 2026, 10:24`, for a narrow column.
    func shortMoment(_ instant: Instant) -> String {
        let local = LocalTime(instant)
        return "\(local.day.shortWords(words.language)), \(local.shortClock)"
    }

    /// When a delivery came in, and when it was judged again.
    func received(_ line: DeliveryLine) -> HTMLText {
        let again: HTMLText =
            line.firstReceivedAt == line.receivedAt
            ? ""
            : " <span class=\"quiet small again\">\(words("opnieuw beoordeeld", "judged again")): \(shortMoment(line.receivedAt))</span>"
        return "\(shortMoment(line.firstReceivedAt))\(again)"
    }

    func day(_ instant: Instant) -> String { LocalTime(instant).day.words(words.language) }

    /// `12 kB`, `3,4 MB`.
    func size(_ byteCount: Int64) -> String {
        let units = ["bytes", "kB", "MB", "GB", "TB"]
        var (tenths, unit) = (byteCount * 10, 0)
        while tenths >= 10_000, unit < units.count - 1 { (tenths, unit) = (tenths / 1_000, unit + 1) }
        let shown = ExactDecimal(coefficient: tenths, scale: 1)
        let isWhole = unit == 0 || tenths >= 100
        return (isWhole ? "\(tenths / 10)" : number(shown)) + " " + units[unit]
    }

    private static func english(_ absence: Absence) -> String {
        switch absence {
        case .notDelivered: "not delivered"
        case .unknown: "unknown"
        case .notApplicable: "not applicable"
        case .suppressedByPartner: "suppressed by the partner"
        case .noFigureYet: "no figure yet"
        }
    }
}

extension Visit {
    var figureText: FigureText { FigureText(words: words) }

    /// The name that stands in the path, as it was before it was put in an address.
    func pathName(_ name: String) throws -> String {
        guard let text = parameters[name]?.removingPercentEncoding, !text.isEmpty else { throw SiteError.notFound }
        return text
    }

    /// The municipality in the address, or the first there is.
    func municipality(_ catalogue: Catalogue) throws -> Municipality {
        let asked = query["gemeente"]
        guard let found = catalogue.municipalities.first(where: { asked == nil || $0.code == asked }) else {
            throw SiteError.notFound
        }
        return found
    }
}
