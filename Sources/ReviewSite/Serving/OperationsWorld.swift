/// What whoever watches over this installation asks beside the register.
package struct OperationsWorld: Sendable {
    /// Files that wait in the Inbox.
    package struct Waiting: Hashable, Sendable {
        package let count: Int
        /// How long the oldest has been there unchanged; 0 when there is none.
        package let oldestSeconds: Double

        package init(count: Int, oldestSeconds: Double) {
            self.count = count
            self.oldestSeconds = oldestSeconds
        }
    }

    /// Consolidations since the start, and how long they took together.
    package struct Consolidations: Hashable, Sendable {
        package var count = 0
        package var failedCount = 0
        package var seconds = 0.0
        /// Whether the last one failed.
        package var lastFailed = false

        package init() {}
    }

    /// What keeps files from being taken in, beside the register: one sentence each, for an administrator.
    package var problems: @Sendable () -> [String]
    package var waiting: @Sendable () throws -> Waiting
    package var consolidations: @Sendable () -> Consolidations
    /// What is left on the disk of the workspace, in bytes; `nil` when that cannot be told.
    package var freeBytes: @Sendable () -> Int64?

    /// A world without problems in which nothing waits.
    package init() {
        problems = { [] }
        waiting = { Waiting(count: 0, oldestSeconds: 0) }
        consolidations = { Consolidations() }
        freeBytes = { nil }
    }
}
