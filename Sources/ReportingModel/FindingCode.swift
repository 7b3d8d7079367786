/// The codes of all findings: `S`, the validation level of the European Statistical System (0 to 5), two digits.
///
/// A code is never reused and never changes its meaning: partners, officials and scripts know them.
package enum FindingCode: String, Sendable, CaseIterable, Codable {
    // Level 0: the file and its sender.
    case emptyFile = "S001"
    case fileTooLarge = "S002"
    case notAFile = "S003"
    case unreadableFile = "S004"
    case spreadsheetFile = "S005"
    case binaryFile = "S006"
    case nulByte = "S007"
    case invalidBytes = "S008"
    case unclosedQuote = "S009"
    case textAfterQuote = "S010"
    case raggedRow = "S011"
    case xmlNotWellFormed = "S012"
    case doctypeRefused = "S013"
    case jsonInvalid = "S014"
    case duplicateKey = "S015"
    case trailingComma = "S016"
    case tooDeep = "S017"
    case tooManyAttributes = "S018"
    case cellTooLong = "S019"
    case tooManyCells = "S020"
    case tooManyColumns = "S021"
    case noRecords = "S022"
    case readingTookTooLong = "S023"
    case readAsWindows1252 = "S024"
    case unsupportedEncoding = "S025"
    case setAside = "S026"
    case personalData = "S027"
    case noAgreementFits = "S030"
    case severalAgreementsFit = "S031"
    case partnerMismatch = "S032"
    case municipalityMismatch = "S033"
    case requiredColumnMissing = "S034"
    case unknownColumn = "S035"
    case doubledColumn = "S036"
    case noDataRows = "S037"
    case otherPartnersFile = "S038"
    case resemblesCitizenServiceNumber = "S060"
    case personLevelFile = "S061"
    // Level 1: within the file.
    case notANumber = "S101"
    case wrongUnit = "S102"
    case unitInCell = "S103"
    case ambiguousNumber = "S104"
    case tooManyDigits = "S105"
    case belowMinimum = "S106"
    case aboveMaximum = "S107"
    case tooManyDecimals = "S108"
    case unknownCode = "S109"
    case aliasRead = "S110"
    case unreadablePeriod = "S111"
    case impossibleDate = "S112"
    case yearMissing = "S113"
    case periodOutsideAgreement = "S114"
    case requiredCellEmpty = "S115"
    case doubledObservation = "S116"
    case totalRowSkipped = "S117"
    case decimalSignRead = "S118"
    case estimateRead = "S119"
    case intervalRead = "S120"
    case textTooLong = "S121"
    case noteRowSkipped = "S122"
    case yearRowMissing = "S123"
    case keyCellEmpty = "S124"
    case percentageScale = "S125"
    case codeNotValid = "S126"
    case newName = "S127"
    case requiredForAmount = "S128"
    case estimateKept = "S129"
}

/// What a code means, in the languages of the product.
package struct FindingDefinition: Sendable {
    package let severity: Severity
    /// What is wrong; placeholders in braces are filled from the finding's arguments.
    package let problem: Text
    /// What was expected, when the finding lists no values of its own.
    package let expected: Text
    /// What the partner can do.
    package let action: Text
}
