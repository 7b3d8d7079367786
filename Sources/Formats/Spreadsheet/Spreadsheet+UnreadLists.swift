import ReportingModel

extension Spreadsheet {
    /// What a pivot table was drawn up from, when a part of the workbook holds that.
    func pivotSource(_ name: String, in container: ZipContainer, limits: ReadingLimits) -> UnreadList? {
        guard name.hasPrefix("xl/pivotcache/"), name.hasSuffix(".xml"), let part = container.part(name),
            part.byteCount <= limits.fileBytes, let receiver = try? PivotSourceReceiver(limits: limits)
        else { return nil }
        // What a damaged part holds up to the damage is looked at as well.
        try? container.read(part, to: receiver)
        return UnreadList(kind: .pivotSource, columns: receiver.fields)
    }

    /// The mail addresses to which cells are linked; their text in the cell may be another.
    func mailLinks(limits: ReadingLimits) -> [String] {
        guard let container else { return [] }
        return container.partNames.filter { $0.hasPrefix("xl/worksheets/_rels/") }.flatMap { name -> [String] in
            guard let part = container.part(name), part.byteCount <= limits.fileBytes,
                let receiver = try? MailLinkReceiver(limits: limits)
            else { return [] }
            try? container.read(part, to: receiver)
            return receiver.addresses
        }
    }
}

/// Gathers the values of a pivot table's source, by field.
///
///     <cacheField name="Groep"><sharedItems><s v="Noord"/></sharedItems></cacheField>      what has few values
///     <r><x v="0"/><n v="12"/></r>                                                          the other values, row by row
private final class PivotSourceReceiver: PartReceiver {
    private(set) var fields: [(heading: String, values: [String])] = []
    private var position = -1
    private var count = 0

    private static let mostValues = 50_000

    override func begin(_ name: ElementName, _ attributes: PartAttributes) {
        if name == "cacheField" {
            fields.append((attributes.text("name") ?? "", []))
            position = fields.count - 1
        } else if name == "r" {
            position = -1
        } else if let parent = open.last, parent == "r" || parent == "sharedItems" {
            if parent == "r" { position += 1 }
            guard name == "s" || name == "n" || name == "d", let value = attributes.text("v") else { return }
            take(value)
        }
    }

    private func take(_ value: String) {
        while position >= fields.count, position < limits.columns { fields.append(("", [])) }
        guard fields.indices.contains(position), count < PivotSourceReceiver.mostValues else { return }
        fields[position].values.append(value)
        count += 1
    }
}

/// Gathers the mail addresses to which cells of a sheet are linked.
private final class MailLinkReceiver: PartReceiver {
    private(set) var addresses: [String] = []

    private static let mostAddresses = 10_000

    override func begin(_ name: ElementName, _ attributes: PartAttributes) {
        guard name == "Relationship", attributes.says("TargetMode", "External"),
            let target = attributes.text("Target"), target.lowercased().hasPrefix("mailto:"),
            addresses.count < MailLinkReceiver.mostAddresses
        else { return }
        addresses.append(String(target.dropFirst("mailto:".count).prefix { $0 != "?" }))
    }
}
