package import ReportingModel

/// How a figure stands in our copy of a partner's file: so that the copy, dropped back, is read as the file was.
///
///     12.000 of a database   12         an exact number, which people would read as twelve thousand
///     1.125                  1,1250     three decimals look like thousands, four do not
///     1.2e1                  12
package enum CopiedNumber {
    /// A number of JSON or of a workbook, whose sign is always a point; `nil` when it is too long to be a figure.
    package static func text(ofNumber text: String, decimalSign: String) -> String? {
        (try? NumberReader.readJSONNumber(text)).map { self.text(of: $0, decimalSign: decimalSign) }
    }

    /// A text in which somebody wrote a number, as it was read: `1.250 dagen` is `1250 dagen`.
    ///
    /// - Parameter number: what it was read as.
    package static func text(_ text: String, readAs number: ExactDecimal, decimalSign: String) -> String {
        let written = text.matches(of: /[0-9]+(?:[.,][0-9]+)*/)
        guard written.count == 1, let match = written.first, match.output.count(where: { ".,".contains($0) }) == 1
        else {
            return text
        }
        let magnitude = number.coefficient.magnitude
        let value = ExactDecimal(coefficient: Int64(clamping: magnitude), scale: number.scale)
        let readings = ["", "."].compactMap { sign in
            ExactDecimal(String(match.output.replacing(/[.,]/, with: sign)))
        }
        // Another number, such as that of `2,1 ton`, was made from what stands here.
        guard readings.contains(value) else { return text }
        let copied = self.text(of: value, decimalSign: decimalSign)
        return String(text[..<match.range.lowerBound]) + copied + String(text[match.range.upperBound...])
    }

    private static func text(of number: ExactDecimal, decimalSign: String) -> String {
        let number = number.normalised
        return number.description.replacing(".", with: decimalSign) + (number.scale == 3 ? "0" : "")
    }
}
