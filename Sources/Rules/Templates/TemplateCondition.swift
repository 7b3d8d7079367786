import ReportingModel

/// When a voluntary column must be filled all the same.
enum TemplateCondition {
    /// `nil` when it never must.
    static func words(of column: Layout.ValueColumn) -> String? {
        column.requiredWhen.map { "verplicht als “\($0.column)” hoger is dan \($0.above.dutchDescription)" }
    }
}
