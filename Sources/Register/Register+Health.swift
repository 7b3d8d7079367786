import Dispatch
import GRDB
import Synchronization

extension Register {
    /// Why nothing can be recorded now; `nil` when something can, and durably.
    ///
    /// Tried on the connection that writes: a transaction is begun and undone, and its settings must still be those of
    /// the start. While a large file is being recorded nobody else can write, and that is as it should be: a connection
    /// that is busy with our own work for longer than `patience` is well. One that waits for another program is not.
    package func healthProblem(patience: Duration = .milliseconds(500)) -> String? {
        let problem = Problem()
        let done = DispatchSemaphore(value: 0)
        database.asyncWriteWithoutTransaction { database in
            problem.text.withLock { $0 = "another program holds the register" }
            let found = Register.problem(of: database)
            problem.text.withLock { $0 = found }
            done.signal()
        }
        _ = done.wait(timeout: .now() + .nanoseconds(Int(patience / .nanoseconds(1))))
        return problem.text.withLock { $0 }
    }

    private static func problem(of database: Database) -> String? {
        do {
            try checkDurability(of: database, path: "Data/register.sqlite")
            try database.inTransaction(.immediate) { .rollback }
            return nil
        } catch let error as DatabaseError {
            return "\(RegisterFailure(error, attempt: "write the register"))"
        } catch {
            return "\(error)"
        }
    }
}

/// Outlives the wait for it. Empty until the connection is free for the question.
private final class Problem: Sendable {
    let text = Mutex<String?>(nil)
}
