/// How many files are taken in before the Inbox is looked at again: about as many as take half a second, going by the
/// last ones. So who drops one file does not wait for who dropped thousands, and quick files still share their waits for
/// the disk.
struct LookPace {
    private(set) var fileCount = 16
    private static let (fewest, most) = (4, 64)
    private static let timeBetweenLooks = Duration.milliseconds(500)

    mutating func note(_ count: Int, took duration: Duration) {
        guard count > 0 else { return }
        let fitting = Double(count) * (LookPace.timeBetweenLooks / max(duration, .milliseconds(1)))
        fileCount = Int(min(max(fitting, Double(LookPace.fewest)), Double(LookPace.most)))
    }
}
