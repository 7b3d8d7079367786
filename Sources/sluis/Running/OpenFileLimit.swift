import Glibc

/// How many files and connections this process may have open at once.
enum OpenFileLimit {
    /// Raises the limit as far as the system allows: the usual one is meant for programs that wait with `select`.
    ///
    /// - Returns: the limit from now on.
    static func raise() -> Int {
        var limit = rlimit()
        let kind = CInt(RLIMIT_NOFILE.rawValue)
        guard getrlimit(kind, &limit) == 0 else { return usual }
        var raised = limit
        raised.rlim_cur = limit.rlim_max
        return Int(clamping: setrlimit(kind, &raised) == 0 ? raised.rlim_cur : limit.rlim_cur)
    }

    private static let usual = 1_024
}
