import Foundation

/// Why nobody can tell what stands in the configuration folder; never something that stands there.
package enum ConfigurationFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// This process, or the whole system, has too many files and connections open; later it will work.
    case tooManyOpenFiles

    package var description: String { "the configuration cannot be read now: too many files and connections are open" }

    /// - Returns: `nil` for an error that says something about the file itself.
    init?(_ error: any Error) {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        guard cause.domain == NSPOSIXErrorDomain, [EMFILE, ENFILE].contains(Int32(clamping: cause.code)) else {
            return nil
        }
        self = .tooManyOpenFiles
    }
}
