import ReportingModel

/// A series of figures as a drawing: lines over time with what was agreed, made on the server, without script.
///
/// Lines differ in dash and shape as well as colour. What is missing breaks the line; so does a break in the series. An
/// estimate is an open shape, an interval a bar. Everything that is drawn also stands in the table beside it.
struct SeriesChart {
    struct Mark {
        let day: CalendarDay
        /// What is drawn; both bounds of an interval, an open one is `nil`.
        let shape: Shape
        /// Whether a line leads to it from the mark before.
        let isJoined: Bool
        let label: String
    }

    enum Shape {
        case exact(Double), estimate(Double)
        case interval(low: Double?, high: Double?)
    }

    struct Line {
        let name: String
        let marks: [Mark]
    }

    /// A target or critical value, from a day to a day.
    struct Level {
        let from: CalendarDay
        let until: CalendarDay
        let value: Double
        let isCritical: Bool
    }

    let title: String
    let description: String
    let lines: [Line]
    let levels: [Level]
    /// The days on which something changed, so that figures cannot be compared.
    let breaks: [CalendarDay]
    /// Periods with their short name, for the axis.
    let ticks: [(day: CalendarDay, name: String)]
    let words: Words

    private static let (width, height) = (760.0, 320.0)
    /// The room that the name of a period takes.
    private static let tickWidth = 78.0
    private static let (top, bottom) = (18.0, 38.0)
    /// The room that the names of the values take: as wide as the longest.
    private static let (leastLeft, digitWidth) = (64.0, 7.2)

    /// Room at the right edge: for the names of what was agreed, when something was.
    private var right: Double { levels.isEmpty ? 30 : 112 }
    private var plotEnd: Double { SeriesChart.width - right }

