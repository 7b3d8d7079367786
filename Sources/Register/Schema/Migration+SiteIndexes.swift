extension Migration {
    /// What the pages of the review site look for, also among a hundred thousand deliveries.
    static let indexForSite = Migration(
        name: "015 site indexes",
        sql: """
            CREATE INDEX deliveryPeriodByEnd ON deliveryPeriod (lastDay, delivery);
            CREATE INDEX deliveryByOutcome ON delivery (outcome, receivedAt);
            CREATE INDEX deliveryByReception ON delivery (receivedAt);
            CREATE INDEX deliveryByPartner ON delivery (partner, receivedAt);
            CREATE INDEX deliveryByAgreement ON delivery (agreement, receivedAt);
            CREATE INDEX eventByMoment ON event (at);
            CREATE INDEX eventByAction ON event (action, at);
            """)
}
