import ReportingModel

/// The other language, for this browser.
enum LanguageChoice {
    static func choose(_ visit: Visit) throws -> Reply {
        guard let language = visit.form["taal"].flatMap(Language.init(rawValue:)) else { throw SiteError.notFound }
        return .language(language, LocalPath(visit.form["naar"])?.text ?? "/")
    }
}
