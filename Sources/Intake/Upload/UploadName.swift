package import ReportingModel

/// The name that a file from a browser gets in the Inbox: as its owner knows it, without what could lead elsewhere, hide
/// it, or make it something else than a delivery.
///
///     ../../etc/passwd      passwd
///     C:\Rapport\mei.csv    mei.csv
///     .htaccess             htaccess
///     leesmij.txt           bestand-leesmij.txt
package struct UploadName {
    package let fileName: FileName

    /// Leaves room for a number and a marker within the 255 bytes of a file system.
    private static let longest = 200
    private static let longestExtension = 12

    package init(_ text: String) {
        let last = text.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last.map { String($0) } ?? ""
        var name = SafeEcho.printable(last).trimmingSpace()
        name = String(name.drop { $0 == "." || $0 == "~" || $0 == " " })
        name = UploadName.shortened(name.isEmpty ? "bestand" : name)
        // Nobody would ever hear of a file that the scan leaves alone.
        if !UploadName.isDelivery(name) { name = "bestand-" + name }
        if !UploadName.isDelivery(name) { name += "_" }
        fileName = FileName(name)
    }

    private static func isDelivery(_ name: String) -> Bool {
        let name = FileName(name)
        return !IgnoredNames.contains(name) && !name.isMarker
    }

    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        let point = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[point...].utf8.count <= longestExtension ? String(name[point...]) : ""
        var stem = ending.isEmpty ? name[...] : name[..<point]
        while stem.utf8.count + ending.utf8.count > longest, !stem.isEmpty { stem = stem.dropLast() }
        return String(stem) + ending
    }
}

extension FileName {
    /// `cijfers.csv` as `cijfers (2).csv`.
    func numbered(_ number: Int) -> FileName {
        let point = bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
        return FileName(bytes: bytes[..<point] + Array(" (\(number))".utf8) + bytes[point...])
    }
}
