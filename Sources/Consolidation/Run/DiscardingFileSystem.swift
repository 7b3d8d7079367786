/// A file system that keeps nothing: a run on it only finds out what the files would hold.
struct DiscardingFileSystem: OutputFileSystem {
    func makeFolder(_ path: String) {}
    func makeFile(_ path: String) -> Int32 { -1 }
    func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, path: String) {}
    func synchronise(_ file: Int32, path: String) {}
    func close(_ file: Int32) {}
    func synchroniseFolder(_ path: String) {}
    func move(_ path: String, to newPath: String) {}
    func makeLink(_ path: String, to target: String) {}
    func remove(_ path: String) {}
    func names(in folder: String) -> [String] { [] }
    func linkTarget(of path: String) -> String? { nil }
    func read(_ path: String, _ body: (UnsafeRawBufferPointer) -> Void) -> Bool { false }
}
