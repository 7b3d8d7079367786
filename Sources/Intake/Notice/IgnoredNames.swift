package import ReportingModel

/// Names of files that are no delivery: half-copied files of known programs, what desktops leave behind, and the
/// notes that we ourselves put in a partner's folder.
///
/// A name is compared as bytes and without regard to case, because the programs that make these names run on systems
/// that do not care about it.
package enum IgnoredNames {
    package static func contains(_ name: FileName) -> Bool {
        let lowered = name.bytes.map(lowercase)
        return prefixes.contains { lowered.starts(with: $0.utf8) } || suffixes.contains { lowered.ends(with: $0) }
            || wholes.contains { lowered.elementsEqual($0.utf8) }
    }

    /// `.name.XXXXXX` of rsync, `._name` and `.DS_Store` of macOS, `.nfs…`, `.~lock.name#` of LibreOffice, `.gitkeep`
    /// and every other hidden file; `~$name` of Office.
    private static let prefixes = [".", "~$"]

    /// WinSCP and others, browsers, and whatever calls itself temporary.
    private static let suffixes = [".part", ".filepart", ".partial", ".tmp", ".temp", ".crdownload", ".download"]

    /// What Windows leaves in a shared folder, and our own notes.
    private static let wholes = ["thumbs.db", "desktop.ini", "leesmij.txt", "leesmij.md", "readme.txt", "readme.md"]

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}

extension [UInt8] {
    func ends(with suffix: String) -> Bool { self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
}
