/// The few things a run asks of the file system: a seam, so that tests can let each of them fail.
///
/// Every operation throws ``ConsolidationFailure``; none follows a symbolic link at the end of its path except
/// ``read(_:_:)``.
protocol OutputFileSystem: Sendable {
    /// Makes a folder; one that is there already is fine.
    func makeFolder(_ path: String) throws
    /// Makes a file that was not there, and opens it for writing.
    func makeFile(_ path: String) throws -> Int32
    /// Writes all of the bytes.
    func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, path: String) throws
    /// Returns once the content of the file has reached the disk.
    func synchronise(_ file: Int32, path: String) throws
    func close(_ file: Int32)
    /// Returns once the names in the folder have reached the disk.
    func synchroniseFolder(_ path: String) throws
    /// Renames a file, folder or link in one step; a file or link under the new name is replaced.
    func move(_ path: String, to newPath: String) throws
    /// Makes a symbolic link with this text.
    func makeLink(_ path: String, to target: String) throws
    /// Removes a file or link, or a folder with everything in it; nothing there is fine.
    func remove(_ path: String) throws
    /// The names in a folder, sorted; empty when there is no such folder.
    func names(in folder: String) throws -> [String]
    /// The text of a symbolic link; `nil` when there is no link.
    func linkTarget(of path: String) throws -> String?
    /// Gives the content of a file in pieces; false when there is no such file.
    func read(_ path: String, _ body: (UnsafeRawBufferPointer) -> Void) throws -> Bool
}
