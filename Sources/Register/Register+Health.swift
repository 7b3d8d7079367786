import GRDB

extension Register {
    /// Why nothing can be recorded now; `nil` when something can, and durably.
    ///
    /// Tried on the connection that writes: a transaction is begun and undone, and its settings must still be those of
    /// the start. While a large file is being recorded nobody else can write, and that is as it should be: a connection
    /// that is busy with our own work for longer than `patience` is well, if it was before. One that waits for another
    /// program is not.
    package func healthProblem(patience: Duration = .milliseconds(500)) -> String? {
        health.problem(patience: patience) { answer in
            database.asyncWriteWithoutTransaction { answer(Register.problem(of: $0)) }
        }
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
