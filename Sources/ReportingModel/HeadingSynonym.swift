/// A heading as one partner writes it, confirmed by an official to be a heading that was agreed.
///
/// Partners rename columns and keep doing so. Asked once, answered once: from then on both headings are the same column
/// of this agreement.
package struct HeadingSynonym: Hashable, Sendable {
    package let agreement: String
    /// The heading that was agreed, as its layout writes it.
    package let heading: String
    /// The heading that the partner writes.
    package let written: String

    package init(agreement: String, heading: String, written: String) {
        self.agreement = agreement
        self.heading = heading
        self.written = written
    }
}

/// All that partners' headings were confirmed to mean.
package struct HeadingSynonyms: Hashable, Sendable {
    package let list: [HeadingSynonym]
    /// Rises with each confirmation and each withdrawal; 0 is "never any".
    package let version: Int

    package init(_ list: [HeadingSynonym] = [], version: Int = 0) {
        self.list = list
        self.version = version
    }
}

extension Catalogue {
    /// What was agreed, with what has been confirmed since about how partners write it.
    ///
    /// The version changes with it, so a file that was refused for its headings is judged again when it comes again.
    package func learning(_ synonyms: HeadingSynonyms) -> Catalogue {
        guard synonyms.version > 0 else { return self }
        let byAgreement = Dictionary(grouping: synonyms.list, by: \.agreement)
        var learned = self
        learned.version = "\(version)+\(synonyms.version)"
        for position in learned.agreements.indices {
            let known = byAgreement[learned.agreements[position].id] ?? []
            for layout in learned.agreements[position].layouts.indices {
                for synonym in known {
                    learned.agreements[position].layouts[layout].headingAliases[synonym.heading, default: []]
                        .append(synonym.written)
                }
            }
        }
        return learned
    }
}
