/// Which list of the code book a stored text belongs to; the numbers stand in `deliveryCode.kind`.
enum CodeKind: Int32, CaseIterable {
    case indicator = 0, area, dimensions, unit, text, pathPattern
}

/// Which columns of an observation hold its value; the numbers stand in `observation.valueKind`.
enum ValueKind: Int32 {
    case exact = 0, estimate, interval, text, absent
}
