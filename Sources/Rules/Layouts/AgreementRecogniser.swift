package import ReportingModel

/// Says which agreement of a partner a file belongs to, by what is in it.
package struct AgreementRecogniser {
    package enum Recognition {
        case fits(LayoutFit)
        case none(Finding)
    }

    private let partner: Partner
    private let catalogue: Catalogue

    package init(partner: Partner, catalogue: Catalogue) {
        self.partner = partner
        self.catalogue = catalogue
    }

    /// The layouts that may apply to a format, each with its agreement.
    package func candidates(format: FileFormat, agreement: String? = nil) -> [LayoutFitter] {
        catalogue.agreements(of: partner.id).filter { agreement == nil || $0.id == agreement }.flatMap { agreement in
            agreement.layouts.filter { $0.formats.isEmpty || $0.formats.contains(format) }
                .map { LayoutFitter(agreement: agreement, layout: $0, catalogue: catalogue) }
        }
    }

    /// The best of the fits: the one that finds most of its marks, then the one that explains most columns.
    package func best(of fits: [LayoutFit]) -> Recognition {
        let best = fits.max { ($0.share, $0.matchedColumns) < ($1.share, $1.matchedColumns) }
        guard let best else {
            let titles = catalogue.agreements(of: partner.id).map(\.title).sorted()
            return .none(
                Finding(
                    .noAgreementFits,
                    [
                        "partner": partner.name,
                        "detail": titles.isEmpty
                            ? "er is nog niets met u afgesproken"
                            : "een bestand voor: " + titles.joined(separator: "; "),
                        "detailEN": titles.isEmpty
                            ? "nothing has been agreed with you yet" : "a file for: " + titles.joined(separator: "; "),
                    ]))
        }
        let rivals = fits.filter {
            $0.share == best.share && $0.matchedColumns == best.matchedColumns && $0.agreement.id != best.agreement.id
        }
        guard rivals.isEmpty else {
            return .none(
                Finding(
                    .severalAgreementsFit, expected: ([best] + rivals).map(\.agreement.title).sorted()))
        }
        return .fits(best)
    }
}
