package import ReportingModel

/// How well a layout matches a table, before anything is said about it.
///
/// A file is compared with every layout of its partner, and with those of all others when none fits. What its columns
/// mean, and which names a wrong heading resembles, takes longer to say: ``fit()`` does that for the layout that is
/// chosen.
package struct LayoutMatch {
    enum Header {
        case columns(LayoutFitter.Matching)
        case crosstab(CrosstabMatch)
    }

    let fitter: LayoutFitter
    let header: Header
    let head: TableHead

    package var agreement: Agreement { fitter.agreement }

    /// Which part of the headings by which the layout is recognised is there: 1 is all.
    package var share: Double {
        switch header {
        case .columns(let match): match.share
        case .crosstab(let match): match.share
        }
    }

    /// How many columns got a meaning; of two layouts that fit, the one that explains more is meant.
    package var matchedColumns: Int {
        switch header {
        case .columns(let match): match.matchedColumns
        case .crosstab(let match): match.matchedColumns
        }
    }

    /// What each column means, and what is wrong with the headings.
    package func fit() -> LayoutFit { fitter.completed(header, head) }
}