    var html: HTMLText {
        guard !lines.allSatisfy({ $0.marks.isEmpty }) else { return "" }
        let scale = Scale(self)
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(words("Grafiek", "Chart"))">
            <svg class="chart" viewBox="0 0 \(Int(SeriesChart.width)) \(Int(SeriesChart.height))" role="img" aria-labelledby="grafiek-titel grafiek-uitleg" focusable="false">
            <title id="grafiek-titel"\(words.configuredAttribute)>\(title)</title>
            <desc id="grafiek-uitleg">\(description)</desc>
            \(grid(scale))\(levels.map { level($0, scale) })\(levelNames(scale))\(breaks.map { aBreak($0, scale) })\(lines.enumerated().reversed().map { line($1, $0, scale) })</svg></div>
            \(legend)
            """
    }

    // MARK: Axes

    /// From days and values to places in the drawing.
    private struct Scale {
        let firstDay: Double
        let lastDay: Double
        let low: Double
        let high: Double
        let step: Double
        /// Where the drawing begins, beside the names of the values.
        let left: Double
        private let end: Double

        init(_ chart: SeriesChart) {
            end = chart.plotEnd
            let days = chart.lines.flatMap(\.marks).map { Double($0.day.daysSince1970) }
            let first = days.min() ?? 0
            let last = days.max() ?? 0
            // A single figure stands in the middle.
            (firstDay, lastDay) = first == last ? (first - 1, last + 1) : (first, last)
            let values = chart.lines.flatMap(\.marks).flatMap(\.shape.values) + chart.levels.map(\.value)
            // Columns of a lower height than their figure would mislead: the axis begins at nought.
            let least = min(0, values.min() ?? 0)
            let most = max(values.max() ?? 1, least + 1e-9)
            step = Scale.step(for: most - least)
            low = (least / step).rounded(.down) * step
            high = max((most / step).rounded(.up) * step, low + step)
            let longest = [low, high].map { chart.name(of: $0).count }.max() ?? 0
            left = max(SeriesChart.leastLeft, 16 + Double(longest) * SeriesChart.digitWidth)
        }

        /// One, two or five times a power of ten, so that there are about five lines.
        private static func step(for span: Double) -> Double {
            var power = 1.0
            while power * 10 <= span { power *= 10 }
            while power > span { power /= 10 }
            return [0.2, 0.5, 1, 2].map { $0 * power }.first { span / $0 <= 6 } ?? power
        }

        func x(_ day: CalendarDay) -> Double {
            let share = (Double(day.daysSince1970) - firstDay) / (lastDay - firstDay)
            return left + 14 + share * (end - left - 28)
        }

        func y(_ value: Double) -> Double {
            let share = (value - low) / (high - low)
            return SeriesChart.height - SeriesChart.bottom
                - share * (SeriesChart.height - SeriesChart.top - SeriesChart.bottom)
        }
    }

    private func grid(_ scale: Scale) -> HTMLText {
        let rows = stride(from: scale.low, through: scale.high + scale.step / 2, by: scale.step).map { value in
            """
            <line class="grid" x1="\(scale.left)" x2="\(plotEnd)" y1="\(scale.y(value))" y2="\(scale.y(value))"/>
            <text class="axis" x="\(scale.left - 8)" y="\(scale.y(value) + 4)" text-anchor="end">\(name(of: value))</text>

            """ as HTMLText
        }
        // As many names as fit without touching, from the last one back.
        var taken = Double.infinity
        let fitting = ticks.reversed().filter { tick in
            let x = scale.x(tick.day)
            guard taken - x >= SeriesChart.tickWidth else { return false }
            taken = x
            return true
        }
        let names = fitting.map { tick in
            """
            <text class="axis" x="\(scale.x(tick.day))" y="\(SeriesChart.height - 12)" text-anchor="middle">\(tick.name)</text>

            """ as HTMLText
        }
        return "\(rows)\(names)"
    }

    private func name(of value: Double) -> String {
        let thousandths = (value * 1_000).rounded()
        guard abs(thousandths) < 1e15 else { return "\(value)" }
        return FigureText(words: words).number(ExactDecimal(coefficient: Int64(thousandths), scale: 3).normalised)
    }

    private func level(_ level: Level, _ scale: Scale) -> HTMLText {
        let (y, x1) = (scale.y(level.value), max(scale.left, scale.x(level.from)))
        let x2 = min(plotEnd, scale.x(level.until))
        return """
            <line class="\(level.kind)" x1="\(x1)" x2="\(max(x2, x1 + 24))" y1="\(y)" y2="\(y)"/>

            """
    }

    /// Only what was agreed last has a name in the drawing, at the edge where no figure stands; the legend has them all.
    private func levelNames(_ scale: Scale) -> HTMLText {
        guard let newest = levels.map(\.from).max() else { return "" }
        var lowest = -Double.infinity
        let names = levels.filter { $0.from == newest }.sorted { $0.value > $1.value }.map { level -> HTMLText in
            let y = max(scale.y(level.value) + 4, lowest + 15)
            lowest = y
            let name = level.isCritical ? words("kritisch", "critical") : words("streef", "target")
            return
                "<text class=\"level\" x=\"\(plotEnd + 6)\" y=\"\(y)\">\(name) \(self.name(of: level.value))</text>\n"
        }
        return "\(names)"
    }

    private func aBreak(_ day: CalendarDay, _ scale: Scale) -> HTMLText {
        let x = scale.x(day)
        guard x > scale.left, x < plotEnd else { return "" }
        return """
            <line class="break" x1="\(x)" x2="\(x)" y1="\(SeriesChart.top)" y2="\(SeriesChart.height - SeriesChart.bottom)"/>
            <text class="level" x="\(x + 4)" y="\(SeriesChart.top + 8)">\(words("trendbreuk", "break"))</text>

            """
    }

    // MARK: Lines

    private func line(_ line: Line, _ position: Int, _ scale: Scale) -> HTMLText {
        var path = ""
        var previous: Mark?
        for mark in line.marks {
            if mark.isJoined, let last = previous, let from = last.shape.point, let to = mark.shape.point {
                path += "M\(scale.x(last.day)) \(scale.y(from))L\(scale.x(mark.day)) \(scale.y(to))"
            }
            previous = mark
        }
        let drawn: HTMLText = path.isEmpty ? "" : "<path class=\"line\" d=\"\(path)\"/>\n"
        return """
            <g class="series s\(SeriesChart.style(position))">
            \(drawn)\(line.marks.map { shape($0, position, scale) })</g>

            """
    }

    private func shape(_ mark: Mark, _ position: Int, _ scale: Scale) -> HTMLText {
        let x = scale.x(mark.day)
        let title: HTMLText = "<title>\(mark.label)</title>"
        switch mark.shape {
        case .exact(let value):
            return "<path class=\"mark\" d=\"\(SeriesChart.outline(position, x, scale.y(value)))\">\(title)</path>\n"
        case .estimate(let value):
            return
                "<path class=\"mark open\" d=\"\(SeriesChart.outline(position, x, scale.y(value)))\">\(title)</path>\n"
        case .interval(let low, let high):
            let (y1, y2) = (scale.y(low ?? scale.low), scale.y(high ?? scale.high))
            return """
                <path class="span" d="M\(x - 5) \(y1)H\(x + 5)M\(x) \(y1)V\(y2)M\(x - 5) \(y2)H\(x + 5)">\(title)</path>

                """
        }
    }

    /// A circle, square, triangle or diamond around a point; the first lies on top of the others.
    private static func outline(_ position: Int, _ x: Double, _ y: Double) -> String {
        switch style(position) {
        case 0: "M\(x - 4.5) \(y)a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z"
        // Wider than the circle before it, so that neither hides the other where both are equal.
        case 1: "M\(x - 6) \(y - 6)h12v12h-12Z"
        case 2: "M\(x) \(y - 6)l5.5 10h-11Z"
        default: "M\(x) \(y - 6.5)l6.5 6.5l-6.5 6.5l-6.5 -6.5Z"
        }
    }

    private static func style(_ position: Int) -> Int { position % 4 }

    private var legend: HTMLText {
        let items = lines.enumerated().map { position, line in
            """
            <li><svg class="key" viewBox="0 0 40 16" aria-hidden="true" focusable="false"><g class="series s\(SeriesChart.style(position))"><path class="line" d="M2 8H38"/><path class="mark" d="\(SeriesChart.outline(position, 20, 8))"/></g></svg>\(line.name)</li>

            """ as HTMLText
        }
        let agreed = [false, true].compactMap(legend(ofCritical:))
        return "<ul class=\"legend\">\n\(items)\(agreed)</ul>\n"
    }
}

extension SeriesChart {
    /// `streefwaarde 42 (2024–2025), 40 (2026)`.
    private func legend(ofCritical isCritical: Bool) -> HTMLText? {
        let own = levels.filter { $0.isCritical == isCritical }.sorted { $0.from < $1.from }
        guard let kind = own.first?.kind else { return nil }
        var spans: [(value: Double, first: Int, last: Int)] = []
        for level in own {
            if let last = spans.last, last.value == level.value, last.last + 1 == level.from.year {
                spans[spans.count - 1].last = level.from.year
            } else {
                spans.append((level.value, level.from.year, level.from.year))
            }
        }
        let values = spans.map { span in
            "\(name(of: span.value)) (\(span.first == span.last ? "\(span.first)" : "\(span.first)–\(span.last)"))"
        }
        let title = isCritical ? words("kritische waarde", "critical value") : words("streefwaarde", "target")
        return """
            <li><svg class="key" viewBox="0 0 40 16" aria-hidden="true" focusable="false"><line class="\(kind)" x1="2" x2="38" y1="8" y2="8"/></svg>\(title) \(values.joined(separator: ", "))</li>

            """
    }
}

extension SeriesChart.Level {
    fileprivate var kind: String { isCritical ? "critical" : "target" }
}

extension SeriesChart.Shape {
    /// Where a line passes; an interval has no such point.
    fileprivate var point: Double? {
        switch self {
        case .exact(let value), .estimate(let value): value
        case .interval: nil
        }
    }

    fileprivate var values: [Double] {
        switch self {
        case .exact(let value), .estimate(let value): [value]
        case .interval(let low, let high): [low, high].compactMap(\.self)
        }
    }
}

extension HTMLText.StringInterpolation {
    /// A place in a drawing: one decimal is a twentieth of a millimetre.
    fileprivate mutating func appendInterpolation(_ place: Double) { appendLiteral(place.inDrawing) }
}

extension String.StringInterpolation {
    fileprivate mutating func appendInterpolation(_ place: Double) { appendLiteral(place.inDrawing) }
}

extension Double {
    fileprivate var inDrawing: String {
        let tenths = Int((self * 10).rounded())
        return tenths % 10 == 0
            ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

}

extension ExactDecimal {
    /// For a drawing only.
    var forDrawing: Double { Double(description) ?? 0 }
}
