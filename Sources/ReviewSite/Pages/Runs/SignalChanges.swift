import Consolidation
import Foundation
import Register
import ReportingModel

/// Which signals about figures came and went between two consolidations: a changed norm moves no figure, but it may make one
/// critical.
struct SignalChanges {
    private static let mostBytes = 4 * 1_024 * 1_024
    private static let linesShown = 20

    private let visit: Visit
    private let added: [PublishedSignal]
    private let gone: [PublishedSignal]

    init(_ visit: Visit, from previous: RunSummary, to run: RunSummary) throws {
        self.visit = visit
        guard let before = try SignalChanges.signals(of: previous, visit),
            let now = try SignalChanges.signals(of: run, visit)
        else {
            (added, gone) = ([], [])
            return
        }
        let (old, new) = (Set(before), Set(now))
        added = now.filter { !old.contains($0) }
        gone = before.filter { !new.contains($0) }
    }

    func html(_ catalogue: Catalogue) -> HTMLText {
        let words = visit.words
        return
            "\(list(added, words("1 signaal erbij", "1 new signal"), words("\(added.count) signalen erbij", "\(added.count) new signals"), catalogue))\(list(gone, words("1 signaal minder", "1 signal gone"), words("\(gone.count) signalen minder", "\(gone.count) signals gone"), catalogue))"
    }

    private func list(_ signals: [PublishedSignal], _ one: String, _ many: String, _ catalogue: Catalogue) -> HTMLText {
        guard !signals.isEmpty else { return "" }
        let words = visit.words
        let names = FigureNames(catalogue)
        let items = signals.prefix(SignalChanges.linesShown).map { signal -> HTMLText in
            let what =
                signal.period.map {
                    names.words(
                        indicator: signal.indicator, period: $0, area: signal.area, dimensions: signal.dimensions,
                        visit.language)
                } ?? catalogue.indicator(signal.indicator)?.label ?? signal.indicator
            return
                "<li>\(SiteLink.indicator(signal.indicator, words.configured(SafeEcho.printable(what)))) <span class=\"quiet small\">\(signal.indicator)</span>: \(words.configured(SafeEcho.printable(signal.kind)))</li>\n"
        }
        let rest = signals.count - items.count
        let more: HTMLText = rest > 0 ? "<li class=\"quiet\">\(words("en nog \(rest)", "and \(rest) more"))</li>\n" : ""
        return "<h3>\(signals.count == 1 ? one : many)</h3>\n<ul>\n\(Array(items))\(more)</ul>\n"
    }

    /// `nil` when the table is not there any more.
    private static func signals(of run: RunSummary, _ visit: Visit) throws -> [PublishedSignal]? {
        let name = "\(run.folder)/\(PublishedSignal.fileName)"
        guard let file = try visit.read({ try $0.file(named: name, ofRun: run.id) }), file.byteCount <= mostBytes,
            let path = visit.site.world.output(run.municipality, file),
            let bytes = FileManager.default.contents(atPath: path)
        else { return nil }
        return PublishedSignal.all(in: Array(bytes)).filter { !$0.isNoNorm }
    }
}
