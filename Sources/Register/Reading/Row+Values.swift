import Foundation
import GRDB
import ReportingModel

extension Row {
    /// A word of one of our enumerations.
    ///
    /// - Throws: ``RegisterFailure/unreadable(what:)`` for a word that this version does not know.
    func word<Word: RawRepresentable>(_ column: String) throws -> Word where Word.RawValue == String {
        let text: String = self[column]
        guard let word = Word(rawValue: text) else {
            throw RegisterFailure.unreadable(what: "the word “\(text)” in column \(column)")
        }
        return word
    }

    func optionalWord<Word: RawRepresentable>(_ column: String) throws -> Word? where Word.RawValue == String {
        guard (self[column] as String?) != nil else { return nil }
        return try word(column)
    }

    /// What became of a delivery, from its columns `outcome` and `overtakenBy`: one that waited until something newer
    /// came in its place is replaced.
    func standing() throws -> Outcome {
        (self["overtakenBy"] as Int64?) == nil ? try word("outcome") : .superseded
    }

    func instant(_ column: String) -> Instant { Instant(millisecondsSince1970: self[column]) }

    func optionalInstant(_ column: String) -> Instant? {
        (self[column] as Int64?).map(Instant.init(millisecondsSince1970:))
    }

    func fileName(_ column: String) -> FileName { FileName(bytes: Array(self[column] as Data)) }

    func contentHash(_ column: String) throws -> ContentHash {
        let text: String = self[column]
        guard let hash = ContentHash(text) else {
            throw RegisterFailure.unreadable(what: "the hash “\(text)” in column \(column)")
        }
        return hash
    }

    /// The period in the columns `kind`, `firstDay` and `lastDay`.
    func period() throws -> Period {
        guard let kind = Period.Kind(rawValue: self["kind"]) else {
            throw RegisterFailure.unreadable(what: "the kind of period \(self["kind"] as Int)")
        }
        return Period(
            kind: kind, firstDay: CalendarDay(daysSince1970: self["firstDay"]),
            lastDay: CalendarDay(daysSince1970: self["lastDay"]))
    }
}
