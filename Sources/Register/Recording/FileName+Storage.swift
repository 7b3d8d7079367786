import Foundation
import ReportingModel

extension FileName {
    /// The bytes of the name, as a BLOB: a name need not be text. What may be personal in it is never kept.
    var data: Data { Data(withoutPersonalData.bytes) }
}
