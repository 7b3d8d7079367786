import Foundation
import ReportingModel

extension FileName {
    /// The bytes of the name, as a BLOB: a name need not be text.
    var data: Data { Data(bytes) }
}
