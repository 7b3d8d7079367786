import ArgumentParser
import ReportingModel

extension CalendarDay {
    /// A report is about a day in these years; a day far outside them is a slip of the pen.
    private static let argumentYears = 1_900...2_199

    /// A day on the command line, such as `2026-11-22`.
    ///
    /// - Throws: what ends the command with the status for wrong usage, when there is no such day.
    static func argument(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(iso8601: text), argumentYears.contains(day.year) else {
            throw ValidationError(
                Text(
                    nl: "“\(SafeEcho.printable(text))” is geen dag. Schrijf een dag als 2026-11-22.",
                    en: "“\(SafeEcho.printable(text))” is no day; write it as 2026-11-22."
                ).said)
        }
        return day
    }
}
