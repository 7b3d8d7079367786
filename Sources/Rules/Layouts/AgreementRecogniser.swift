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
        guard let best else { return .none(noAgreementFits) }
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

    /// What was agreed with this partner, with the headings by which a file is recognised.
    private var noAgreementFits: Finding {
        let agreements = catalogue.agreements(of: partner.id).sorted { $0.title < $1.title }
        let expected = agreements.map { agreement in
            let headings = agreement.layouts.first.map { layout in
                layout.recognise.isEmpty
                    ? layout.expectedColumns(catalogue).filter(\.isRequired).map(\.heading) : layout.recognise
            }
            let list = (headings ?? []).map { "“\($0)”" }.joined(separator: ", ")
            return list.isEmpty ? agreement.title : "\(agreement.title) (met \(list))"
        }
        let nothing = Text(nl: "er is nog niets met u afgesproken", en: "nothing has been agreed with you yet")
        return Finding(
            .noAgreementFits, ["partner": partner.name, "detail": nothing.nl, "detailEN": nothing.en],
            expected: expected)
    }

    /// A file that fits what was agreed with another partner: it was put in the wrong folder.
    package static func otherPartnersFile(_ fit: LayoutFit, _ catalogue: Catalogue) -> Finding {
        let partner = catalogue.partner(fit.agreement.partner)?.name ?? fit.agreement.partner
        return Finding(.otherPartnersFile, ["partner": partner, "detail": fit.agreement.title])
    }
}
