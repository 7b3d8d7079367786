import Glibc

/// An `errno` of the operating system. The description is its text: `Permission denied`.
package struct ErrorNumber: Error, Hashable, Sendable, BitwiseCopyable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// What the last call of this thread failed with.
    static var last: ErrorNumber { ErrorNumber(rawValue: errno) }

    package static let accessDenied = ErrorNumber(rawValue: EACCES)
    package static let crossDevice = ErrorNumber(rawValue: EXDEV)
    package static let exists = ErrorNumber(rawValue: EEXIST)
    package static let inputOutput = ErrorNumber(rawValue: EIO)
    package static let isFolder = ErrorNumber(rawValue: EISDIR)
    package static let isLink = ErrorNumber(rawValue: ELOOP)
    package static let noSuchDevice = ErrorNumber(rawValue: ENXIO)
    package static let noSpace = ErrorNumber(rawValue: ENOSPC)
    package static let notAFolder = ErrorNumber(rawValue: ENOTDIR)
    package static let notFound = ErrorNumber(rawValue: ENOENT)
    package static let notPermitted = ErrorNumber(rawValue: EPERM)
    package static let quotaExceeded = ErrorNumber(rawValue: EDQUOT)
    package static let readOnly = ErrorNumber(rawValue: EROFS)
    package static let tooManyOpenFiles = ErrorNumber(rawValue: EMFILE)
    package static let tooManyOpenFilesInSystem = ErrorNumber(rawValue: ENFILE)
}

extension ErrorNumber: CustomStringConvertible {
    package var description: String {
        // The re-entrant form: `strerror` shares one buffer between all threads.
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let start = buffer.baseAddress, strerror_r(rawValue, start, buffer.count) == 0 else {
                return "error \(rawValue)"
            }
            return String(cString: start)
        }
    }
}
