package import Register
package import ReportingModel

/// What partners need beside the register: to send files, and to read the answers.
package struct PartnerWorld: Sendable {
    /// A file that is coming in. It stands in the Inbox only when it is finished.
    package struct Upload: Sendable {
        package let write: @Sendable (UnsafeRawBufferPointer) throws -> Void
        /// The name that it will most likely get in the Inbox, beside names that others are about to get.
        package let plannedName: @Sendable (_ taken: Set<FileName>) -> FileName
        /// Puts the file in the Inbox, durably, under the planned name when that is still free, and gives its name there.
        package let finish: @Sendable (_ planned: FileName) throws -> FileName
        package let discard: @Sendable () -> Void

        package init(
            write: @escaping @Sendable (UnsafeRawBufferPointer) throws -> Void,
            plannedName: @escaping @Sendable (Set<FileName>) -> FileName,
            finish: @escaping @Sendable (FileName) throws -> FileName, discard: @escaping @Sendable () -> Void
        ) {
            self.write = write
            self.plannedName = plannedName
            self.finish = finish
            self.discard = discard
        }
    }

    /// The answer to a file, as a part of a page that was escaped already.
    package struct Answer: Sendable {
        package let content: HTMLText
        /// Whether there is a copy of the file with remarks.
        package let hasCopy: Bool

        package init(content: HTMLText, hasCopy: Bool) {
            self.content = content
            self.hasCopy = hasCopy
        }
    }

    /// Begins a file of a partner, by the name that it has on their computer.
    package var beginUpload: @Sendable (_ partner: String, _ name: String) throws -> Upload
    package var answer: @Sendable (ReceptionID, Language) throws -> Answer
    /// The findings of a reception as CSV.
    package var findingTable: @Sendable (ReceptionID, Language) throws -> [UInt8]
    /// The partner's own file with remarks, as CSV; `nil` when there is none.
    package var annotatedCopy: @Sendable (ReceptionID) throws -> [UInt8]?
    /// A table to fill in, as CSV; `nil` when the agreement has no such form.
    package var template: @Sendable (Agreement, _ missingSince: CalendarDay?) throws -> [UInt8]?

    /// A world in which nothing can be sent and every answer is empty.
    package init() {
        beginUpload = { _, _ in throw SiteError.notFound }
        answer = { _, _ in Answer(content: "", hasCopy: false) }
        findingTable = { _, _ in [] }
        annotatedCopy = { _ in nil }
        template = { _, _ in nil }
    }
}
