import Foundation
import GRDB
import ReportingModel
import Synchronization
import Testing

@testable import Register

/// Whether something can be recorded, asked again and again while others hold the register.
@Suite(.timeLimit(.minutes(1))) final class RegisterHealthTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "health-\(UUID().uuidString).sqlite").path

    deinit { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }

    @Test func `a register that another program holds is never well, however often it is asked`() throws {
        let register = try Register(path: path)
        #expect(register.healthProblem() == nil)
        let other = try DatabaseQueue(path: path)
        try other.inDatabase { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            for _ in 0..<4 { #expect(register.healthProblem()?.contains("another program") == true) }
            try database.execute(sql: "ROLLBACK")
        }
        // The first question is answered a moment after the lock went; a test that never sees that runs into its limit.
        while register.healthProblem() != nil {}
    }

    @Test func `a register that waits with our own work for another program is not well either`() throws {
        let register = try Register(path: path)
        let other = try DatabaseQueue(path: path)
        let isWritten = DispatchSemaphore(value: 0)
        try other.inDatabase { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            DispatchQueue.global().async {
                _ = try? register.noteCrash(partner: "sjt", contentHash: .sample(1), at: .sample(1))
                isWritten.signal()
            }
            // Its question comes after our own write, which waits.
            while register.healthProblem() == nil {}
            for _ in 0..<3 { #expect(register.healthProblem() != nil) }
            try database.execute(sql: "ROLLBACK")
        }
        isWritten.wait()
        while register.healthProblem() != nil {}
    }

    @Test func `our own long work is no fault`() throws {
        let register = try Register(path: path)
        try register.write("work long") { _ in
            for _ in 0..<3 { #expect(register.healthProblem(patience: .milliseconds(1)) == nil) }
        }
    }

    @Test func `many short waits are no long one, and a long one goes on with the next`() throws {
        let health = RegisterHealth()
        func problem() -> String? { health.problem(patience: .zero) { $0(nil) } }
        let begun = ContinuousClock.now
        while begun.duration(to: .now) < .milliseconds(450) { health.noteWait(isFirstTry: true) }
        #expect(problem() == nil)
        while problem() == nil { health.noteWait(isFirstTry: false) }
        health.noteWait(isFirstTry: true)
        #expect(problem() != nil)
    }

    @Test func `what was found stands until the next question is answered`() {
        let health = RegisterHealth()
        #expect(health.problem(patience: .zero) { $0("broken") } == "broken")
        let answer = Mutex<(@Sendable (String?) -> Void)?>(nil)
        #expect(health.problem(patience: .zero) { given in answer.withLock { $0 = given } } == "broken")
        #expect(health.problem(patience: .zero) { _ in Issue.record("a second question") } == "broken")
        let late = answer.withLock { $0 }
        late?(nil)
        #expect(health.problem(patience: .zero) { $0(nil) } == nil)
    }
}
