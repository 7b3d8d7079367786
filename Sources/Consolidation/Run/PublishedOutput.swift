import Glibc
package import Register

/// Finds a file that a consolidation wrote, for somebody who asks for it.
package enum PublishedOutput {
    /// The path of a file of a run, when it is there as it was written: a regular file of the same length, with no
    /// symbolic link on the way to it.
    ///
    /// - Parameters:
    ///   - file: as the register has it; never made from what a visitor sent.
    ///   - outputFolder: the folder `Output` of the workspace.
    package static func path(
        of file: ConsolidationRun.File, municipality: String, in outputFolder: String
    ) -> String? {
        let parts = [municipality] + file.name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("/") && !$0.contains("\0") })
        else { return nil }
        var folder = open(outputFolder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return nil }
        for part in parts.dropLast() {
            let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            close(folder)
            guard next >= 0 else { return nil }
            folder = next
        }
        defer { close(folder) }
        // A pipe would keep us waiting for a writer.
        let descriptor = openat(folder, parts[parts.count - 1], O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            Int(status.st_size) == file.byteCount
        else { return nil }
        return outputFolder + "/" + parts.joined(separator: "/")
    }
}
