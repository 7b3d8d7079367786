import ReportingModel

/// Where a partner drops files; without script a browser lets one drop them on the field itself.
struct UploadForm {
    let visit: Visit
    /// What went wrong the last time; tied to the field.
    let message: String?

    var html: HTMLText {
        let words = visit.words
        let notice: HTMLText =
            message.map { "<p class=\"notice error\" id=\"upload-melding\" role=\"alert\">\($0)</p>\n" } ?? ""
        let described: HTMLText =
            message == nil
            ? " aria-describedby=\"upload-uitleg\""
            : " aria-describedby=\"upload-melding upload-uitleg\" aria-invalid=\"true\""
        // The token stands first: before it no byte of a file is taken.
        return """
            \(notice)<form class="upload" method="post" action="\(MinePage.path)" enctype="multipart/form-data">
            \(FormToken(visit).field)<label for="bestand">\(words("Kies een of meer bestanden, of sleep ze hierheen", "Choose one or more files, or drop them here"))</label>
            <input id="bestand" name="bestand" type="file" multiple required\(described)>
            <p class="quiet small" id="upload-uitleg">\(words("CSV, Excel, XML of JSON. Stuur nooit gegevens over personen.", "CSV, Excel, XML or JSON. Never send data about persons."))</p>
            <button type="submit">\(words("Aanleveren", "Send"))</button>
            </form>

            """
    }
}
