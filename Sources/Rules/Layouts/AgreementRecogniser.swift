package import ReportingModel

/// Says which agreement of a partner a file belongs to, by what is in it.
package struct AgreementRecogniser {
    package enum Recognition {
        case fits(LayoutFit)
        case none(Finding)
    }

    private let partner: Partner
    private let fitters: LayoutFitters
    private var catalogue: Catalogue { fitters.catalogue }
    private let fileName: String

    /// - Parameter fileName: decides between agreements that fit equally well, and only then.
    package init(partner: Partner, fitters: LayoutFitters, fileName: String = "") {
        self.partner = partner
        self.fitters = fitters
        self.fileName = fileName
    }

    /// The layouts that may apply to a format, each with its agreement.
    package func candidates(format: FileFormat, agreement: String? = nil) -> [LayoutFitter] {
        fitters.of(partner: partner.id).filter { fitter in
            (agreement == nil || fitter.agreement.id == agreement) && fitter.layout.applies(to: format)
        }
    }

    /// The best of the matches: the one that finds most of its marks, then the one that explains most columns.
    package func best(of matches: [LayoutMatch]) -> Recognition {
        let best = matches.max { ($0.share, $0.matchedColumns) < ($1.share, $1.matchedColumns) }
        guard let best else { return .none(noAgreementFits) }
        let rivals = matches.filter {
            $0.share == best.share && $0.matchedColumns == best.matchedColumns && $0.agreement.id != best.agreement.id
        }
        guard !rivals.isEmpty else { return .fits(best.fit()) }
        let fits = ([best] + rivals).map { $0.fit() }
        if let chosen = chosen(among: fits) { return .fits(chosen) }
        let titles = fits.map { fit in
            let municipality = catalogue.municipality(fit.agreement.municipality)?.name
            return municipality.map { "\(fit.agreement.title) (\($0))" } ?? fit.agreement.title
        }
        return .none(Finding(.severalAgreementsFit, expected: titles.sorted()))
    }

    /// The same figures may be agreed with several municipalities: then the file says which it is about, else its name.
    private func chosen(among fits: [LayoutFit]) -> LayoutFit? {
        let claimed = fits.filter { fit in
            fit.claimedMunicipality.map { names(of: fit.agreement).contains(NormalisedLabel.of($0)) } ?? false
        }
        if claimed.count == 1 { return claimed[0] }
        // A claim about another municipality is judged, and refused, under either agreement.
        if claimed.isEmpty, fits.allSatisfy({ $0.claimedMunicipality != nil }) { return fits[0] }
        let name = NormalisedLabel.of(fileName)
        let named = fits.filter { fit in
            names(of: fit.agreement).contains { $0.contains(where: \.isLetter) && name.contains($0) }
        }
        return named.count == 1 ? named[0] : nil
    }

    private func names(of agreement: Agreement) -> [String] {
        guard let municipality = catalogue.municipality(agreement.municipality) else { return [] }
        return ([municipality.code, municipality.name] + municipality.aliases).map(NormalisedLabel.of)
            .filter { !$0.isEmpty }
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
            return list.isEmpty ? agreement.title : "\(agreement.title) (\(list))"
        }
        let nothing = Text(nl: "er is nog niets met u afgesproken", en: "nothing has been agreed with you yet")
        return Finding(
            .noAgreementFits, ["partner": partner.name, "why": "", "detail": nothing.nl, "detailEN": nothing.en],
            expected: expected)
    }

    /// A file that fits what was agreed with another partner: it was put in the wrong folder.
    package static func otherPartnersFile(_ match: LayoutMatch, _ catalogue: Catalogue) -> Finding {
        let partner = catalogue.partner(match.agreement.partner)?.name ?? match.agreement.partner
        return Finding(.otherPartnersFile, ["partner": partner, "detail": match.agreement.title])
    }
}
