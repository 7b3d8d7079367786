import Register
import ReportingModel

/// Questions of whoever keeps this installation alive: does the process answer, and can it do its work?
enum Probes {
    /// Below so much space nothing new should come in: half of it may be needed for one file and its figures.
    private static let leastFreeBytes: Int64 = 512 * 1_024 * 1_024

    static func live(_: Visit) throws -> Reply { .document(APIDocument(text: "ok\n", type: plain)) }

    /// 200 when files can be taken in, also with something that needs care soon; 503 with the reasons otherwise, one a
    /// line.
    static func ready(_ visit: Visit) throws -> Reply {
        let operations = visit.site.world.operations
        var problems = operations.problems()
        if let problem = visit.site.register.healthProblem() { problems.append(problem) }
        if let free = operations.freeBytes(), free < leastFreeBytes {
            problems.append("little space is left: \(free / 1_048_576) MB")
        }
        guard !problems.isEmpty else {
            var warnings = [visit.site.certificate.warning(now: visit.now)?.en].compactMap(\.self)
            if operations.consolidations().lastFailed {
                warnings.append("The last consolidation failed; the log says why. It is tried again.")
            }
            return .document(
                APIDocument(text: "ok\n" + warnings.map { "degraded: \($0)\n" }.joined(), type: plain))
        }
        let lines = problems.map { SafeEcho.printable($0) + "\n" }.joined()
        return .document(APIDocument(text: lines, type: plain, status: 503))
    }

    private static let plain = "text/plain; charset=utf-8"
}
