/// An ``Observation`` in words: one line of the shared schema, as it is published.
package struct ObservationRecord: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case exact(ExactDecimal)
        case estimate(ExactDecimal)
        case interval(low: ExactDecimal?, high: ExactDecimal?)
        case text(String)
        case absent(Absence)
    }

    package var municipality: String
    package var partner: String
    package var agreement: String
    /// Name of the delivery.
    package var delivery: String
    package var fileName: FileName
    package var indicator: String
    package var period: Period
    package var area: String
    /// `naam=code` pairs, sorted and joined by `;`.
    package var dimensions: String
    package var value: Value
    /// A code of the code list `units`; empty when there is none.
    package var unit: String
    package var remark: String
    package var place: Place

    package init(
        municipality: String, partner: String, agreement: String, delivery: String, fileName: FileName,
        indicator: String, period: Period, area: String, dimensions: String, value: Value, unit: String,
        remark: String, place: Place
    ) {
        self.municipality = municipality
        self.partner = partner
        self.agreement = agreement
        self.delivery = delivery
        self.fileName = fileName
        self.indicator = indicator
        self.period = period
        self.area = area
        self.dimensions = dimensions
        self.value = value
        self.unit = unit
        self.remark = remark
        self.place = place
    }
}

extension ObservationRecord.Value {
    /// The number, exact or estimated; `nil` when there is none.
    package var number: ExactDecimal? {
        switch self {
        case .exact(let number), .estimate(let number): number
        case .interval, .text, .absent: nil
        }
    }

    /// The value in words of the shared schema: what the columns `waarde`, `ontbreekt`, `kwalificatie`, `ondergrens`
    /// and `bovengrens` hold; an empty text where a column does not apply.
    package var columns: (value: String, absence: String, qualifier: String, low: String, high: String) {
        switch self {
        case .exact(let number): (number.description, "", "exact", "", "")
        case .estimate(let number): (number.description, "", "schatting", "", "")
        case .interval(let low, let high): ("", "", "interval", low?.description ?? "", high?.description ?? "")
        case .text(let text): (text, "", "", "", "")
        case .absent(let absence): ("", absence.dutchName, "", "", "")
        }
    }
}

extension ObservationRecord.Value {
    /// Whether it says something; an absence does not.
    package var isFigure: Bool {
        if case .absent = self { false } else { true }
    }
}

extension ObservationRecord {
    /// Whether another tells better how things stand now: what was delivered goes before what is missing, then the
    /// period counts.
    package func isLessRecent(than other: ObservationRecord) -> Bool {
        value.isFigure == other.value.isFigure
            ? period.isLessRecent(than: other.period) : other.value.isFigure
    }
}
