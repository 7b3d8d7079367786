import ReportingModel

extension HTMLText {
    /// What was done, said once at the top of a page.
    static func done(_ text: String) -> HTMLText { "<p class=\"notice good\" role=\"status\">\(text)</p>\n" }
}
