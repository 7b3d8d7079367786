import Register
import ReportingModel

/// Figures for a monitoring system, in the text format 0.0.4 of Prometheus. Names of partners, codes and routes only: no
/// name of a person, an account or a file.
enum MetricsPage {
    static func show(_ visit: Visit) throws -> Reply {
        let site = visit.site
        let catalogue = try site.world.catalogue()
        let partners = catalogue.deliveringPartners
        let (outcomes, findings, silences) = try visit.read { snapshot in
            let silences = try partners.map { ($0, try snapshot.lastReception(of: $0)?.receivedAt) }
            return (try snapshot.outcomeTallies(), try snapshot.findingCounts(), silences)
        }
        var text = MetricText()
        text.add("sluis_receptions_total", .counter, "Files that came in, by outcome.") { metric in
            for tally in outcomes { metric.sample(["outcome": tally.outcome.rawValue], "\(tally.count)") }
        }
        text.add("sluis_answer_seconds", .histogram, "From taking a file in to its answer.") { metric in
            addAnswerTimes(outcomes, to: &metric)
        }
        // An Inbox that is not there has no sample; everything else is told all the same.
        let waiting = try? site.world.operations.waiting()
        text.add("sluis_inbox_waiting_files", .gauge, "Files that wait in the Inbox.") { metric in
            if let waiting { metric.sample([:], "\(waiting.count)") }
        }
        text.add("sluis_inbox_oldest_waiting_seconds", .gauge, "How long the oldest of them waits.") { metric in
            if let waiting { metric.sample([:], decimal(waiting.oldestSeconds)) }
        }
        text.add("sluis_partner_silence_seconds", .gauge, "Since a partner last sent a file; +Inf: never.") { metric in
            for (partner, last) in silences {
                let seconds = last.map {
                    decimal(Double(max(0, visit.now.millisecondsSince1970 - $0.millisecondsSince1970)) / 1_000)
                }
                metric.sample(["partner": partner], seconds ?? "+Inf")
            }
        }
        text.add("sluis_findings_total", .counter, "What was found in files, by code.") { metric in
            for (code, count) in findings { metric.sample(["code": code.rawValue], "\(count)") }
        }
        let consolidations = site.world.operations.consolidations()
        text.add("sluis_consolidations_total", .counter, "Consolidations since the start, by result.") { metric in
            metric.sample(["result": "written"], "\(consolidations.count)")
            metric.sample(["result": "failed"], "\(consolidations.failedCount)")
        }
        text.add("sluis_consolidation_seconds_total", .counter, "How long they took together.") { metric in
            metric.sample([:], decimal(consolidations.seconds))
        }
        let written = try visit.read { try $0.lastConsolidations(until: visit.now) }
        let municipalities = Set(catalogue.agreements.map(\.municipality)).union(written.keys)
        text.add(
            "sluis_last_consolidation_timestamp_seconds", .gauge,
            "When the outputs of a municipality were last written, in seconds since 1970; 0: never."
        ) { metric in
            for municipality in municipalities.sorted() {
                let seconds = (written[municipality]?.millisecondsSince1970 ?? 0) / 1_000
                metric.sample(["municipality": municipality], "\(seconds)")
            }
        }
        if let free = site.world.operations.freeBytes() {
            text.add("sluis_free_bytes", .gauge, "Space left on the disk of the workspace.") { metric in
                metric.sample([:], "\(free)")
            }
        }
        addRequests(site.requests.all, to: &text)
        return .document(APIDocument(text: text.text, type: "text/plain; version=0.0.4; charset=utf-8"))
    }

    private static func addAnswerTimes(_ tallies: [OutcomeTally], to metric: inout MetricText.Metric) {
        let count = tallies.reduce(0) { $0 + $1.answeredCount }
        for (position, bound) in OutcomeTally.bounds.enumerated() {
            let within = tallies.reduce(0) { $0 + $1.within[position] }
            metric.sample(["le": decimal(Double(bound) / 1_000)], "\(within)", suffix: "_bucket")
        }
        metric.sample(["le": "+Inf"], "\(count)", suffix: "_bucket")
        metric.sample([:], decimal(Double(tallies.reduce(0) { $0 + $1.milliseconds }) / 1_000), suffix: "_sum")
        metric.sample([:], "\(count)", suffix: "_count")
    }

    private static func addRequests(
        _ all: [(key: RequestTally.Key, count: RequestTally.Count)], to text: inout MetricText
    ) {
        func labels(_ key: RequestTally.Key) -> KeyValuePairs<String, String> {
            ["method": key.method, "route": key.route, "status": "\(key.status)"]
        }
        text.add("sluis_http_requests_total", .counter, "Requests since the start.") { metric in
            for (key, count) in all { metric.sample(labels(key), "\(count.requests)") }
        }
        text.add("sluis_http_request_seconds_total", .counter, "How long they took together.") { metric in
            for (key, count) in all { metric.sample(labels(key), decimal(count.seconds)) }
        }
    }

    /// With at most three decimals.
    private static func decimal(_ value: Double) -> String {
        ExactDecimal(coefficient: Int64((value * 1_000).rounded()), scale: 3).normalised.description
    }
}

/// Metrics as Prometheus reads them.
struct MetricText {
    enum Kind: String { case counter, gauge, histogram }

    struct Metric {
        fileprivate let name: String
        fileprivate var text: String

        mutating func sample(_ labels: KeyValuePairs<String, String>, _ value: String, suffix: String = "") {
            let pairs = labels.map { "\($0.key)=\"\(Metric.escaped($0.value))\"" }.joined(separator: ",")
            text += name + suffix + (pairs.isEmpty ? "" : "{\(pairs)}") + " \(value)\n"
        }

        private static func escaped(_ text: String) -> String {
            text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        }
    }

    private(set) var text = ""

    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: (inout Metric) -> Void) {
        var metric = Metric(name: name, text: "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n")
        samples(&metric)
        text += metric.text
    }
}
