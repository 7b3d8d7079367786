import ReportingModel

/// What a part of an Excel workbook refers to (`_rels/….rels`), inside the file.
struct PartRelations {
    private var byName: [String: (kind: String, target: String)] = [:]

    /// - Parameter name: of the part; empty for the file as a whole. A part without relations has none.
    init(of name: String, in container: ZipContainer, limits: ReadingLimits) throws {
        let pieces = name.split(separator: "/")
        let folder = pieces.dropLast().map(String.init)
        let path = (folder + ["_rels", (pieces.last.map(String.init) ?? "") + ".rels"]).joined(separator: "/")
        guard let part = container.part(path) else { return }
        let receiver = try Receiver(limits: limits)
        try container.read(index: part, to: receiver)
        for (name, kind, target) in receiver.relations {
            byName[name] = (kind, PartRelations.resolved(target, in: folder))
        }
    }

    subscript(name: String) -> (kind: String, target: String)? { byName[name] }

    /// The part of a kind, by the end of the name of that kind; the rest of it differs between editions of the standard.
    func target(ofKind kind: String) -> String? {
        byName.sorted { $0.key < $1.key }.first { $0.value.kind.hasSuffix(kind) }?.value.target
    }

    private static func resolved(_ target: String, in folder: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = path.popLast()
            default: path.append(String(step))
            }
        }
        return path.joined(separator: "/")
    }

    private final class Receiver: PartReceiver {
        var relations: [(name: String, kind: String, target: String)] = []

        override func begin(_ name: ElementName, _ attributes: PartAttributes) {
            guard name == "Relationship", !attributes.says("TargetMode", "External"),
                let id = attributes.text("Id"), let kind = attributes.text("Type"),
                let target = attributes.text("Target")
            else { return }
            relations.append((id, kind, target))
        }
    }
}
