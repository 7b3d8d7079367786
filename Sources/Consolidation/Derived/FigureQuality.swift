/// How firm a computed figure is: as firm as the least firm figure that it was made of.
struct FigureQuality: Hashable {
    var isEstimate = false
    /// Whether parts of a sum are not there.
    var isIncomplete = false

    static let exact = FigureQuality()

    /// Of a figure that is made of two.
    func joined(with other: FigureQuality) -> FigureQuality {
        FigureQuality(
            isEstimate: isEstimate || other.isEstimate, isIncomplete: isIncomplete || other.isIncomplete)
    }

    /// The word in `afgeleid.csv`.
    var dutchName: String {
        switch (isEstimate, isIncomplete) {
        case (false, false): "exact"
        case (true, false): "schatting"
        case (false, true): "onvolledig"
        case (true, true): "onvolledige schatting"
        }
    }

    /// In a sentence: `het cijfer is een schatting`.
    var inWords: String { isEstimate ? "een \(dutchName)" : dutchName }

    static let allNames = [false, true].flatMap { isIncomplete in
        [false, true].map { FigureQuality(isEstimate: $0, isIncomplete: isIncomplete).dutchName }
    }
}
