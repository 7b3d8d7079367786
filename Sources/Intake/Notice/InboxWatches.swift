import Glibc
import Logging
import ReportingModel

/// The kernel's watches (inotify) on the Inbox and on each partner's folder in it.
struct InboxWatches: Sendable {
    /// Becomes readable when something happened; `nil` when the kernel gives us no watches at all.
    private(set) var descriptor: Int32?
    private let inboxPath: String
    private let partners: [String]
    private let logger: Logger
    private var isLimitReported = false

    init(inboxPath: String, partners: Set<String>, logger: Logger) {
        self.inboxPath = inboxPath
        self.partners = partners.sorted()
        self.logger = logger
        let number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        descriptor = number >= 0 ? number : nil
        if number < 0 { reportLimit(ErrorNumber.last) }
    }

    /// Watches every folder that is there. Watching a folder again changes nothing, so this also finds folders that
    /// were removed and made anew.
    mutating func refresh() {
        watch(inboxPath)
        for partner in partners { watch("\(inboxPath)/\(partner)") }
    }

    /// Reads away what the kernel has to say: that it spoke is all we want to know, since a lost or misread event must
    /// not matter.
    func discardEvents() {
        guard let descriptor else { return }
        withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
            while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }

    mutating func close() {
        guard let descriptor else { return }
        self.descriptor = nil
        _ = Glibc.close(descriptor)
    }

    /// Also files that are created or removed, because a plain SFTP rename shows as nothing else. Not every write:
    /// a growing file would wake us without end, and settles no sooner for it.
    private static let events =
        IN_CREATE | IN_DELETE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF

    private mutating func watch(_ path: String) {
        guard let descriptor else { return }
        let mask = UInt32(Self.events) | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
        guard inotify_add_watch(descriptor, path, mask) < 0 else { return }
        let cause = ErrorNumber.last
        // A folder that is not there yet, or is a link, has nothing to watch; the scan says what is wrong with it.
        if cause == .noSpace { reportLimit(cause) }
    }

    private mutating func reportLimit(_ cause: ErrorNumber) {
        guard !isLimitReported else { return }
        isLimitReported = true
        logger.warning(
            "No more folders can be watched; they are looked at once every scan interval",
            metadata: ["error": "\(cause)", "advice": "raise fs.inotify.max_user_watches and max_user_instances"])
    }
}
